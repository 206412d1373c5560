package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.Optional;

/** Tells what in the code is the object that an endpoint is about, and which of its attributes is set. */
final class Targets {
    private final Java java;
    private final Flow flow;
    private final RouteCode code;
    private final EntityModel entity;

    Targets(Java java, Flow flow, RouteCode code, EntityModel entity) {
        this.java = java;
        this.flow = flow;
        this.code = code;
        this.entity = entity;
    }

    /** Whether a method of the object itself is called. */
    boolean isObject(MethodCallExpr call, Frame frame) {
        return call.getScope()
                .flatMap(scope -> code.operands().of(scope, frame))
                .filter(operand -> isWhole(operand))
                .isPresent();
    }

    /** Whether a value is one of the request, as it was sent. */
    boolean isSent(Frame.Bound value) {
        return code.operands()
                .of(value.expression(), value.frame())
                .filter(operand -> operand.role() == Role.REQUEST)
                .isPresent();
    }

    /** An entity that was sent is the object, too, where it is stored. */
    private boolean isWhole(Operand operand) {
        boolean isSent = operand.role() == Role.REQUEST
                && operand.type() != null
                && operand.type().name().equals(entity.qualifiedName());
        return (operand.role() == Role.OBJECT || isSent) && operand.path().isEmpty();
    }

    /** Whether a field is one of the request that is no entity; ids are put into requests from addresses, and change nothing. */
    boolean isSentField(String name, Expression scope, Frame frame) {
        return !name.equals("id")
                && code.operands()
                        .of(scope, frame)
                        .filter(operand ->
                                operand.role() == Role.REQUEST && operand.path().isEmpty() && !isWhole(operand))
                        .isPresent();
    }

    /** The attribute that is set: of the object, or of itself in its own code. */
    Optional<String> field(Expression target, Frame frame) {
        if (frame.callable() instanceof ConstructorDeclaration) {
            return Optional.empty();
        }
        if (target instanceof FieldAccessExpr access) {
            boolean own = access.getScope().isThisExpr() && isInEntity(target);
            boolean onObject = code.operands()
                    .of(access.getScope(), frame)
                    .filter(this::isWhole)
                    .isPresent();
            return own || onObject ? Optional.of(access.getNameAsString()) : Optional.empty();
        }
        return target instanceof NameExpr name
                        && isInEntity(target)
                        && entity.attribute(name.getNameAsString()).isPresent()
                        && !flow.isLocal(name)
                ? Optional.of(name.getNameAsString())
                : Optional.empty();
    }

    /** Whether code is the entity's own. */
    boolean isInEntity(Node node) {
        Optional<TypeDeclaration<?>> own = java.sources().type(entity.qualifiedName());
        return Code.enclosingType(node)
                .filter(type -> own.isPresent()
                        && java.hierarchy().withSupertypes(own.get()).contains(type))
                .isPresent();
    }

    /**
     * Whether a constructor of the entity sets an attribute, and not just to an object that it is given.
     *
     * @param isMaking whether it makes the object, so that what becomes of the values it is given counts too
     */
    boolean isOwnOfConstructor(AssignExpr assignment, Frame frame, boolean isMaking) {
        Optional<AttributeModel> attribute = entity.attribute(name(assignment.getTarget()));
        return frame.callable() instanceof ConstructorDeclaration
                && isInEntity(assignment)
                && attribute.isPresent()
                && (isMaking && attribute.get().relation() == null
                        || assignment.getValue().findAll(NameExpr.class).stream()
                                .noneMatch(each ->
                                        frame.argument(each.getNameAsString()).isPresent()));
    }

    /** The name that is assigned to. */
    static String name(Expression target) {
        return target instanceof FieldAccessExpr access ? access.getNameAsString() : target.toString();
    }

    /** Whether a name may stand for a value that was read before: it is neither the object's own nor the object itself. */
    boolean isOlder(NameExpr name, Frame frame) {
        return flow.isLocal(name)
                && code.operands().of(name, frame).filter(this::isWhole).isEmpty();
    }
}

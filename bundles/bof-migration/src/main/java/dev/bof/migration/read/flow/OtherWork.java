package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what code does beside its work on the object: mails, other rows, and what only looks like that. */
final class OtherWork {
    private static final Set<String> FRAMES = Set.of(
            "begin",
            "commit",
            "rollback",
            "setRollbackOnly",
            "close",
            "flush",
            "clear",
            "refresh",
            "lock",
            "detach",
            "requireNonNull");
    private static final Set<String> LOGS = Set.of("info", "debug", "trace", "warn", "error");
    static final Set<String> STORES =
            Set.of("persist", "merge", "save", "saveAndFlush", "saveAll", "update", "persistAndFlush");
    private static final Set<String> REMOVES = Set.of("remove", "delete", "deleteById");
    private static final String BY_QUERY = "executeUpdate";

    /** Objects that are there for a question or an answer alone. */
    private static final List<String> PASSING = List.of(
            "jakarta.persistence.Query",
            "jakarta.persistence.TypedQuery",
            "jakarta.persistence.criteria.",
            "javax.persistence.Query",
            "javax.persistence.TypedQuery",
            "javax.persistence.criteria.",
            "jakarta.ws.rs.core.",
            "javax.ws.rs.core.",
            "org.springframework.http.");

    private final Flow flow;
    private final Operands operands;
    private final EntityModel entity;
    private final Set<String> parts;

    /** @param parts the qualified names of entities that are written with the object */
    OtherWork(Flow flow, Operands operands, EntityModel entity, Set<String> parts) {
        this.flow = flow;
        this.operands = operands;
        this.entity = entity;
        this.parts = parts;
    }

    /** Whether a call of a library may be work: what it gives is not used, or its name says that it writes. */
    boolean isPossible(MethodCallExpr call) {
        boolean stores =
                STORES.contains(call.getNameAsString()) && call.getArguments().size() == 1;
        return stores || call.getNameAsString().equals(BY_QUERY) || isStatement(call) || changesRows(call);
    }

    /** Whether a repository changes rows by a statement of its own. */
    private boolean changesRows(MethodCallExpr call) {
        return flow.calls()
                .declared(call)
                .filter(method -> flow.java().annotations().has(method, Api.SPRING_DATA, "Modifying"))
                .isPresent();
    }

    /** Whether what a call gives is not used, as far as can be seen: that of a lambda which is only run is not. */
    private static boolean isStatement(MethodCallExpr call) {
        Optional<Node> statement = call.getParentNode().filter(ExpressionStmt.class::isInstance);
        Optional<Node> lambda = statement.flatMap(Node::getParentNode).filter(LambdaExpr.class::isInstance);
        return statement.isPresent()
                && (lambda.isEmpty()
                        || lambda.flatMap(Node::getParentNode)
                                .filter(MethodCallExpr.class::isInstance)
                                .filter(runner -> isStatement((MethodCallExpr) runner))
                                .isPresent());
    }

    /** Whether everything but the object is as it was before, after a call of a library. */
    boolean isHarmless(MethodCallExpr call, Frame frame) {
        String name = call.getNameAsString();
        if (STORES.contains(name) && call.getArguments().size() == 1) {
            return isWritten(call.getArgument(0), frame);
        }
        return FRAMES.contains(name) || runs(call) || LOGS.contains(name) && isLog(call) || isPassing(call, frame);
    }

    /** Whether a call takes the object's row away. */
    boolean removes(MethodCallExpr call, Frame frame) {
        String name = call.getNameAsString();
        if (name.equals(BY_QUERY)) {
            return FilterReader.texts(frame).stream()
                    .map(text -> text.strip().toLowerCase(Locale.ROOT))
                    .anyMatch(text -> text.matches("(?s)delete\\s+(from\\s+)?(\\w+\\.)*"
                            + entity.name().toLowerCase(Locale.ROOT) + "\\b.*"));
        }
        boolean ofObject = call.getArguments().isEmpty()
                ? call.getScope().filter(each -> isOwn(each, frame)).isPresent()
                : isOwn(call.getArgument(0), frame) || isRepository(call);
        return REMOVES.contains(name) && ofObject;
    }

    /** Whether a call is given nothing but code, which is looked at by itself. */
    private static boolean runs(MethodCallExpr call) {
        return !call.getArguments().isEmpty() && call.getArguments().stream().allMatch(Expression::isLambdaExpr);
    }

    private boolean isWritten(Expression stored, Frame frame) {
        return isOwn(stored, frame)
                || isBuilt(stored)
                || parts.contains(flow.typeOf(stored).name());
    }

    private boolean isOwn(Expression expression, Frame frame) {
        return flow.typeOf(expression).name().equals(entity.qualifiedName())
                || operands.of(expression, frame)
                        .filter(each -> each.role() == Role.OBJECT)
                        .filter(each -> each.path().isEmpty())
                        .isPresent();
    }

    /** Whether a builder of the entity makes it, of which the sources say nothing. */
    private boolean isBuilt(Expression expression) {
        Expression first = Code.beginning(expression);
        return first != expression && first.toString().equals(simpleName());
    }

    private String simpleName() {
        return entity.qualifiedName().substring(entity.qualifiedName().lastIndexOf('.') + 1);
    }

    /** Whether the entity's repository is called, or its class itself. */
    private boolean isRepository(MethodCallExpr call) {
        boolean byName = call.getScope()
                .filter(scope -> scope.toString().equals(simpleName()))
                .isPresent();
        return byName
                || flow.repositories()
                        .entityOf(call)
                        .filter(simpleName()::equals)
                        .isPresent();
    }

    private static boolean isLog(MethodCallExpr call) {
        return call.getScope()
                .filter(scope -> scope.toString().toLowerCase(Locale.ROOT).contains("log"))
                .isPresent();
    }

    /** Whether it is about something that is made for this request and goes with it. */
    private boolean isPassing(MethodCallExpr call, Frame frame) {
        if (call.getScope().isEmpty() || call.getNameAsString().equals(BY_QUERY)) {
            return false;
        }
        Expression scope = call.getScope().get();
        Optional<Operand> part = operands.of(scope, frame);
        if (part.isPresent()) {
            return part.get().role() != Role.OBJECT || isPart(part.get().path());
        }
        TypeRef type = flow.typeOf(scope);
        boolean passes = PASSING.stream().anyMatch(type.name()::startsWith);
        boolean local = scope instanceof NameExpr name && flow.isLocal(name);
        boolean made = local
                && flow.value((NameExpr) scope, frame)
                        .filter(each -> each.expression() instanceof ObjectCreationExpr)
                        .isPresent();
        return passes
                || made
                || local && type.origin() == Origin.PLATFORM
                || scope.toString().startsWith("System.");
    }

    /** Whether a list of the object is written with it. */
    private boolean isPart(String path) {
        return entity.attribute(path)
                .filter(each -> each.relation() != null
                        && parts.contains(each.relation().target().name()))
                .isPresent();
    }

    /** What else is changed where something is set: the simple name of another entity. */
    Optional<String> changed(Expression target, Frame frame) {
        if (frame.callable() instanceof ConstructorDeclaration) {
            return Optional.empty();
        }
        Optional<String> owner = target instanceof FieldAccessExpr access
                ? Optional.of(access.getScope())
                        .filter(flow::isEntity)
                        .map(flow::typeOf)
                        .map(TypeRef::name)
                : target instanceof NameExpr name && !flow.isLocal(name)
                        ? Code.enclosingType(name).flatMap(TypeDeclaration::getFullyQualifiedName)
                        : Optional.empty();
        return owner.filter(name -> flow.isEntity(name) && !parts.contains(name))
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Relation;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an object is given where it is made by what Lombok writes: a builder, or a constructor of its fields. */
final class Makings {
    private static final Expression NULL = new NullLiteralExpr();

    private final Java java;
    private final Flow flow;
    private final EntityModel entity;
    private final Fillings fillings;

    Makings(Java java, Flow flow, EntityModel entity) {
        this.java = java;
        this.flow = flow;
        this.entity = entity;
        this.fillings = new Fillings(java);
    }

    /** By a constructor that nobody wrote, with the attributes that it sets. */
    Map<String, Frame.Bound> of(ObjectCreationExpr made, Frame frame) {
        boolean isWritten = flow.calls().constructor(made).isPresent();
        return flow.calls()
                .madeBy(made)
                .filter(type -> !isWritten && isEntity(type))
                .map(type -> plain(fillings.byPosition(type, List.copyOf(made.getArguments()), frame)))
                .orElseGet(Map::of);
    }

    /** By the call that ends a builder, likewise. */
    Map<String, Frame.Bound> of(MethodCallExpr build, Frame frame) {
        return fillings.built(build)
                .map(TypeRef::name)
                .flatMap(java.sources()::type)
                .filter(this::isEntity)
                .map(type -> plain(built(type, fillings.builderCalls(build), frame)))
                .orElseGet(Map::of);
    }

    /** What a builder does that is not read, if this call ends one. */
    Optional<String> unread(MethodCallExpr build, Frame frame) {
        if (!build.getNameAsString().equals("build") || !build.getArguments().isEmpty()) {
            return Optional.empty();
        }
        if (fillings.built(build).isPresent()) {
            return Optional.of(passedOver(build))
                    .filter(fields -> !fields.isEmpty())
                    .map(fields -> "its builder leaves out what these are worth from the beginning: " + fields);
        }
        return build.getScope()
                .filter(chain -> isOfObject(Code.beginning(chain), build, frame))
                .map(chain -> "what " + Code.text(chain) + " was given is not followed");
    }

    /** Whether a builder begins with the object itself, or is a variable for one that its class made. */
    private boolean isOfObject(Expression first, MethodCallExpr build, Frame frame) {
        return first instanceof NameExpr name
                && (flow.typeOf(name).name().equals(entity.qualifiedName())
                        || flow.value(name, frame)
                                .map(Frame.Bound::expression)
                                .filter(MethodCallExpr.class::isInstance)
                                .map(made -> java.names()
                                        .resolve(Code.beginning(made).toString(), build))
                                .filter(type -> type.name().equals(entity.qualifiedName()))
                                .isPresent());
    }

    private boolean isEntity(TypeDeclaration<?> type) {
        return type.getFullyQualifiedName()
                .filter(entity.qualifiedName()::equals)
                .isPresent();
    }

    private Map<String, Frame.Bound> built(TypeDeclaration<?> type, Map<String, Expression> given, Frame frame) {
        Optional<ConstructorDeclaration> own = builderOf(type);
        if (own.isPresent()) {
            List<Expression> arguments = own.get().getParameters().stream()
                    .map(each -> given.getOrDefault(each.getNameAsString(), NULL))
                    .toList();
            return fillings.byConstructor(own.get(), frame.call(own.get(), arguments));
        }
        Map<String, Frame.Bound> found = new LinkedHashMap<>();
        given.forEach((attribute, value) -> found.put(attribute, new Frame.Bound(value, frame)));
        return found;
    }

    /** A constructor that the builder calls: it is one of the class itself where this is empty. */
    private Optional<ConstructorDeclaration> builderOf(TypeDeclaration<?> type) {
        return type.getConstructors().stream()
                .filter(each -> java.annotations().has(each, Api.LOMBOK, "Builder"))
                .findFirst();
    }

    /** Without lists of objects, which have a reader of their own, and without an id that is not there yet. */
    private Map<String, Frame.Bound> plain(Map<String, Frame.Bound> given) {
        given.entrySet().removeIf(each -> entity.attribute(each.getKey())
                .filter(attribute -> isOfMany(attribute) || isMissingId(attribute, each.getValue()))
                .isPresent());
        return given;
    }

    private static boolean isOfMany(AttributeModel attribute) {
        return attribute.relation() != null
                && (attribute.relation().kind() == Relation.Kind.ONE_TO_MANY
                        || attribute.relation().kind() == Relation.Kind.MANY_TO_MANY);
    }

    private static boolean isMissingId(AttributeModel attribute, Frame.Bound value) {
        return attribute.role() == AttributeModel.Role.ID && value.expression().isNullLiteralExpr();
    }

    /** The fields with an initial value that a builder does not know of, and that it was not given. */
    private String passedOver(MethodCallExpr build) {
        Map<String, Expression> given = fillings.builderCalls(build);
        return fillings.built(build).map(TypeRef::name).flatMap(java.sources()::type).filter(this::isEntity).stream()
                .filter(type -> builderOf(type).isEmpty())
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.isStatic()
                        && field.getAnnotationByName("Default").isEmpty())
                .filter(field -> field.getAnnotationByName("Builder.Default").isEmpty())
                .map(FieldDeclaration::getVariables)
                .flatMap(List::stream)
                .filter(field -> field.getInitializer().isPresent())
                .map(VariableDeclarator::getNameAsString)
                .filter(name ->
                        !given.containsKey(name) && entity.attribute(name).isPresent())
                .collect(Collectors.joining(", "));
    }
}

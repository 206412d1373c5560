package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.web.Route;
import java.util.Optional;
import java.util.Set;

/** Tells which expressions stand for the object, for what a client sent, or for a part of these. */
final class Operands {
    private static final Set<String> ENTRIES = Set.of("get", "getOrDefault", "remove");

    private final Java java;
    private final Types types;
    private final Variables variables;
    private final Set<String> entities;
    private final Route route;
    private final Set<String> requests;

    /**
     * @param entities the qualified names of the service's entities
     * @param route whose request is meant; null for none
     */
    Operands(Java java, Types types, Variables variables, Set<String> entities, Route route) {
        this(
                java,
                types,
                variables,
                entities,
                route,
                route == null || route.request() == null
                        ? Set.of()
                        : Set.of(route.request().type().name()));
    }

    /**
     * Elements of lists, which no endpoint takes by itself.
     *
     * @param requests the qualified names of the types that are sent for one
     */
    static Operands ofElements(
            Java java, Types types, Variables variables, Set<String> entities, Set<String> requests) {
        return new Operands(java, types, variables, entities, null, requests);
    }

    private Operands(
            Java java, Types types, Variables variables, Set<String> entities, Route route, Set<String> requests) {
        this.java = java;
        this.types = types;
        this.variables = variables;
        this.entities = entities;
        this.route = route;
        this.requests = requests;
    }

    /** What an expression stands for, or empty where it is none of these. */
    Optional<Operand> of(Expression expression, Frame frame) {
        if (expression instanceof NameExpr name) {
            return ofName(name, frame);
        }
        if (expression instanceof ThisExpr
                && entities.contains(types.of(expression).name())) {
            return Optional.of(operand(Role.OBJECT, "", types.of(expression)));
        }
        if (expression instanceof FieldAccessExpr access) {
            Optional<Operand> parameter = access.getScope() instanceof ThisExpr
                    ? ofParameters(access.getNameAsString(), access)
                    : parameterOf(access.getScope(), access.getNameAsString(), frame);
            return parameter.isPresent()
                    ? parameter
                    : of(access.getScope(), frame)
                            .map(scope -> part(scope, access.getNameAsString(), types.of(access)));
        }
        return expression instanceof MethodCallExpr call ? ofCall(call, frame) : Optional.empty();
    }

    private Optional<Operand> ofName(NameExpr name, Frame frame) {
        if (variables.declaration(name.getNameAsString(), name).isEmpty()) {
            // the name of a class
            return Optional.empty();
        }
        boolean request = frame.caller() == null
                && route != null
                && route.request() != null
                && name.getNameAsString().equals(route.request().javaName())
                && isParameter(name);
        if (request) {
            return Optional.of(operand(Role.REQUEST, "", route.request().type()));
        }
        Optional<Frame.Bound> value = variables.value(name, frame);
        Optional<Operand> given = value.flatMap(each -> of(each.expression(), each.frame()));
        if (given.isPresent()) {
            return given;
        }
        Optional<Operand> field = ofField(name);
        if (field.isPresent()) {
            return field;
        }
        TypeRef type = types.of(name);
        if (entities.contains(type.name())) {
            return Optional.of(operand(Role.OBJECT, "", type));
        }
        if (route == null && requests.contains(type.name())) {
            return Optional.of(operand(Role.REQUEST, "", type));
        }
        return frame.caller() == null && isParameter(name)
                ? parameter(name)
                : ofParameters(name.getNameAsString(), name);
    }

    /** A field that a parameter is put into, and that the code of its class reads. */
    private Optional<Operand> ofParameters(String name, Expression at) {
        return variables
                .declaration(name, at)
                .filter(each -> route != null && isMember(each))
                .map(Places::of)
                .flatMap(place -> route.parameters().stream()
                        .filter(each -> each.javaName().equals(name) && place.equals(each.place()))
                        .findFirst())
                .map(Operands::operand);
    }

    /** A field that the object's, or the request's, own code reads. */
    private Optional<Operand> ofField(NameExpr name) {
        Optional<String> type = variables
                .declaration(name.getNameAsString(), name)
                .filter(Operands::isMember)
                .filter(each -> !FixedValues.isConstant(each))
                .flatMap(Code::enclosingType)
                .flatMap(TypeDeclaration::getFullyQualifiedName);
        if (type.filter(entities::contains).isPresent()) {
            return Optional.of(operand(Role.OBJECT, name.getNameAsString(), types.of(name)));
        }
        return type.filter(requests::contains).isPresent()
                ? Optional.of(operand(Role.REQUEST, name.getNameAsString(), types.of(name)))
                : Optional.empty();
    }

    private static boolean isMember(Node declared) {
        return declared instanceof VariableDeclarator variable && !Variables.isLocal(variable)
                || declared.getParentNode()
                        .filter(RecordDeclaration.class::isInstance)
                        .isPresent();
    }

    private boolean isParameter(NameExpr name) {
        return variables
                .declaration(name.getNameAsString(), name)
                .filter(com.github.javaparser.ast.body.Parameter.class::isInstance)
                .isPresent();
    }

    private Optional<Operand> parameter(NameExpr name) {
        return route == null
                ? Optional.empty()
                : route.parameters().stream()
                        .filter(each -> each.javaName().equals(name.getNameAsString()))
                        .findFirst()
                        .map(Operands::operand);
    }

    /** A parameter that the method gets as a part of an object of parameters. */
    private Optional<Operand> parameterOf(Expression object, String part, Frame frame) {
        if (!(object instanceof NameExpr name) || route == null) {
            return Optional.empty();
        }
        Optional<Frame.Bound> value = variables.value(name, frame);
        if (value.isPresent()) {
            return parameterOf(value.get().expression(), part, value.get().frame());
        }
        boolean request = route.request() != null && route.request().javaName().equals(name.getNameAsString());
        boolean single =
                route.parameters().stream().anyMatch(each -> each.javaName().equals(name.getNameAsString()));
        return frame.caller() != null || request || single || !isParameter(name)
                ? Optional.empty()
                : route.parameters().stream()
                        .filter(each -> each.javaName().equals(part))
                        .findFirst()
                        .map(Operands::operand);
    }

    private static Operand operand(Parameter parameter) {
        return new Operand("parameter." + parameter.name(), Role.PARAMETER, parameter.name(), parameter.type());
    }

    /** {@code values.get("title")} of a body that is a map. */
    private Optional<Operand> entry(MethodCallExpr call, Frame frame) {
        boolean asks = ENTRIES.contains(call.getNameAsString())
                && call.getScope().isPresent()
                && !call.getArguments().isEmpty();
        return asks
                ? of(call.getScope().get(), frame)
                        .filter(each ->
                                each.role() == Role.REQUEST && each.path().isEmpty() && MapTypes.isMap(each.type()))
                        .flatMap(each ->
                                key(call.getArgument(0), frame).map(key -> part(each, key, valueOf(each.type(), call))))
                : Optional.empty();
    }

    /** What a map has as values, or what the code takes this one for, where they are but objects. */
    private TypeRef valueOf(TypeRef map, MethodCallExpr entry) {
        return map.arguments().size() == 2 && !map.arguments().get(1).name().equals("java.lang.Object")
                ? map.arguments().get(1)
                : new EntryTypes(java).of(entry).orElse(Types.UNKNOWN);
    }

    private Optional<String> key(Expression expression, Frame frame) {
        return java.constants()
                .text(expression)
                .or(() -> expression instanceof NameExpr name
                        ? variables.value(name, frame).flatMap(each -> key(each.expression(), each.frame()))
                        : Optional.empty());
    }

    private Optional<Operand> ofCall(MethodCallExpr call, Frame frame) {
        Optional<Operand> entry = entry(call, frame);
        if (entry.isPresent()) {
            return entry;
        }
        if (call.getScope().isEmpty() || !call.getArguments().isEmpty()) {
            return Optional.empty();
        }
        String name = call.getNameAsString();
        Optional<Operand> parameter =
                parameterOf(call.getScope().get(), Accessors.property(name).orElse(name), frame);
        if (parameter.isPresent()) {
            return parameter;
        }
        return of(call.getScope().get(), frame)
                .filter(scope -> scope.role() != Role.PARAMETER
                        && scope.type() != null
                        && scope.type().isOfService())
                .flatMap(scope -> property(name, scope).map(found -> part(scope, found, types.of(call))));
    }

    /** The field or component that a method without arguments reads, if that is all it does. */
    private Optional<String> property(String method, Operand scope) {
        Optional<String> byName = Accessors.property(method).filter(name -> hasProperty(scope, name));
        return byName.or(() -> hasProperty(scope, method) ? Optional.of(method) : Optional.empty());
    }

    private boolean hasProperty(Operand scope, String name) {
        return java.sources()
                .type(scope.type().name())
                .flatMap(type -> variables.declaration(name, type))
                .isPresent();
    }

    private static Operand operand(Role role, String path, TypeRef type) {
        String root = role == Role.OBJECT ? "object" : "request";
        return new Operand(path.isEmpty() ? root : root + "." + path, role, path, type);
    }

    private static Operand part(Operand scope, String property, TypeRef type) {
        String path = scope.path().isEmpty() ? property : scope.path() + "." + property;
        return operand(scope.role(), path, type == Types.UNKNOWN ? null : type);
    }
}

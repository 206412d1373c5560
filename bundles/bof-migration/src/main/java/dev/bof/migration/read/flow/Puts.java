package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is put into the properties of objects of a class on the way of an endpoint. */
final class Puts {
    private final Java java;
    private final Types types;
    private final Variables variables;
    private final Truths truths;
    private final Fillings fillings;
    private final Creations creations;

    Puts(Java java, Types types, Calls calls, Variables variables, Truths truths) {
        this.java = java;
        this.types = types;
        this.variables = variables;
        this.truths = truths;
        fillings = new Fillings(java);
        creations = new Creations(calls, fillings);
    }

    /** A value that is put into a property. */
    record Put(String property, Expression value, Frame frame, List<Guard> guards) {
        Put with(Expression other, Frame within) {
            return new Put(property, other, within, guards);
        }
    }

    /**
     * An object that is made on the way.
     *
     * @param given what its properties are made with
     * @param guards what must hold for it to be made
     */
    record Made(Map<String, Frame.Bound> given, List<Guard> guards) {}

    /** The objects of a class that are made. */
    List<Made> made(String type, Walk walk) {
        Stream<Made> created = walk.created().stream()
                .filter(each ->
                        java.types().of(each.expression().getType()).name().equals(type))
                .map(each -> new Made(creations.of(each.expression(), each.frame()), each.guards()));
        Stream<Made> built = walk.called().stream()
                .filter(each -> fillings.built(each.call())
                        .filter(made -> made.name().equals(type))
                        .isPresent())
                .map(each -> new Made(bound(fillings.builderCalls(each.call()), each.frame()), each.guards()));
        return Stream.concat(created, built).toList();
    }

    private static Map<String, Frame.Bound> bound(Map<String, Expression> values, Frame frame) {
        Map<String, Frame.Bound> found = new LinkedHashMap<>();
        values.forEach((name, value) -> found.put(name, new Frame.Bound(value, frame)));
        return found;
    }

    /** All that is put into a property, each once: code that several ways lead to puts one value. */
    Map<String, List<Put>> into(String type, Walk walk) {
        Map<String, List<Put>> found = new LinkedHashMap<>();
        for (Put each : all(type, walk)) {
            List<Put> others = found.computeIfAbsent(each.property(), key -> new ArrayList<>());
            Optional<Expression> given = given(each);
            if (given.isPresent() && others.removeIf(other -> other.value() == given.get())) {
                others.add(
                        each.value().isNameExpr()
                                ? each.with(given.get(), each.frame().caller())
                                : each);
            } else if (others.stream().noneMatch(other -> other.value() == each.value())) {
                others.add(each);
            }
        }
        return found;
    }

    /** What a setter was called with, where the value is put in there. */
    private static Optional<Expression> given(Put put) {
        boolean isSetter = put.frame().caller() != null
                && put.frame().callable().getNameAsString().startsWith("set")
                && put.frame().callable().getParameters().size() == 1;
        return isSetter
                ? put.frame()
                        .argument(put.frame().callable().getParameter(0).getNameAsString())
                        .map(Frame.Bound::expression)
                : Optional.empty();
    }

    private List<Put> all(String type, Walk walk) {
        List<Put> found = new ArrayList<>();
        walk.created().forEach(each -> created(type, each, found));
        for (Walk.Called each : walk.called()) {
            MethodCallExpr call = each.call();
            if (call.getArguments().size() == 1 && isOn(type, call)) {
                setter(call)
                        .ifPresent(name -> found.add(new Put(name, call.getArgument(0), each.frame(), each.guards())));
            }
            if (type.equals(MapTypes.name(each.frame().callable()))) {
                entries(call).forEach((key, value) -> found.add(new Put(key, value, each.frame(), each.guards())));
            }
            if (fillings.built(call).filter(made -> made.name().equals(type)).isPresent()) {
                fillings.builderCalls(call)
                        .forEach((name, value) -> found.add(new Put(name, value, each.frame(), each.guards())));
            }
        }
        for (Walk.Assigned each : walk.assigned()) {
            if (each.frame().callable().isMethodDeclaration()) {
                field(type, each.expression().getTarget())
                        .ifPresent(name ->
                                found.add(new Put(name, each.expression().getValue(), each.frame(), each.guards())));
            }
        }
        found.removeIf(each -> !truths.mayHold(each.guards()));
        return found;
    }

    /** What a call puts into a map. */
    private Map<String, Expression> entries(MethodCallExpr call) {
        if (call.getNameAsString().equals("put") && call.getArguments().size() == 2) {
            return java.constants()
                    .text(call.getArgument(0))
                    .map(key -> Map.of(key, call.getArgument(1)))
                    .orElse(Map.of());
        }
        return fillings.ofMap(call);
    }

    /** The field of a class that is set: of an object, or by the class itself. */
    private Optional<String> field(String type, Expression target) {
        if (target instanceof FieldAccessExpr access) {
            return types.of(access.getScope()).name().equals(type)
                    ? Optional.of(access.getNameAsString())
                    : Optional.empty();
        }
        return target instanceof NameExpr name
                ? variables
                        .declaration(name.getNameAsString(), name)
                        .filter(each -> each.getParentNode()
                                .filter(FieldDeclaration.class::isInstance)
                                .isPresent())
                        .flatMap(Code::enclosingType)
                        .flatMap(TypeDeclaration::getFullyQualifiedName)
                        .filter(type::equals)
                        .map(each -> name.getNameAsString())
                : Optional.empty();
    }

    private void created(String type, Walk.Created created, List<Put> found) {
        ObjectCreationExpr made = created.expression();
        if (!java.types().of(made.getType()).name().equals(type)) {
            return;
        }
        creations
                .of(made, created.frame())
                .forEach((name, value) -> found.add(new Put(name, value.expression(), value.frame(), List.of())));
    }

    private boolean isOn(String type, MethodCallExpr call) {
        return call.getScope().isPresent()
                && types.of(call.getScope().get()).name().equals(type);
    }

    private static Optional<String> setter(MethodCallExpr call) {
        return call.getNameAsString().startsWith("set") ? Accessors.property(call.getNameAsString()) : Optional.empty();
    }
}

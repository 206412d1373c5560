package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.model.Computation;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which values go where on the way of an endpoint: what is put into objects of a class, and where it comes from. */
final class Mappings {
    private static final int DEEPEST = 8;

    private static final Set<String> COUNTS = Set.of("size", "isEmpty");

    private final Java java;
    private final Types types;
    private final Calls calls;
    private final Variables variables;
    private final Operands operands;
    private final Truths truths;
    private final Fillings fillings;
    private final References references;

    Mappings(Java java, Types types, Calls calls, Variables variables, Operands operands, Truths truths) {
        this.java = java;
        this.types = types;
        this.calls = calls;
        this.variables = variables;
        this.operands = operands;
        this.truths = truths;
        fillings = new Fillings(java);
        references = new References(variables, operands);
    }

    /** A value that is put into a property. */
    private record Put(String property, Expression value, Frame frame, List<Guard> guards) {
        Put with(Expression other, Frame within) {
            return new Put(property, other, within, guards);
        }
    }

    /** What is put into a transfer type, and from which attributes. */
    List<FieldMapping> into(String transferType, Walk walk) {
        List<FieldMapping> found = new ArrayList<>();
        puts(transferType, walk).forEach((property, puts) -> {
            FieldMapping mapping = computed(mapping(property, puts.get(0), Role.OBJECT), puts.get(0));
            found.add(isSure(mapping, puts) ? mapping : unsure(mapping));
        });
        return found;
    }

    /** A value that is no copy, with how it is worked out. */
    private FieldMapping computed(FieldMapping mapping, Put put) {
        if (mapping.how() != How.COMPUTED && mapping.how() != How.CONSTANT) {
            return mapping;
        }
        return with(mapping, computation(put));
    }

    private Computation computation(Put put) {
        boolean depends = put.guards().stream()
                .filter(each -> each.condition() != null)
                .flatMap(each -> each.condition().getParentNode().stream())
                .anyMatch(branch -> branch.isAncestorOf(put.value()));
        return depends
                ? Computation.byHand("it depends on conditions")
                : new Carrier(java, types, variables, calls, operands, truths).compute(put.value(), put.frame());
    }

    private static FieldMapping unsure(FieldMapping mapping) {
        return with(mapping, Computation.byHand("it is set in several places"));
    }

    private static FieldMapping with(FieldMapping mapping, Computation computation) {
        return new FieldMapping(
                mapping.property(),
                mapping.attribute(),
                mapping.how(),
                mapping.expression(),
                mapping.onlyWhenPresent(),
                computation,
                mapping.place());
    }

    private static boolean isSure(FieldMapping mapping, List<Put> puts) {
        return mapping.computation() == null || puts.size() == 1;
    }

    /** What is put into an entity, and from which properties of the request. */
    List<FieldMapping> from(String entity, Walk walk) {
        List<FieldMapping> found = new ArrayList<>();
        puts(entity, walk).forEach((attribute, puts) -> {
            FieldMapping mapping = mapping("", puts.get(0), Role.REQUEST);
            found.add(new FieldMapping(
                    mapping.attribute(),
                    attribute,
                    mapping.how(),
                    mapping.expression(),
                    mapping.onlyWhenPresent(),
                    mapping.place()));
        });
        return found;
    }

    /** As {@link #into}, with how a value is made that is not simply shown. */
    List<FieldMapping> shown(String transferType, Walk walk) {
        Map<String, List<Put>> puts = puts(transferType, walk);
        return into(transferType, walk).stream()
                .map(each -> each.how() == How.CONVERTED
                        ? with(each, computation(puts.get(each.property()).get(0)))
                        : each)
                .toList();
    }

    /** As {@link #from}, with how a value is made that is not simply taken. */
    List<FieldMapping> made(String entity, Walk walk) {
        Map<String, List<Put>> puts = puts(entity, walk);
        return from(entity, walk).stream()
                .map(each -> each.how() == How.COPIED
                        ? each
                        : with(each, computation(puts.get(each.attribute()).get(0))))
                .toList();
    }

    /** What an attribute of an entity is set to, where it is handed on: what was given first. */
    Optional<Expression> given(String entity, String attribute, Walk walk) {
        return Optional.ofNullable(puts(entity, walk).get(attribute)).map(puts -> {
            Frame.Bound bound = new Frame.Bound(puts.get(0).value(), puts.get(0).frame());
            Optional<Frame.Bound> before = argument(bound);
            while (before.isPresent()) {
                bound = before.get();
                before = argument(bound);
            }
            return bound.expression();
        });
    }

    private static Optional<Frame.Bound> argument(Frame.Bound bound) {
        return bound.expression() instanceof NameExpr name
                ? bound.frame().argument(name.getNameAsString())
                : Optional.empty();
    }

    /** All that is put into a property, each once: code that several ways lead to puts one value. */
    private Map<String, List<Put>> puts(String type, Walk walk) {
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
        Optional<TypeDeclaration<?>> declared = java.sources().type(type);
        if (declared.isPresent()
                && declared.get() instanceof RecordDeclaration record
                && calls.constructor(made).isEmpty()) {
            for (int i = 0;
                    i
                            < Math.min(
                                    made.getArguments().size(),
                                    record.getParameters().size());
                    i++) {
                String name = record.getParameter(i).getNameAsString();
                found.add(new Put(name, made.getArgument(i), created.frame(), List.of()));
            }
            return;
        }
        calls.constructor(made)
                .map(each -> fillings.byConstructor(each, created.frame().call(each, List.copyOf(made.getArguments()))))
                .or(() -> declared.map(each -> fillings.byPosition(each, made, created.frame())))
                .orElse(Map.of())
                .forEach((name, value) -> found.add(new Put(name, value.expression(), value.frame(), List.of())));
    }

    private boolean isOn(String type, MethodCallExpr call) {
        return call.getScope().isPresent()
                && types.of(call.getScope().get()).name().equals(type);
    }

    private static Optional<String> setter(MethodCallExpr call) {
        return call.getNameAsString().startsWith("set") ? Accessors.property(call.getNameAsString()) : Optional.empty();
    }

    private FieldMapping mapping(String property, Put put, Role role) {
        Optional<Operand> whole = operand(put.value(), put.frame(), role)
                .or(() -> references.found(put.value(), put.frame()).filter(each -> each.role() == role));
        String text = Code.text(put.value());
        if (whole.isPresent()) {
            return new FieldMapping(
                    property,
                    whole.get().path(),
                    How.COPIED,
                    text,
                    isGuarded(put, whole.get()),
                    Places.of(put.value()));
        }
        if (java.constants().value(put.value()).isPresent() || put.value() instanceof NullLiteralExpr) {
            return new FieldMapping(property, "", How.CONSTANT, text, false, Places.of(put.value()));
        }
        List<Operand> parts = parts(put.value(), put.frame(), role).distinct().toList();
        List<Operand> longest = parts.stream()
                .filter(each -> parts.stream().noneMatch(other -> other.path().startsWith(each.path() + ".")))
                .toList();
        boolean one = longest.size() == 1 && !isCount(put.value());
        return new FieldMapping(
                property,
                one ? longest.get(0).path() : "",
                one ? How.CONVERTED : How.COMPUTED,
                text,
                one && isGuarded(put, longest.get(0)),
                Places.of(put.value()));
    }

    /** How many a collection has is no value of it. */
    private static boolean isCount(Expression value) {
        return value instanceof MethodCallExpr call
                && call.getArguments().isEmpty()
                && COUNTS.contains(call.getNameAsString());
    }

    /** What code is made of; of a request also what the methods are made of that it calls. */
    private Stream<Operand> parts(Node code, Frame frame, Role role) {
        Stream<Operand> own = code.findAll(Expression.class).stream()
                .flatMap(each -> operand(each, frame, role).stream())
                .filter(each -> !each.path().isEmpty());
        return role == Role.REQUEST
                ? Stream.concat(
                        own, code.findAll(MethodCallExpr.class).stream().flatMap(each -> calls.target(each).stream()
                                .filter(target -> !frame.isInside(target) && frame.depth() < DEEPEST)
                                .flatMap(target ->
                                        parts(target, frame.call(target, List.copyOf(each.getArguments())), role))))
                : own;
    }

    private Optional<Operand> operand(Expression value, Frame frame, Role role) {
        Optional<Operand> found = operands.of(value, frame).filter(each -> each.role() == role);
        if (found.isPresent()) {
            return found;
        }
        return value.isNameExpr()
                ? variables
                        .value(value.asNameExpr(), frame)
                        .flatMap(each -> operands.of(each.expression(), each.frame())
                                .or(() -> references.shown(each.expression(), each.frame())))
                        .filter(each -> each.role() == role)
                : references.shown(value, frame).filter(each -> each.role() == role);
    }

    /** Whether a null is passed over: the value is asked for before. */
    private boolean isGuarded(Put put, Operand operand) {
        return put.guards().stream()
                .filter(each -> each.condition() instanceof BinaryExpr && !each.negated())
                .anyMatch(each -> {
                    BinaryExpr condition = (BinaryExpr) each.condition();
                    return condition.getOperator() == BinaryExpr.Operator.NOT_EQUALS
                            && condition.getRight() instanceof NullLiteralExpr
                            && operands.of(condition.getLeft(), each.frame())
                                    .filter(left -> left.path().equals(operand.path()))
                                    .isPresent();
                });
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import dev.bof.migration.model.Computation;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.flow.Puts.Put;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which values go where on the way of an endpoint: what is put into objects of a class, and where it comes from. */
final class Mappings {
    private static final int DEEPEST = 8;
    private static final String CONDITIONS = "it depends on conditions";

    private static final Set<String> COUNTS = Set.of("size", "isEmpty");

    private final Java java;
    private final Types types;
    private final Calls calls;
    private final Variables variables;
    private final Operands operands;
    private final Truths truths;
    private final Puts puts;
    private final References references;
    private final Forms forms;
    private final Unset unset;

    Mappings(Java java, Types types, Calls calls, Variables variables, Operands operands, Truths truths) {
        this.java = java;
        this.types = types;
        this.calls = calls;
        this.variables = variables;
        this.operands = operands;
        this.truths = truths;
        puts = new Puts(java, types, calls, variables, truths);
        references = new References(variables, operands);
        forms = new Forms(java, types);
        unset = new Unset(java);
    }

    /** What is put into a transfer type, and from which attributes. */
    List<FieldMapping> into(String transferType, Walk walk) {
        List<FieldMapping> found = new ArrayList<>();
        Sometimes sometimes = new Sometimes(java, operands, puts.made(transferType, walk));
        puts.into(transferType, walk)
                .forEach((property, values) -> found.add(shown(transferType, property, values, sometimes)));
        return found;
    }

    private FieldMapping shown(String type, String property, List<Put> values, Sometimes sometimes) {
        Put first = values.get(0);
        FieldMapping mapping = mapping(property, first, Role.OBJECT);
        Optional<String> doubt = sometimes.doubt(type, property, values);
        if (doubt.isPresent()) {
            return with(mapping, Computation.byHand(doubt.get()));
        }
        FieldMapping computed = computed(mapping, first);
        boolean isOne =
                Stream.concat(values.stream(), sometimes.given(property)).allMatch(each -> isSame(mapping, each));
        if (!isOne || values.size() > 1 && computed.computation() != null) {
            return with(mapping, Computation.byHand("it is set in several places"));
        }
        boolean isNone = unset.isNull(type, property);
        List<Guard> conditions = sometimes.conditions(first).stream()
                .filter(each -> !isNone || !sometimes.isOfPresence(each, mapping.attribute()))
                .toList();
        return conditions.isEmpty() ? computed : with(mapping, under(conditions, first, unset.of(type, property)));
    }

    private boolean isSame(FieldMapping mapping, Put put) {
        FieldMapping other = mapping(mapping.property(), put, Role.OBJECT);
        return other.how() == mapping.how()
                && other.attribute().equals(mapping.attribute())
                && (other.how() == How.COPIED || other.expression().equals(mapping.expression()));
    }

    /** @param otherwise what answers have where the conditions do not hold; empty where that is not known */
    private Computation under(List<Guard> conditions, Put put, Optional<String> otherwise) {
        Carrier carrier = carrier();
        String when = otherwise.isEmpty() || Sometimes.isOfConstructor(put) ? "" : carrier.carry(conditions);
        return (when.isEmpty() ? Optional.<String>empty() : carrier.carry(put.value(), put.frame()))
                .map(value -> "(" + when + ") ? (" + value + ") : " + otherwise.orElseThrow())
                .map(expression -> new Computation(expression, carrier.operands(), ""))
                .orElseGet(() -> Computation.byHand(CONDITIONS));
    }

    private Carrier carrier() {
        return new Carrier(java, types, variables, calls, operands, truths);
    }

    /** A value that is no copy, and that is not only written in another form, with how it is worked out. */
    private FieldMapping computed(FieldMapping mapping, Put put) {
        boolean isValue = mapping.how() == How.COPIED || mapping.how() == How.CONVERTED && forms.isForm(put.value());
        return isValue ? mapping : with(mapping, computation(put));
    }

    private Computation computation(Put put) {
        boolean depends = put.guards().stream()
                .filter(each -> each.condition() != null)
                .flatMap(each -> each.condition().getParentNode().stream())
                .anyMatch(branch -> branch.isAncestorOf(put.value()));
        return depends ? Computation.byHand(CONDITIONS) : carrier().compute(put.value(), put.frame());
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

    /** Whether code of others is given an entity, and what it shall be made: it may copy whatever it likes. */
    boolean isCopiedByOthers(String entity, String transferType, Walk walk) {
        return walk.called().stream()
                .filter(each -> calls.target(each.call()).isEmpty())
                .map(each -> each.call().getArguments())
                .anyMatch(given -> given.stream().anyMatch(each -> isA(each, entity))
                        && given.stream().anyMatch(each -> isA(each, transferType)));
    }

    private boolean isA(Expression value, String type) {
        return value instanceof ClassExpr named
                ? java.types().of(named.getType()).name().equals(type)
                : types.of(value).name().equals(type);
    }

    /** What is put into an entity, and from which properties of the request. */
    List<FieldMapping> from(String entity, Walk walk) {
        List<FieldMapping> found = new ArrayList<>();
        puts.into(entity, walk).forEach((attribute, values) -> {
            FieldMapping mapping = mapping("", values.get(0), Role.REQUEST);
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
        Map<String, List<Put>> all = puts.into(transferType, walk);
        return into(transferType, walk).stream()
                .map(each -> each.how() == How.CONVERTED
                        ? with(each, computation(all.get(each.property()).get(0)))
                        : each)
                .toList();
    }

    /** As {@link #from}, with how a value is made that is not simply taken. */
    List<FieldMapping> made(String entity, Walk walk) {
        Map<String, List<Put>> all = puts.into(entity, walk);
        return from(entity, walk).stream()
                .map(each -> each.how() == How.COPIED
                        ? each
                        : with(each, computation(all.get(each.attribute()).get(0))))
                .toList();
    }

    /** What an attribute of an entity is set to, where it is handed on: what was given first. */
    Optional<Expression> given(String entity, String attribute, Walk walk) {
        return Optional.ofNullable(puts.into(entity, walk).get(attribute))
                .map(values ->
                        new Frame.Bound(values.get(0).value(), values.get(0).frame()))
                .map(Frame.Bound::origin)
                .map(Frame.Bound::expression);
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

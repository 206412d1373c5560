package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.read.code.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows which code runs only where clients say something: {@code case "stock" ->}, {@code if ("stock".equals(sort))}. */
final class OrderCases {
    private static final Set<String> PRESENCE = Set.of("hasText", "hasLength", "isNotEmpty", "isNotBlank");

    private final Traces traces;
    private final List<Parameter> parameters;

    OrderCases(Traces traces, List<Parameter> parameters) {
        this.traces = traces;
        this.parameters = parameters;
    }

    /** Whether a call is not what is done where clients say nothing. */
    boolean isSpecial(Walk.Called called) {
        boolean isOfBranch = called.guards().stream()
                .filter(guard -> guard.condition() != null && guard.end() == null)
                .anyMatch(this::isSpecial);
        Optional<SwitchEntry> entry = Code.around(called.call(), SwitchEntry.class);
        return isOfBranch
                || entry.filter(each -> isSpecial(each, called.frame())).isPresent();
    }

    private boolean isSpecial(Guard guard) {
        Optional<Parameter> parameter = parameter(guard.condition(), guard.frame());
        if (parameter.isEmpty()) {
            return false;
        }
        boolean isUsual = isAbsence(guard.condition()) || saysDefault(parameter.get(), guard.condition());
        return isUsual == guard.negated();
    }

    private boolean isSpecial(SwitchEntry entry, Frame frame) {
        Optional<Parameter> parameter = entry.getParentNode()
                .filter(SwitchNode.class::isInstance)
                .flatMap(each -> parameter(((SwitchNode) each).getSelector(), frame));
        if (parameter.isEmpty()) {
            return false;
        }
        boolean isDefault = entry.getLabels().stream().anyMatch(each -> saysDefault(parameter.get(), each));
        boolean isCaseOfDefault = entry.getParentNode()
                .filter(each -> ((SwitchNode) each)
                        .getEntries().stream()
                                .flatMap(other -> other.getLabels().stream())
                                .anyMatch(label -> saysDefault(parameter.get(), label)))
                .isPresent();
        return isCaseOfDefault ? !isDefault : !entry.getLabels().isEmpty();
    }

    private Optional<Parameter> parameter(Expression expression, Frame frame) {
        return traces.parameter(expression, frame).flatMap(name -> parameters.stream()
                .filter(each -> each.name().equals(name))
                .findFirst());
    }

    /** Whether a condition holds where nothing is said. */
    private static boolean isAbsence(Expression condition) {
        boolean isNull = condition
                .findFirst(
                        BinaryExpr.class,
                        each -> each.getOperator() == BinaryExpr.Operator.EQUALS
                                && each.getRight().isNullLiteralExpr())
                .isPresent();
        return isNull
                || condition
                        .findFirst(
                                MethodCallExpr.class,
                                each -> FilterReader.EMPTINESS.contains(each.getNameAsString())
                                        && PRESENCE.contains(each.getNameAsString()) == isDenied(each))
                        .isPresent();
    }

    private static boolean isDenied(Expression expression) {
        return expression
                .getParentNode()
                .filter(each -> each instanceof UnaryExpr)
                .isPresent();
    }

    private static boolean saysDefault(Parameter parameter, Node node) {
        return parameter.defaultValue() != null
                && node.findFirst(
                                StringLiteralExpr.class, each -> each.asString().equals(parameter.defaultValue()))
                        .isPresent();
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;

/** Works texts out: constants as they are, and {@code ${...}} where a value stands. */
final class Texts {
    private static final int DEEPEST = 20;

    private final Java java;
    private final Variables variables;
    private final Operands operands;
    private final Parts parts;
    private int depth;

    Texts(Java java, Variables variables, Operands operands, Parts parts) {
        this.java = java;
        this.variables = variables;
        this.operands = operands;
        this.parts = parts;
    }

    /** The template of a text. */
    String of(Expression expression, Frame frame) {
        if (depth == DEEPEST) {
            return "${" + Code.text(expression) + "}";
        }
        depth++;
        try {
            return java.constants().text(expression).orElseGet(() -> made(expression, frame));
        } finally {
            depth--;
        }
    }

    private String made(Expression expression, Frame frame) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner(), frame);
        }
        if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS) {
            return of(binary.getLeft(), frame) + of(binary.getRight(), frame);
        }
        if (expression instanceof NameExpr name) {
            Optional<Frame.Bound> value = variables.value(name, frame);
            if (value.isPresent() && isText(value.get().expression())) {
                return of(value.get().expression(), value.get().frame());
            }
        }
        Optional<Frame.Bound> part = parts.of(expression, frame);
        if (part.isPresent()) {
            return of(part.get().expression(), part.get().frame());
        }
        if (expression instanceof MethodCallExpr call) {
            Optional<String> formatted = formatted(call, frame);
            if (formatted.isPresent()) {
                return formatted.get();
            }
        }
        return operands.of(expression, frame)
                .map(Operand::name)
                .map(each -> "${" + each + "}")
                .orElseGet(() -> "${" + Code.text(expression) + "}");
    }

    private boolean isText(Expression expression) {
        return java.constants().value(expression).isPresent()
                || expression instanceof BinaryExpr
                || expression instanceof NameExpr
                || expression instanceof MethodCallExpr call && isFormat(call);
    }

    private static boolean isFormat(MethodCallExpr call) {
        String name = call.getNameAsString();
        return name.equals("formatted")
                || name.equals("format")
                        && call.getScope()
                                .filter(each -> each.toString().endsWith("String")
                                        || each.toString().equals("MessageFormat"))
                                .isPresent();
    }

    private Optional<String> formatted(MethodCallExpr call, Frame frame) {
        if (!isFormat(call)) {
            return Optional.empty();
        }
        boolean onFormat = call.getNameAsString().equals("formatted");
        Optional<Expression> format =
                onFormat ? call.getScope() : call.getArguments().getFirst();
        List<Expression> values = call.getArguments()
                .subList(onFormat ? 0 : 1, call.getArguments().size());
        return format.map(each -> of(each, frame)).map(text -> replaced(text, values, frame));
    }

    /** Puts values in place of {@code %s} and its like, and of {@code {0}}. */
    private String replaced(String format, List<Expression> values, Frame frame) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int at = 0; at < format.length(); at++) {
            char each = format.charAt(at);
            if (each == '%' && at + 1 < format.length()) {
                int end = at + 1;
                while (end < format.length() - 1
                        && !Character.isLetter(format.charAt(end))
                        && format.charAt(end) != '%') {
                    end++;
                }
                boolean value = Character.isLetter(format.charAt(end)) && format.charAt(end) != 'n';
                text.append(value && next < values.size() ? of(values.get(next++), frame) : "%");
                at = end;
            } else if (each == '{' && at + 2 < format.length() && format.charAt(at + 2) == '}') {
                int index = Character.digit(format.charAt(at + 1), 10);
                text.append(index >= 0 && index < values.size() ? of(values.get(index), frame) : "{");
                at += 2;
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }
}

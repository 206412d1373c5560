package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
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
    private final ViolationWords violations;
    private int depth;

    Texts(Java java, Variables variables, Operands operands, Parts parts, ViolationWords violations) {
        this.java = java;
        this.variables = variables;
        this.operands = operands;
        this.parts = parts;
        this.violations = violations;
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
        Optional<String> violation = violations.of(expression, frame);
        if (violation.isPresent()) {
            return violation.get();
        }
        if (expression instanceof NameExpr name) {
            Optional<Frame.Bound> value = variables.value(name, frame);
            if (value.isPresent() && isText(value.get().expression())) {
                return of(value.get().expression(), value.get().frame());
            }
        }
        if (expression instanceof MethodCallExpr call && isPlainText(call)) {
            return of(call.getScope().orElseThrow(), frame);
        }
        if (expression instanceof MethodCallExpr call && call.getNameAsString().equals("getMessage")) {
            Optional<Frame.Bound> caught = message(call, frame);
            if (caught.isPresent()) {
                return of(caught.get().expression(), caught.get().frame());
            }
        }
        Optional<Frame.Bound> part = parts.of(expression, frame);
        if (part.isPresent()) {
            return of(part.get().expression(), part.get().frame());
        }
        if (isConstant(expression)) {
            return ((FieldAccessExpr) expression).getNameAsString();
        }
        if (isSameText(expression)) {
            return of(((MethodCallExpr) expression).getArgument(0), frame);
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

    /** What an exception of the platform was given as its message, where it was caught and is made in sight. */
    private Optional<Frame.Bound> message(MethodCallExpr call, Frame frame) {
        return call.getScope()
                .filter(Expression::isNameExpr)
                .flatMap(scope -> variables.value(scope.asNameExpr(), frame))
                .filter(each -> each.expression() instanceof ObjectCreationExpr made
                        && !java.types().of(made.getType()).isOfService()
                        && made.getArguments().isNonEmpty())
                .map(each ->
                        new Frame.Bound(each.expression().asObjectCreationExpr().getArgument(0), each.frame()));
    }

    private boolean isText(Expression expression) {
        return java.constants().value(expression).isPresent()
                || expression instanceof BinaryExpr
                || expression instanceof NameExpr
                || isConstant(expression)
                || isSameText(expression)
                || expression instanceof MethodCallExpr call && (isFormat(call) || isPlainText(call));
    }

    private static boolean isPlainText(MethodCallExpr call) {
        return call.getNameAsString().equals("toString")
                && call.getScope().isPresent()
                && call.getArguments().isEmpty();
    }

    /** A constant of an enum that is written by its name. */
    private boolean isConstant(Expression expression) {
        return expression instanceof FieldAccessExpr access
                && enumeration(access.getScope())
                        .filter(type -> type.getEntries().stream()
                                .anyMatch(each -> each.getNameAsString().equals(access.getNameAsString())))
                        .isPresent();
    }

    /** {@code String.valueOf(x)}, and {@code Status.valueOf(x)} of an enum: both are written as x is. */
    private boolean isSameText(Expression expression) {
        return expression instanceof MethodCallExpr call
                && call.getNameAsString().equals("valueOf")
                && call.getArguments().size() == 1
                && call.getScope()
                        .filter(scope -> scope.toString().equals("String")
                                || enumeration(scope).isPresent())
                        .isPresent();
    }

    private Optional<EnumDeclaration> enumeration(Expression scope) {
        return scope instanceof NameExpr || scope instanceof FieldAccessExpr
                ? java.names()
                        .declaration(scope.toString(), scope)
                        .filter(EnumDeclaration.class::isInstance)
                        .map(EnumDeclaration.class::cast)
                        .filter(type -> type.getMethodsByName("toString").isEmpty())
                : Optional.empty();
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

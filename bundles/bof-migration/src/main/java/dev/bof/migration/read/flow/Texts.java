package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.Optional;

/** Works texts out: constants as they are, and {@code ${...}} where a value stands. */
final class Texts {
    private static final int DEEPEST = 20;

    private final Java java;
    private final Variables variables;
    private final Operands operands;
    private final Parts parts;
    private final ViolationWords violations;
    private final Calls calls;
    private final Formats formats;
    private int depth;

    Texts(Java java, Calls calls, Variables variables, Operands operands, Parts parts, ViolationWords violations) {
        this.java = java;
        this.calls = calls;
        formats = new Formats(this::of);
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
            return written((FieldAccessExpr) expression, frame);
        }
        if (isSameText(expression)) {
            return of(((MethodCallExpr) expression).getArgument(0), frame);
        }
        if (expression instanceof MethodCallExpr call) {
            Optional<String> known = formats.of(call, frame).or(() -> said(call, frame));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return operands.of(expression, frame)
                .filter(each -> !isWordedByItself(each))
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
                || expression instanceof MethodCallExpr call && (Formats.isFormat(call) || isPlainText(call));
    }

    private static boolean isPlainText(MethodCallExpr call) {
        return call.getNameAsString().equals("toString")
                && call.getScope().isPresent()
                && call.getArguments().isEmpty();
    }

    private boolean isConstant(Expression expression) {
        return expression instanceof FieldAccessExpr access
                && enumeration(access.getScope())
                        .filter(type -> type.getEntries().stream()
                                .anyMatch(each -> each.getNameAsString().equals(access.getNameAsString())))
                        .isPresent();
    }

    /** How a constant of an enum is written: by its name, or by what its enum makes of it. */
    private String written(FieldAccessExpr constant, Frame frame) {
        Optional<MethodDeclaration> own = enumeration(constant.getScope())
                .flatMap(type -> type.getMethodsByName("toString").stream().findFirst());
        return own.isEmpty()
                ? constant.getNameAsString()
                : result(own.get())
                        .map(text -> of(text, Frame.of(own.get()).onConstant(new Frame.Bound(constant, frame))))
                        .orElseGet(() -> "${" + Code.text(constant) + "}");
    }

    /** What a method returns that does nothing else. */
    private static Optional<Expression> result(MethodDeclaration method) {
        return method.getBody()
                .filter(body -> body.getStatements().size() == 1)
                .flatMap(body -> body.getStatement(0).toReturnStmt())
                .flatMap(ReturnStmt::getExpression);
    }

    /** {@code String.valueOf(x)}, and {@code Status.valueOf(x)} of an enum: both are written as x is. */
    private boolean isSameText(Expression expression) {
        return expression instanceof MethodCallExpr call
                && call.getNameAsString().equals("valueOf")
                && call.getArguments().size() == 1
                && call.getScope()
                        .filter(scope -> scope.toString().equals("String")
                                || enumeration(scope)
                                        .filter(type -> type.getMethodsByName("toString")
                                                .isEmpty())
                                        .isPresent())
                        .isPresent();
    }

    private Optional<EnumDeclaration> enumeration(Expression scope) {
        return scope instanceof NameExpr || scope instanceof FieldAccessExpr
                ? java.names()
                        .declaration(scope.toString(), scope)
                        .filter(EnumDeclaration.class::isInstance)
                        .map(EnumDeclaration.class::cast)
                : Optional.empty();
    }

    /** Whether a value is written by its enum's own method. */
    private boolean isWordedByItself(Operand operand) {
        return operand.type() != null
                && java.sources()
                        .type(operand.type().name())
                        .filter(EnumDeclaration.class::isInstance)
                        .filter(type -> !type.getMethodsByName("toString").isEmpty())
                        .isPresent();
    }

    /** What a method of the service says that does nothing but to say it. */
    private Optional<String> said(MethodCallExpr call, Frame frame) {
        Optional<MethodDeclaration> target = calls.target(call, frame)
                .filter(method -> !frame.isInside(method))
                .filter(method -> method.getTypeAsString().equals("String"));
        return target.flatMap(Texts::result).map(text -> of(text, calls.inside(call, target.get(), frame)));
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.Type;
import dev.bof.migration.model.Computation;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.EnumMethods;
import dev.bof.migration.read.code.Java;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a condition anew so that it needs nothing but the Java platform and named operands, or says what stands against it. One
 * for each condition.
 */
final class Carrier {
    private static final int DEEPEST = 30;
    private static final Set<String> ENUM_METHODS = Set.of("valueOf", "values");

    private final Java java;
    private final EnumMethods enumMethods;
    private final Types types;
    private final Variables variables;
    private final Calls calls;
    private final Operands roots;
    private final Truths truths;
    private final Mutations mutations;
    private final Map<String, Operand> operands = new LinkedHashMap<>();
    private String obstacle = "";
    private int depth;

    Carrier(Java java, Types types, Variables variables, Calls calls, Operands roots, Truths truths) {
        this.java = java;
        this.enumMethods = new EnumMethods(java.names());
        this.types = types;
        this.variables = variables;
        this.calls = calls;
        this.roots = roots;
        this.truths = truths;
        this.mutations = new Mutations(types, variables, calls);
    }

    /** All guards joined, or empty where one of them cannot be carried over. */
    String carry(List<Guard> guards) {
        List<String> parts = new ArrayList<>();
        for (Guard each : guards) {
            if (guards.size() > 1 && decided(each).orElse(false)) {
                continue;
            }
            if (each.condition() == null) {
                return refuse("it depends on a case that is no condition: " + each.words())
                        .orElse("");
            }
            Optional<String> part = carry(each.condition(), each.frame());
            if (part.isEmpty()) {
                return "";
            }
            parts.add(
                    each.negated() ? "!(" + part.get() + ")" : guards.size() > 1 ? "(" + part.get() + ")" : part.get());
        }
        return String.join(" && ", parts);
    }

    /** Whether a guard holds, where that can be seen. */
    Optional<Boolean> decided(Guard guard) {
        return guard.condition() == null
                ? Optional.empty()
                : truths.of(guard.condition(), guard.frame()).map(holds -> holds != guard.negated());
    }

    /** One value. */
    Computation compute(Expression value, Frame frame) {
        return carry(value, frame)
                .map(expression -> new Computation(expression, operands(), ""))
                .orElseGet(() -> Computation.byHand(obstacle));
    }

    List<Operand> operands() {
        return List.copyOf(operands.values());
    }

    /** Why it cannot be carried over, or empty. */
    String obstacle() {
        return obstacle;
    }

    /** One value as an expression; empty where it cannot be carried over. */
    Optional<String> carry(Expression expression, Frame frame) {
        if (depth == DEEPEST) {
            return refuse("it is nested too deeply");
        }
        Optional<String> mutation = expression instanceof NameExpr name ? mutations.of(name, frame) : Optional.empty();
        if (mutation.isPresent()) {
            return refuse("it needs " + expression + ", which the code changes: " + mutation.get());
        }
        depth++;
        try {
            return known(expression, frame).or(() -> parts(expression, frame));
        } finally {
            depth--;
        }
    }

    /** An operand, a constant, or the value of a variable. */
    private Optional<String> known(Expression expression, Frame frame) {
        Optional<Operand> operand = roots.of(expression, frame);
        if (operand.isPresent()) {
            operands.putIfAbsent(operand.get().name(), operand.get());
            return Optional.of("${" + operand.get().name() + "}");
        }
        if (expression instanceof LiteralExpr) {
            return Optional.of(Code.text(expression));
        }
        return Literals.of(expression, java.constants());
    }

    private Optional<String> parts(Expression expression, Frame frame) {
        if (expression instanceof EnclosedExpr enclosed) {
            return carry(enclosed.getInner(), frame).map(inner -> "(" + inner + ")");
        }
        if (expression instanceof UnaryExpr unary) {
            String operator = unary.getOperator().asString();
            return Variables.counts(unary)
                    ? refuse("it changes " + Code.text(unary.getExpression()))
                    : carry(unary.getExpression(), frame)
                            .map(inner -> operator + (inner.startsWith(operator) ? "(" + inner + ")" : inner));
        }
        if (expression instanceof BinaryExpr binary) {
            return carry(binary.getLeft(), frame).flatMap(left -> carry(binary.getRight(), frame)
                    .map(right -> left + " " + binary.getOperator().asString() + " " + right));
        }
        if (expression instanceof ConditionalExpr either) {
            Optional<Boolean> holds = truths.of(either.getCondition(), frame);
            if (holds.isPresent()) {
                return carry(holds.get() ? either.getThenExpr() : either.getElseExpr(), frame);
            }
            Optional<String> condition = carry(either.getCondition(), frame);
            Optional<String> then = condition.isEmpty() ? condition : carry(either.getThenExpr(), frame);
            Optional<String> other = then.isEmpty() ? then : carry(either.getElseExpr(), frame);
            return other.map(found -> "(" + condition.get() + " ? " + then.get() + " : " + found + ")");
        }
        if (expression instanceof NameExpr name) {
            return variables
                    .value(name, frame)
                    .filter(value -> !isFilled(value.expression()))
                    .map(value -> carry(value.expression(), value.frame()).map(Brackets::around))
                    .orElseGet(() -> ofName(name));
        }
        if (expression instanceof FieldAccessExpr access) {
            return ofField(access);
        }
        if (expression instanceof MethodCallExpr call) {
            return ofCall(call, frame);
        }
        if (expression instanceof ObjectCreationExpr made) {
            TypeRef type = java.types().of(made.getType());
            return type.origin() == Origin.PLATFORM
                    ? arguments(made.getArguments(), frame).map(inner -> "new " + type.name() + "(" + inner + ")")
                    : refuse("it makes a " + type);
        }
        if (expression instanceof CastExpr cast && isTaken(cast.getExpression(), cast.getType(), frame)) {
            return carry(cast.getExpression(), frame);
        }
        if (expression instanceof InstanceOfExpr test) {
            if (test.getPattern().isEmpty() && isTaken(test.getExpression(), test.getType(), frame)) {
                // what is sent as something else is refused where it is read
                return carry(test.getExpression(), frame).map(sent -> "(" + sent + " != null)");
            }
            return refuse("it asks for a class: " + Code.text(test));
        }
        return refuse("it is more than an expression: " + Code.text(expression));
    }

    /** Whether a value is an entry of the request that is read as one of this type. */
    private boolean isTaken(Expression value, Type type, Frame frame) {
        return roots.of(value, frame)
                .filter(operand -> operand.role() == Role.REQUEST && operand.type() != null)
                .filter(operand ->
                        operand.type().name().equals(java.types().of(type).name()))
                .isPresent();
    }

    /** Whether a value is what others are put into later: a list, a map. */
    private boolean isFilled(Expression value) {
        return value instanceof ObjectCreationExpr made
                && java.types().of(made.getType()).name().startsWith("java.util.");
    }

    private Optional<String> ofName(NameExpr name) {
        Optional<Expression> fixed = new FixedValues(java, variables).of(name);
        if (fixed.isPresent()) {
            return carry(fixed.get(), Frame.NOWHERE);
        }
        TypeRef type = types.of(name);
        return refuse("it needs " + name + (type == Types.UNKNOWN ? "" : " of " + type));
    }

    private Optional<String> ofField(FieldAccessExpr access) {
        TypeRef scope = java.names().resolve(access.getScope().toString(), access);
        if (scope.origin() == Origin.PLATFORM) {
            return Optional.of(scope.name() + "." + access.getNameAsString());
        }
        Optional<EnumDeclaration> declared = java.sources()
                .type(scope.name())
                .filter(EnumDeclaration.class::isInstance)
                .map(EnumDeclaration.class::cast);
        if (declared.isEmpty()) {
            return refuse("it needs " + Code.text(access));
        }
        Operand operand = new Operand(
                "enum." + scope.simpleName() + "." + access.getNameAsString(),
                Role.ENUM,
                scope.name() + "." + access.getNameAsString(),
                scope);
        operands.putIfAbsent(operand.name(), operand);
        return Optional.of("${" + operand.name() + "}");
    }

    private Optional<String> ofCall(MethodCallExpr call, Frame frame) {
        Optional<MethodDeclaration> target = calls.target(call, frame);
        if (target.isPresent()) {
            return inlined(call, target.get(), frame);
        }
        if (call.getScope().isEmpty()) {
            return refuse("it calls " + Code.text(call));
        }
        Expression scope = call.getScope().get();
        Optional<String> constant = ofEnum(call, scope, frame);
        if (constant.isPresent()) {
            return constant;
        }
        if (types.of(scope).origin() == Origin.LIBRARY && !types.beginsInPlatform(scope)) {
            return refuse("it asks a " + types.of(scope) + ": " + Code.text(call));
        }
        return types.ofPlatform(scope)
                .or(() -> carry(scope, frame).map(Literals::asObject))
                .flatMap(found -> arguments(call.getArguments(), frame)
                        .map(inner -> found + "." + call.getNameAsString() + "(" + inner + ")"));
    }

    /** What every enum has, asked of one of the service's. */
    private Optional<String> ofEnum(MethodCallExpr call, Expression scope, Frame frame) {
        boolean isName = scope instanceof NameExpr || scope instanceof FieldAccessExpr;
        if (!isName || !ENUM_METHODS.contains(call.getNameAsString())) {
            return Optional.empty();
        }
        TypeRef type = java.names().resolve(scope.toString(), scope);
        if (java.sources()
                .type(type.name())
                .filter(EnumDeclaration.class::isInstance)
                .isEmpty()) {
            return Optional.empty();
        }
        Operand operand = new Operand("enum." + type.simpleName(), Role.ENUM, type.name(), type);
        operands.putIfAbsent(operand.name(), operand);
        return arguments(call.getArguments(), frame)
                .map(inner -> "${" + operand.name() + "}." + call.getNameAsString() + "(" + inner + ")");
    }

    /** A method that only decides between expressions is as good as one. */
    private Optional<String> inlined(MethodCallExpr call, MethodDeclaration target, Frame frame) {
        if (call.getScope().isPresent() && !target.isStatic() && enumMethods.isCarried(target)) {
            return carry(call.getScope().get(), frame).flatMap(scope -> arguments(call.getArguments(), frame)
                    .map(inner -> scope + "." + call.getNameAsString() + "(" + inner + ")"));
        }
        List<Statement> body = Decisions.of(target);
        if (frame.isInside(target) || body.isEmpty()) {
            return refuse("it calls " + Code.text(call) + ", which is more than an expression");
        }
        boolean onThis = call.getScope().isEmpty() || call.getScope().get().isThisExpr();
        boolean onRoot = call.getScope()
                .flatMap(scope -> roots.of(scope, frame))
                .filter(operand -> operand.path().isEmpty())
                .isPresent();
        if (!target.isStatic() && !onThis && !onRoot) {
            return refuse("it calls " + Code.text(call));
        }
        return value(body, calls.inside(call, target, frame)).map(Brackets::around);
    }

    /** What the statements of a {@linkplain Decisions decision} return. */
    private Optional<String> value(List<Statement> statements, Frame frame) {
        Statement first = statements.get(0);
        if (first instanceof ReturnStmt end) {
            return carry(end.getExpression().orElseThrow(), frame);
        }
        List<Statement> rest = statements.subList(1, statements.size());
        if (first instanceof IfStmt branch) {
            Optional<Boolean> holds = truths.of(branch.getCondition(), frame);
            if (holds.isPresent()) {
                return value(holds.get() ? Decisions.of(branch.getThenStmt()) : rest, frame);
            }
        }
        return first instanceof IfStmt branch
                ? carry(branch.getCondition(), frame)
                        .flatMap(condition -> value(Decisions.of(branch.getThenStmt()), frame)
                                .flatMap(then -> value(rest, frame)
                                        .map(other -> "((" + condition + ") ? " + then + " : " + other + ")")))
                : value(rest, frame);
    }

    private Optional<String> arguments(List<Expression> given, Frame frame) {
        List<Optional<String>> parts =
                given.stream().map(each -> carry(each, frame)).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().map(Optional::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private Optional<String> refuse(String reason) {
        if (obstacle.isEmpty()) {
            obstacle = reason;
        }
        return Optional.empty();
    }
}

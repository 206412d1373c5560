package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds what code makes of a client's value before a query compares it: {@code code.trim()}. */
final class Changes {
    private static final int DEEPEST = 12;

    /** These give the same value in another type, or take it out of what it is in. */
    private static final Set<String> SAME = Set.of(
            "parse",
            "valueOf",
            "of",
            "ofNullable",
            "fromString",
            "fromValue",
            "fromCode",
            "from",
            "parseInt",
            "parseLong",
            "parseBoolean",
            "parseDouble",
            "toString",
            "name",
            "get",
            "orElse",
            "orElseThrow",
            "orElseGet",
            "intValue",
            "longValue",
            "map",
            "filter",
            "asList",
            "getReference",
            "getReferenceById",
            "find",
            "findById",
            "requireNonNull");

    private static final Set<String> CASES = Set.of("toLowerCase", "toUpperCase");
    private static final Set<Operator> PATTERNS =
            EnumSet.of(Operator.LIKE, Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH);

    private final Java java;
    private final Calls calls;
    private final Traces traces;

    Changes(Java java, Calls calls, Traces traces) {
        this.java = java;
        this.calls = calls;
        this.traces = traces;
    }

    /** The filter, with what the code makes of its value. */
    Filter in(Filter filter, Expression value, Frame frame) {
        return of(filter, value, frame, 0).map(Code::text).map(filter::changed).orElse(filter);
    }

    private Optional<Expression> of(Filter filter, Expression value, Frame frame, int depth) {
        boolean isOfOne = traces.parameter(value, frame).isPresent();
        if (depth > DEEPEST || !isOfOne) {
            return Optional.empty();
        }
        // a getter may give something else than its field
        Optional<MethodDeclaration> own =
                value instanceof MethodCallExpr call ? calls.target(call, frame) : Optional.empty();
        if (own.isPresent() && !frame.isInside(own.get())) {
            Frame inside = calls.inside((MethodCallExpr) value, own.get(), frame);
            return own.get().findAll(ReturnStmt.class).stream()
                    .flatMap(each -> each.getExpression().stream())
                    .flatMap(each -> of(filter, each, inside, depth + 1).stream())
                    .findFirst();
        }
        Optional<Expression> anew = setAnew(value, frame);
        if (anew.isPresent() || traces.isParameter(value, frame)) {
            return anew;
        }
        if (value instanceof NameExpr name) {
            return traces.value(name, frame).flatMap(each -> of(filter, each.expression(), each.frame(), depth + 1));
        }
        Optional<Frame.Bound> part = traces.part(value, frame);
        if (part.isPresent()) {
            return of(filter, part.get().expression(), part.get().frame(), depth + 1);
        }
        boolean isChange = value instanceof MethodCallExpr call && isChange(filter, call)
                || value instanceof BinaryExpr binary && isChange(filter, binary)
                || value instanceof ConditionalExpr either && SpecialValues.isAsked(either.getCondition());
        return isChange
                ? Optional.of(value)
                : Traces.within(value)
                        .flatMap(each -> of(filter, each, frame, depth + 1).stream())
                        .findFirst();
    }

    /** The assignment that gives a method's parameter another value: {@code if (state.equals("all")) state = null}. */
    private static Optional<Expression> setAnew(Expression value, Frame frame) {
        return value instanceof NameExpr name
                        && frame.callable()
                                .getParameterByName(name.getNameAsString())
                                .isPresent()
                ? frame.callable()
                        .findFirst(AssignExpr.class, each -> each.getTarget().equals(name))
                        .map(Expression.class::cast)
                : Optional.empty();
    }

    private boolean isChange(Filter filter, MethodCallExpr call) {
        String name = call.getNameAsString();
        boolean isAccess = call.getArguments().isEmpty() && calls.declared(call).isPresent();
        return !isAccess && !SAME.contains(name) && !(CASES.contains(name) && filter.ignoreCase());
    }

    /** Only what makes a pattern of a text is known. */
    private boolean isChange(Filter filter, BinaryExpr binary) {
        boolean isPattern = PATTERNS.contains(filter.operator())
                && binary.getOperator() == BinaryExpr.Operator.PLUS
                && (isPercent(binary.getLeft()) || isPercent(binary.getRight()));
        return !isPattern;
    }

    private boolean isPercent(Expression expression) {
        return java.constants().text(expression).filter("%"::equals).isPresent();
    }
}

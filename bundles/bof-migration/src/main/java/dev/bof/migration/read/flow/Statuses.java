package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.web.HttpStatuses;
import java.util.Optional;

/** Works out which status of HTTP an expression is: a number, a constant of a library, or what stands for one. */
final class Statuses {
    private final Java java;
    private final Variables variables;
    private final Parts parts;
    private final Truths truths;

    Statuses(Java java, Variables variables, Parts parts, Truths truths) {
        this.java = java;
        this.variables = variables;
        this.parts = parts;
        this.truths = truths;
    }

    /** The status, or 0 where it cannot be told. */
    int of(Expression expression, Frame frame) {
        Optional<Object> constant = java.constants().value(expression);
        if (constant.isPresent()) {
            return constant.get() instanceof Long number ? number.intValue() : 0;
        }
        Optional<Frame.Bound> part = parts.of(expression, frame);
        if (part.isPresent()) {
            return of(part.get().expression(), part.get().frame());
        }
        if (expression instanceof ConditionalExpr either) {
            return truths.of(either.getCondition(), frame)
                    .map(holds -> of(holds ? either.getThenExpr() : either.getElseExpr(), frame))
                    .orElse(0);
        }
        if (expression instanceof FieldAccessExpr access) {
            return HttpStatuses.of(access.getNameAsString());
        }
        if (expression instanceof NameExpr name) {
            return variables
                    .value(name, frame)
                    .map(each -> of(each.expression(), each.frame()))
                    .orElseGet(() -> HttpStatuses.of(name.getNameAsString()));
        }
        if (expression instanceof MethodCallExpr call) {
            boolean wrapped = call.getNameAsString().equals("valueOf")
                    || call.getNameAsString().equals("fromStatusCode");
            // what is given something says more than the status it is called on
            Optional<Expression> inner = wrapped
                    ? call.getArguments().getFirst()
                    : call.getScope().filter(scope -> call.getArguments().isEmpty());
            return inner.map(each -> of(each, frame)).orElse(0);
        }
        return 0;
    }

    boolean isStatus(Expression expression, Frame frame) {
        int status = of(expression, frame);
        return status >= 100 && status < 600;
    }
}

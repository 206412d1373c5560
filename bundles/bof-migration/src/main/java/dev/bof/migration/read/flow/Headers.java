package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what a header of an answer has as its value. */
final class Headers {
    private static final Set<String> TO_TEXT = Set.of("valueOf", "toString");

    private final Shapes shapes;
    private final Variables variables;
    private final Calls calls;

    Headers(Shapes shapes, Variables variables, Calls calls) {
        this.shapes = shapes;
        this.variables = variables;
        this.calls = calls;
    }

    /** Tells the headers of an error, which is answered without them. */
    static void tell(Answer error, Problems problems) {
        error.headers()
                .keySet()
                .forEach(name ->
                        problems.warning("the header " + name + " of this error is not carried over", error.place()));
    }

    /** A name alone tells nothing: what is called the total counts as it where its code asks for a number of rows. */
    BodyShape value(String header, Expression written, Frame frame) {
        Expression value = withoutText(written);
        BodyShape shape = shapes.of(value, frame);
        if (shape.meaning() != Meaning.COMPUTED && shape.meaning() != Meaning.TEXT) {
            return shape;
        }
        boolean isTotal = Leaves.meaning(plain(header)) == Meaning.TOTAL && counts(value, frame);
        return isTotal ? BodyShape.part(Meaning.TOTAL, null) : BodyShape.computed(null, Code.text(written));
    }

    /** {@code String.valueOf(total)} and {@code Long.toString(total)} are the total. */
    private static Expression withoutText(Expression value) {
        return value instanceof MethodCallExpr call
                        && TO_TEXT.contains(call.getNameAsString())
                        && call.getArguments().size() == 1
                ? call.getArgument(0)
                : value;
    }

    private static String plain(String header) {
        String name = header.replace("-", "").toLowerCase(Locale.ROOT);
        return name.startsWith("x") ? name.substring(1) : name;
    }

    private boolean counts(Expression value, Frame frame) {
        if (value instanceof NameExpr name) {
            return variables
                    .value(name, frame)
                    .filter(each -> each.expression() != value)
                    .filter(each -> counts(each.expression(), each.frame()))
                    .isPresent();
        }
        Optional<MethodDeclaration> target =
                value instanceof MethodCallExpr call ? calls.target(call) : Optional.empty();
        return asksForNumber(value) || target.filter(Headers::asksForNumber).isPresent();
    }

    private static boolean asksForNumber(Node code) {
        return code.findAll(StringLiteralExpr.class).stream()
                        .anyMatch(each ->
                                each.asString().strip().toLowerCase(Locale.ROOT).startsWith("select count("))
                || code.findAll(MethodCallExpr.class).stream()
                        .anyMatch(each -> each.getNameAsString().equals("count"));
    }
}

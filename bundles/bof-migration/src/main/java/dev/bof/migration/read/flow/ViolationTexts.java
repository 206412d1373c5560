package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.BodyShape;
import java.util.Optional;
import java.util.Set;

/** Finds what a service makes of violated constraints where it asks a validator by itself: a text for each of them. */
final class ViolationTexts {
    private static final Set<String> SOURCES = Set.of("validate", "getConstraintViolations");

    private final Texts texts;

    ViolationTexts(Texts texts) {
        this.texts = texts;
    }

    /** The list of texts that a stream of violations becomes, or empty. */
    Optional<BodyShape> of(MethodCallExpr call, Frame frame) {
        Expression at = call;
        LambdaExpr made = null;
        while (at instanceof MethodCallExpr each && each.getScope().isPresent()) {
            if (SOURCES.contains(each.getNameAsString()) && made != null) {
                return text(made, frame).map(text -> BodyShape.array(null, BodyShape.text(text)));
            }
            if (each.getNameAsString().equals("map") && each.getArgument(0) instanceof LambdaExpr lambda) {
                made = lambda;
            }
            at = each.getScope().get();
        }
        return Optional.empty();
    }

    /** The text of one, in the words of the profile; empty where it says something else of them. */
    private Optional<String> text(LambdaExpr made, Frame frame) {
        String one = made.getParameter(0).getNameAsString();
        return made.getExpressionBody()
                .map(body -> texts.of(body, frame)
                        .replace("${" + one + ".getPropertyPath()}", "${property}")
                        .replace("${" + one + ".getMessage()}", "${phrase}"))
                .filter(text -> text.contains("${phrase}"))
                .filter(text -> !text.replace("${property}", "")
                        .replace("${phrase}", "")
                        .contains("${"));
    }
}

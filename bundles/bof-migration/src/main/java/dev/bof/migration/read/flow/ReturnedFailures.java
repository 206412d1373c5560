package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.Type;
import dev.bof.migration.read.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what a service refuses by a value that it returns, such as {@code return Result.fail(LATE)}: what an endpoint answers
 * then is worked out by the class of that value.
 */
final class ReturnedFailures {
    private static final Pattern FAILURE = Pattern.compile(
            "(?i).*(fail|err|invalid|refus|reject|denied|conflict|forbid|missing|notfound|not_found|left).*");

    /** Classes of libraries that hold a value or a failure. */
    private static final Set<String> OF_LIBRARIES = Set.of("Either", "Try", "Validation", "Result");

    private ReturnedFailures() {}

    /** The places at which code makes such values, under the conditions under which it does. */
    static List<End> of(Walk walk) {
        List<End> found = new ArrayList<>();
        int steps = 0;
        for (Object step : walk.steps()) {
            if (step instanceof Walk.Called each && isFailure(each.call())) {
                found.add(end(each.call(), each.frame(), each.guards(), steps));
            } else if (step instanceof Walk.Created each
                    && isFailure(each.expression(), each.expression().getType().getNameAsString())) {
                found.add(end(each.expression(), each.frame(), each.guards(), steps));
            }
            steps++;
        }
        return found;
    }

    /** Whether the method in which it stands returns what is made here, of a class whose own code this is not. */
    private static boolean isFailure(MethodCallExpr call) {
        Optional<String> of = call.getScope().map(Expression::toString).map(ReturnedFailures::lastName);
        Optional<String> returned = returned(call);
        boolean known = of.isPresent() && (of.equals(returned) || OF_LIBRARIES.contains(of.get()));
        return known
                && returned.isPresent()
                && FAILURE.matcher(call.getNameAsString()).matches();
    }

    private static boolean isFailure(Expression made, String name) {
        return FAILURE.matcher(name).matches()
                && !name.endsWith("Exception")
                && !isWithin(made, name)
                && returned(made).filter(type -> !type.equals(name)).isPresent();
    }

    /** The class that the method around a returned expression gives; empty where it is not returned, or given by itself. */
    private static Optional<String> returned(Expression expression) {
        if (!isReturned(expression)) {
            return Optional.empty();
        }
        return Code.around(expression, MethodDeclaration.class)
                .map(MethodDeclaration::getType)
                .filter(Type::isClassOrInterfaceType)
                .map(type -> type.asClassOrInterfaceType().getNameAsString())
                .filter(name -> !isWithin(expression, name));
    }

    private static boolean isWithin(Node node, String type) {
        boolean same = node instanceof TypeDeclaration<?> declared
                && declared.getNameAsString().equals(type);
        return same
                || node.getParentNode().filter(parent -> isWithin(parent, type)).isPresent();
    }

    private static boolean isReturned(Node node) {
        Optional<Node> parent = node.getParentNode();
        if (parent.filter(each -> each instanceof ConditionalExpr || each instanceof EnclosedExpr)
                .isPresent()) {
            return isReturned(parent.get());
        }
        boolean isLambda = parent.filter(ExpressionStmt.class::isInstance)
                .flatMap(Node::getParentNode)
                .filter(LambdaExpr.class::isInstance)
                .flatMap(Node::getParentNode)
                .filter(user -> !(user instanceof MethodCallExpr call
                        && call.getNameAsString().equals("orElseThrow")))
                .isPresent();
        return isLambda || parent.filter(ReturnStmt.class::isInstance).isPresent();
    }

    private static String lastName(String name) {
        String plain = name.replaceAll("<.*>", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static End end(Expression failure, Frame frame, List<Guard> guards, int steps) {
        List<Statement> returns = Code.around(failure, ReturnStmt.class)
                .<List<Statement>>map(List::of)
                .orElse(List.of());
        return new End.Thrown(failure, frame, guards, failure, returns, steps);
    }
}

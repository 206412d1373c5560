package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.Set;

/** Recognizes maps that code fills with what is wrong with each field of a request. */
final class Violations {
    private static final Set<String> FIELDS = Set.of("getField", "getPropertyPath");
    private static final Set<String> MESSAGES = Set.of("getDefaultMessage", "getMessage");

    private Violations() {}

    /**
     * Whether a variable is such a map, and sorted by the fields: {@code fields.put(error.getField(),
     * error.getDefaultMessage())}.
     *
     * @param made what it was set to
     */
    static boolean areSortedInto(NameExpr variable, Expression made, Frame frame) {
        boolean sorted = made instanceof ObjectCreationExpr map
                && map.getArguments().isEmpty()
                && map.getType().getNameAsString().equals("TreeMap");
        return sorted
                && frame.callable().findAll(MethodCallExpr.class).stream()
                        .filter(each -> each.getScope().filter(variable::equals).isPresent())
                        .anyMatch(each -> each.getArguments().size() == 2
                                && each.getNameAsString().startsWith("put")
                                && calls(each.getArgument(0), FIELDS)
                                && calls(each.getArgument(1), MESSAGES));
    }

    private static boolean calls(Expression expression, Set<String> methods) {
        return expression.findAll(MethodCallExpr.class).stream()
                .anyMatch(each -> methods.contains(each.getNameAsString()));
    }
}

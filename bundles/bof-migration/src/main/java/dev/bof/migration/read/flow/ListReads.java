package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.read.code.Accessors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds endpoints that answer with nothing but a list that clients see of an object: {@code GET /invoices/{id}/lines}. */
final class ListReads {
    private static final int DEEPEST = 8;

    private final Flow flow;

    ListReads(Flow flow) {
        this.flow = flow;
    }

    /**
     * The titles of these endpoints.
     *
     * @param viewType what clients see of the object
     * @param view where its properties come from
     * @param attribute the list
     */
    List<String> of(Map<Draft, Endpoint> endpoints, String viewType, List<FieldMapping> view, String attribute) {
        List<String> properties = view.stream()
                .filter(each -> each.attribute().equals(attribute))
                .map(FieldMapping::property)
                .toList();
        return endpoints.entrySet().stream()
                .filter(each -> each.getValue().kind() == Endpoint.Kind.OTHER
                        && each.getValue().method().equals("GET"))
                .filter(each -> isRead(each.getKey(), viewType, properties))
                .map(each -> each.getValue().title())
                .toList();
    }

    private boolean isRead(Draft draft, String viewType, List<String> properties) {
        List<End.Returned> returned = draft.code().walk().returned();
        return returned.size() == 1
                && returned.get(0).value() != null
                && property(returned.get(0).value(), returned.get(0).frame(), viewType, 0)
                        .filter(properties::contains)
                        .isPresent();
    }

    /** The property of the view that an expression reads, wherever that is done. */
    private Optional<String> property(Expression value, Frame frame, String viewType, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (value instanceof NameExpr name) {
            return flow.value(name, frame)
                    .flatMap(each -> property(each.expression(), each.frame(), viewType, depth + 1));
        }
        if (value instanceof FieldAccessExpr access) {
            return flow.typeOf(access.getScope()).name().equals(viewType)
                    ? Optional.of(access.getNameAsString())
                    : Optional.empty();
        }
        if (!(value instanceof MethodCallExpr call)) {
            return Optional.empty();
        }
        boolean ofView = call.getArguments().isEmpty()
                && call.getScope()
                        .filter(scope -> flow.typeOf(scope).name().equals(viewType))
                        .isPresent();
        if (ofView) {
            String name = call.getNameAsString();
            return Optional.of(Accessors.property(name).orElse(name));
        }
        return flow.calls()
                .target(call, frame)
                .filter(target -> !frame.isInside(target))
                .flatMap(target -> result(target)
                        .flatMap(
                                each -> property(each, flow.calls().inside(call, target, frame), viewType, depth + 1)));
    }

    private static Optional<Expression> result(MethodDeclaration method) {
        List<ReturnStmt> ends = method.findAll(ReturnStmt.class);
        return ends.size() == 1 ? ends.get(0).getExpression() : Optional.empty();
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.Rule.Role;
import java.util.Optional;

/** Tells whether an endpoint stores what it was sent as it is: an entity is its body. */
final class StoredWhole {
    private StoredWhole() {}

    static boolean isIn(Draft draft) {
        return draft.code().walk().called().stream().anyMatch(each -> stored(each.call())
                .flatMap(one -> draft.code().operands().of(one, each.frame()))
                .filter(one -> one.role() == Role.REQUEST && one.path().isEmpty())
                .isPresent());
    }

    /** What a call stores; an entity may do so itself. */
    private static Optional<Expression> stored(MethodCallExpr call) {
        if (!OtherWork.STORES.contains(call.getNameAsString())) {
            return Optional.empty();
        }
        return switch (call.getArguments().size()) {
            case 0 -> call.getScope();
            case 1 -> Optional.of(call.getArgument(0));
            default -> Optional.empty();
        };
    }
}

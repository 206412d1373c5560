package dev.bof.migration.read.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the texts in constant lists and sets: {@code static final List<String> UNITS = List.of("KG", "M")}. */
public final class ConstantLists {
    private static final Set<String> MAKERS = Set.of("of", "asList", "listOf", "setOf");
    private static final Set<String> WRAPPERS =
            Set.of("unmodifiableList", "unmodifiableSet", "unmodifiableCollection", "copyOf");
    private static final int DEEPEST = 5;

    private final Java java;

    public ConstantLists(Java java) {
        this.java = java;
    }

    /** Empty where the expression is no constant list of texts. */
    public List<String> texts(Expression expression) {
        return texts(expression, 0);
    }

    private List<String> texts(Expression expression, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        if (expression instanceof MethodCallExpr call) {
            if (WRAPPERS.contains(call.getNameAsString()) && call.getArguments().size() == 1) {
                return texts(call.getArgument(0), depth + 1);
            }
            return MAKERS.contains(call.getNameAsString()) ? constants(call.getArguments()) : List.of();
        }
        if (expression instanceof ObjectCreationExpr made && made.getArguments().size() == 1) {
            return texts(made.getArgument(0), depth + 1);
        }
        return initial(expression).map(each -> texts(each, depth + 1)).orElse(List.of());
    }

    private List<String> constants(List<Expression> elements) {
        List<String> texts = elements.stream()
                .flatMap(each -> java.constants().text(each).stream())
                .toList();
        return texts.size() == elements.size() ? texts : List.of();
    }

    /** What a constant is set to. */
    private Optional<Expression> initial(Expression constant) {
        if (constant instanceof FieldAccessExpr access) {
            return java.names()
                    .declaration(access.getScope().toString(), access)
                    .flatMap(type -> initial(type, access.getNameAsString()));
        }
        if (constant instanceof NameExpr name) {
            for (Node each = name; each != null; each = each.getParentNode().orElse(null)) {
                if (each instanceof TypeDeclaration<?> type) {
                    Optional<Expression> found = initial(type, name.getNameAsString());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Expression> initial(TypeDeclaration<?> type, String name) {
        return java.hierarchy().withSupertypes(type).stream()
                .flatMap(each -> each.getFields().stream())
                .filter(each -> each.isFinal() || each.isStatic())
                .flatMap(each -> each.getVariables().stream())
                .filter(each -> each.getNameAsString().equals(name))
                .flatMap(each -> each.getInitializer().stream())
                .findFirst();
    }
}

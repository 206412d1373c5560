package dev.bof.migration.read.code;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.Constraint;
import java.util.ArrayList;
import java.util.List;

/** Reads validation constraints, the service's own among them. */
public final class Constraints {
    private final Java java;

    public Constraints(Java java) {
        this.java = java;
    }

    /** Those that stand at any of these, each once. */
    public List<Constraint> of(List<? extends NodeWithAnnotations<?>> nodes) {
        List<Constraint> found = new ArrayList<>();
        for (NodeWithAnnotations<?> node : nodes) {
            for (Annotation each : java.annotations().all(node)) {
                boolean custom = isCustom(each);
                if (custom || Api.VALIDATION.has(each.type().name())) {
                    Constraint constraint =
                            new Constraint(each.simpleName(), each.type().name(), each.values(), custom, each.place());
                    if (found.stream().noneMatch(other -> isSame(other, constraint))) {
                        found.add(constraint);
                    }
                }
            }
        }
        return found;
    }

    private boolean isCustom(Annotation annotation) {
        return java.sources()
                .type(annotation.type().name())
                .filter(AnnotationDeclaration.class::isInstance)
                .filter(declared ->
                        java.annotations().has((AnnotationDeclaration) declared, Api.VALIDATION, "Constraint"))
                .isPresent();
    }

    private static boolean isSame(Constraint one, Constraint other) {
        return one.annotation().equals(other.annotation()) && one.attributes().equals(other.attributes());
    }
}

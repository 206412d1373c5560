package dev.bof.migration.read.code;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.bof.migration.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads validation constraints, the service's own among them. */
public final class Constraints {
    /** What stands at a constraint of the service's own, and is none. */
    private static final Set<String> OF_CONSTRAINTS = Set.of("Constraint", "ReportAsSingleViolation");

    private final Java java;

    public Constraints(Java java) {
        this.java = java;
    }

    /** Those that stand at any of these, each once. */
    public List<Constraint> of(List<? extends NodeWithAnnotations<?>> nodes) {
        List<Constraint> found = new ArrayList<>();
        for (NodeWithAnnotations<?> node : nodes) {
            for (Annotation each : all(node)) {
                boolean custom = isCustom(each);
                if (custom || each.isOf(Api.VALIDATION) && !OF_CONSTRAINTS.contains(each.simpleName())) {
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

    /** {@code List<@Valid Line>} asks for what {@code @Valid List<Line>} does. */
    private List<Annotation> all(NodeWithAnnotations<?> node) {
        List<Annotation> all = new ArrayList<>(java.annotations().all(node));
        Type type = node instanceof FieldDeclaration field
                ? field.getElementType()
                : node instanceof NodeWithType<?, ?> typed ? typed.getType() : null;
        if (type != null) {
            type.findAll(ClassOrInterfaceType.class).stream()
                    .flatMap(part -> java.annotations().all(part).stream())
                    .filter(each -> each.is(Api.VALIDATION, "Valid"))
                    .forEach(all::add);
        }
        return all;
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

package dev.bof.migration.read.code;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds annotations, also behind annotations that the service made of others. */
public final class Annotations {
    private final Names names;
    private final Constants constants;
    private final Set<AnnotationExpr> recognized = Collections.newSetFromMap(new IdentityHashMap<>());

    public Annotations(Names names, Constants constants) {
        this.names = names;
        this.constants = constants;
    }

    /** All annotations of a node, with those of its own composed annotations behind them. */
    public List<Annotation> all(NodeWithAnnotations<?> node) {
        List<Annotation> found = new ArrayList<>();
        collect(node, found, new HashSet<>());
        return found;
    }

    private void collect(NodeWithAnnotations<?> node, List<Annotation> found, Set<String> seen) {
        for (AnnotationExpr each : node.getAnnotations()) {
            Annotation annotation = of(each);
            found.add(annotation);
            if (annotation.type().isOfService() && seen.add(annotation.type().name())) {
                names.declaration(each.getNameAsString(), each)
                        .filter(AnnotationDeclaration.class::isInstance)
                        .ifPresent(declared -> collect((AnnotationDeclaration) declared, found, seen));
            }
        }
    }

    public Optional<Annotation> find(NodeWithAnnotations<?> node, Api api, String simpleName) {
        return all(node).stream().filter(each -> each.is(api, simpleName)).findFirst();
    }

    public boolean has(NodeWithAnnotations<?> node, Api api, String simpleName) {
        return find(node, api, simpleName).isPresent();
    }

    /** All with this name, those in a container such as {@code @Columns} too. */
    public Stream<Annotation> repeated(NodeWithAnnotations<?> node, Api api, String simpleName, String container) {
        return all(node).stream()
                .flatMap(each -> each.is(api, container) ? each.annotations("value").stream() : Stream.of(each))
                .filter(each -> each.is(api, simpleName));
    }

    /** Whether a reader asked for it, and it was the one. */
    boolean isRecognized(AnnotationExpr expression) {
        return recognized.contains(expression);
    }

    void recognize(AnnotationExpr expression) {
        recognized.add(expression);
    }

    /** An annotation as it stands. */
    public Annotation of(AnnotationExpr expression) {
        TypeRef type = names.resolve(expression.getNameAsString(), expression);
        return new Annotation(expression, type, this, names, constants);
    }
}

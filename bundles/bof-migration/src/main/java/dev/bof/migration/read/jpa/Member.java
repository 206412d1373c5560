package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.TypeRef;
import java.util.List;

/**
 * A persistent field or getter.
 *
 * @param mapped what carries JPA's annotations
 * @param all the field and its accessors, whichever there are
 * @param initial the initial value as Java text, or empty
 */
record Member(
        String name,
        TypeRef type,
        NodeWithAnnotations<?> mapped,
        List<? extends NodeWithAnnotations<?>> all,
        String initial,
        String getter,
        String setter,
        String declaredIn,
        String description,
        Place place) {}

package dev.bof.core;

import dev.bof.api.object.BaseProperty;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which base properties an entity's table has columns for, as its persistence unit maps them. */
final class BaseProperties {
    private final Set<BaseProperty> mapped = EnumSet.noneOf(BaseProperty.class);
    private final Set<BaseProperty> alwaysSet = EnumSet.noneOf(BaseProperty.class);

    BaseProperties(ManagedType<?> entity) {
        for (SingularAttribute<?, ?> attribute : entity.getSingularAttributes()) {
            named(attribute.getName()).ifPresent(property -> {
                mapped.add(property);
                if (!attribute.isOptional()) {
                    alwaysSet.add(property);
                }
            });
        }
    }

    private static Optional<BaseProperty> named(String attribute) {
        return Arrays.stream(BaseProperty.values())
                .filter(property -> property.attribute().equals(attribute))
                .findFirst();
    }

    Set<BaseProperty> all() {
        return Collections.unmodifiableSet(mapped);
    }

    boolean has(BaseProperty property) {
        return mapped.contains(property);
    }

    /** Whether this attribute is a base property that the table lacks. */
    boolean lack(String attribute) {
        return named(attribute).filter(property -> !mapped.contains(property)).isPresent();
    }

    /** Whether this attribute is a base property that no row is without. */
    boolean alwaysSet(String attribute) {
        return named(attribute).filter(alwaysSet::contains).isPresent();
    }
}

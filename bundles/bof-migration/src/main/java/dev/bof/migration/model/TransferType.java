package dev.bof.migration.model;

import java.util.List;
import java.util.Optional;

/**
 * A class that requests or answers are made of, or a method that makes or takes a map. An entity that goes over the wire as it is has one too.
 *
 * @param typeParameters the names of its type variables
 * @param superclass the qualified name of the class it extends, or empty; its properties are among the properties
 * @param properties in the order in which they are written: inherited ones first, or as an annotation says
 * @param unknownProperties what becomes of properties that it does not know
 * @param ignored names in JSON that are accepted and have no effect
 * @param constraints at the class
 * @param doubts what annotations say of its JSON that cannot be carried over
 */
public record TransferType(
        String name,
        String qualifiedName,
        Kind kind,
        List<String> typeParameters,
        String superclass,
        List<Property> properties,
        Unknown unknownProperties,
        List<String> ignored,
        List<Constraint> constraints,
        List<Problem> doubts,
        String description,
        Place place) {

    /** What its properties are made of. */
    public enum Kind {
        RECORD,
        /** Getters and setters, written by hand or made by Lombok. */
        BEAN,
        /** Public fields. */
        FIELDS,
        ENTITY,
        /** The keys of a map, by the method that puts or reads them. */
        MAP
    }

    /** What becomes of properties that a type does not know. */
    public enum Unknown {
        REFUSED,
        IGNORED,
        /** As the service's JSON settings say. */
        AS_SERVICE
    }

    public TransferType {
        typeParameters = List.copyOf(typeParameters);
        properties = List.copyOf(properties);
        ignored = List.copyOf(ignored);
        constraints = List.copyOf(constraints);
        doubts = List.copyOf(doubts);
    }

    /** The property that has this name in Java. */
    public Optional<Property> property(String propertyName) {
        return properties.stream()
                .filter(each -> each.name().equals(propertyName))
                .findFirst();
    }
}

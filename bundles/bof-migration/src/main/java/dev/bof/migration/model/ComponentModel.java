package dev.bof.migration.model;

import java.util.List;

/**
 * A class that does something: a service, a repository, a resource.
 *
 * @param kind what it is
 * @param style by what it comes to life
 * @param injection how it gets what it needs
 * @param needs the types that it is given
 */
public record ComponentModel(
        String name,
        String qualifiedName,
        Kind kind,
        Style style,
        Injection injection,
        List<TypeRef> needs,
        String description,
        Place place) {

    /** What a component is. */
    public enum Kind {
        RESOURCE,
        SERVICE,
        REPOSITORY,
        ERROR_MAPPER,
        CONFIGURATION,
        OTHER
    }

    /** By what a component comes to life. */
    public enum Style {
        PLAIN,
        STATIC,
        CDI,
        EJB,
        SPRING,
        OSGI
    }

    /** How a component gets what it needs. */
    public enum Injection {
        NONE,
        CONSTRUCTOR,
        FIELD,
        SETTER
    }

    public ComponentModel {
        needs = List.copyOf(needs);
    }
}

package dev.bof.migration.model;

import java.util.List;

/**
 * A class that answers requests.
 *
 * @param path of the class, from the service's root
 * @param endpoints those of its sub-resources too, by path and method
 */
public record ResourceModel(
        String name,
        String qualifiedName,
        FrontEnd frontEnd,
        String path,
        List<Endpoint> endpoints,
        String description,
        Place place) {

    /** By which annotations it is written. */
    public enum FrontEnd {
        JAX_RS,
        SPRING_MVC
    }

    public ResourceModel {
        endpoints = List.copyOf(endpoints);
    }
}

package dev.bof.migration.model;

import java.util.List;

/**
 * An enum.
 *
 * @param jsonForm how clients see its values
 * @param methods as in the sources: those that need nothing but the enum and the Java platform
 */
public record EnumModel(
        String name,
        String qualifiedName,
        JsonForm jsonForm,
        List<Value> values,
        List<String> methods,
        String description,
        Place place) {

    /** How clients see the values of an enum. */
    public enum JsonForm {
        /** By their names in Java. */
        NAME,
        /** By texts that the sources say for each of them. */
        MAPPED,
        /** By a method whose result is not known for each. */
        COMPUTED
    }

    /**
     * One value.
     *
     * @param name in Java
     * @param json as clients see it; empty where it is computed and not known
     * @param database the text or number that is stored, where a converter says so; else empty
     */
    public record Value(String name, String json, String database, String description) {}

    public EnumModel {
        values = List.copyOf(values);
        methods = List.copyOf(methods);
    }
}

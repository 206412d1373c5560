package dev.bof.api.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Describes a business object once: all that the framework needs to serve it. Schemas are records with Jakarta
 * Validation constraints; their components are matched with the entity's properties by name. Field names are given as
 * clients write them, in snake_case.
 */
@ProviderType
public final class ObjectDescriptor<T extends BusinessObject<?>> {
    private final String route;
    private final Class<T> entity;
    private final Class<? extends Record> createSchema;
    private final Class<? extends Record> updateSchema;
    private final Class<? extends Record> responseSchema;
    private final List<String> filterable;
    private final List<List<String>> uniqueKeys;
    private final int defaultPageSize;
    private final int maxPageSize;

    private ObjectDescriptor(Builder<T> b) {
        this.route = b.route;
        this.entity = b.entity;
        this.createSchema = Objects.requireNonNull(b.createSchema, "createSchema");
        this.updateSchema = Objects.requireNonNull(b.updateSchema, "updateSchema");
        this.responseSchema = Objects.requireNonNull(b.responseSchema, "responseSchema");
        this.filterable = List.copyOf(b.filterable);
        this.uniqueKeys = List.copyOf(b.uniqueKeys);
        this.defaultPageSize = b.defaultPageSize;
        this.maxPageSize = b.maxPageSize;
    }

    /** Begins the description of the object that is served at {@code route}, such as {@code orders}. */
    public static <T extends BusinessObject<?>> Builder<T> of(String route, Class<T> entity) {
        return new Builder<>(route, entity);
    }

    public String route() {
        return route;
    }

    public Class<T> entity() {
        return entity;
    }

    /** What a client sends to create an object. */
    public Class<? extends Record> createSchema() {
        return createSchema;
    }

    /** What a client may change. */
    public Class<? extends Record> updateSchema() {
        return updateSchema;
    }

    /** What a client gets. */
    public Class<? extends Record> responseSchema() {
        return responseSchema;
    }

    /** Fields that a list can be filtered by. */
    public List<String> filterable() {
        return filterable;
    }

    /** Fields that together are unique among the undeleted objects; the database keeps them so. */
    public List<List<String>> uniqueKeys() {
        return uniqueKeys;
    }

    /** Objects a page where the client does not say. */
    public int defaultPageSize() {
        return defaultPageSize;
    }

    /** Most objects a client may ask for in one page. */
    public int maxPageSize() {
        return maxPageSize;
    }

    /** Collects a description; not for use by several threads. */
    public static final class Builder<T extends BusinessObject<?>> {
        private final String route;
        private final Class<T> entity;
        private final List<List<String>> uniqueKeys = new ArrayList<>();
        private Class<? extends Record> createSchema;
        private Class<? extends Record> updateSchema;
        private Class<? extends Record> responseSchema;
        private List<String> filterable = List.of();
        private int defaultPageSize = 50;
        private int maxPageSize = 1000;

        private Builder(String route, Class<T> entity) {
            this.route = Objects.requireNonNull(route, "route");
            this.entity = Objects.requireNonNull(entity, "entity");
        }

        /**
         * The records that clients send and get.
         *
         * @param create what may be chosen at creation; {@link Default} says what a field is that is left out
         * @param update what may be changed; no component is primitive, because each can be left out
         * @param response what is answered. A field that is in {@code create} and here, but not in {@code update},
         *     cannot be changed, nor can the id; any other that only is here is the server's own and ignored when sent
         */
        public Builder<T> schemas(
                Class<? extends Record> create, Class<? extends Record> update, Class<? extends Record> response) {
            this.createSchema = create;
            this.updateSchema = update;
            this.responseSchema = response;
            return this;
        }

        public Builder<T> filterable(String... fields) {
            this.filterable = List.of(fields);
            return this;
        }

        public Builder<T> uniqueKey(String... fields) {
            this.uniqueKeys.add(List.of(fields));
            return this;
        }

        /** Page sizes; 50 and 1000 where nothing is said. */
        public Builder<T> pageSize(int byDefault, int max) {
            if (byDefault < 1 || max < byDefault) {
                throw new IllegalArgumentException("page sizes must be 1 <= " + byDefault + " <= " + max);
            }
            this.defaultPageSize = byDefault;
            this.maxPageSize = max;
            return this;
        }

        public ObjectDescriptor<T> build() {
            return new ObjectDescriptor<>(this);
        }
    }
}

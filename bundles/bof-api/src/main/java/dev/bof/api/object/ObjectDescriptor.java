package dev.bof.api.object;

import dev.bof.api.compatibility.CompatibilityProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Describes a business object once: all that the framework needs to serve it. Schemas are records with Jakarta
 * Validation constraints; their components are matched with the entity's properties by name; one that is a record itself with
 * an embedded object. Field names are given as clients write them, in snake_case, those of an embedded object behind its
 * own and a dot: {@code address.city}.
 */
@ProviderType
public final class ObjectDescriptor<T extends BusinessObject<?>> {
    private final String route;
    private final Class<T> entity;
    private final String name;
    private final String description;
    private final Class<? extends Record> createSchema;
    private final Class<? extends Record> updateSchema;
    private final Class<? extends Record> responseSchema;
    private final List<String> filterable;
    private final List<String> sortable;
    private final List<String> searchable;
    private final List<String> unseen;
    private final List<List<String>> uniqueKeys;
    private final Map<String, String> groups;
    private final String activity;
    private final String deletedFlag;
    private final Object deletedValue;
    private final Object presentValue;
    private final Set<Switch> switches;
    private final Set<String> requiredParticipants;
    private final boolean preconditionRequired;
    private final int maxBulkItems;
    private final int defaultPageSize;
    private final int maxPageSize;
    private final CompatibilityProfile compatibility;

    private ObjectDescriptor(Builder<T> b) {
        this.route = b.route;
        this.entity = b.entity;
        this.createSchema = Objects.requireNonNull(b.createSchema, "createSchema");
        this.updateSchema = Objects.requireNonNull(b.updateSchema, "updateSchema");
        this.responseSchema = Objects.requireNonNull(b.responseSchema, "responseSchema");
        this.name = b.name == null ? singular(b.route) : b.name;
        this.description = b.description;
        List<String> fields = FieldNames.leaves(responseSchema);
        this.filterable = b.filterable == null ? fields : List.copyOf(b.filterable);
        this.sortable = b.sortable == null ? fields : List.copyOf(b.sortable);
        this.searchable = List.copyOf(b.searchable);
        this.unseen = List.copyOf(b.unseen);
        this.uniqueKeys = List.copyOf(b.uniqueKeys);
        this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(b.groups));
        this.activity = b.activity;
        this.deletedFlag = b.deletedFlag;
        this.deletedValue = b.deletedValue;
        this.presentValue = b.presentValue;
        this.switches = Collections.unmodifiableSet(b.switches);
        this.requiredParticipants = Set.copyOf(b.requiredParticipants);
        this.preconditionRequired = b.preconditionRequired;
        this.maxBulkItems = b.maxBulkItems;
        this.defaultPageSize = b.defaultPageSize;
        this.maxPageSize = b.maxPageSize;
        this.compatibility = b.compatibility;
    }

    private static String singular(String route) {
        String last = route.substring(route.lastIndexOf('/') + 1);
        return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
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

    /** What one object is called in changes and events, such as {@code order}. */
    public String name() {
        return name;
    }

    /** One sentence for the published contract, empty where there is none. */
    public String description() {
        return description;
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

    /** Fields that a list can be sorted by. */
    public List<String> sortable() {
        return sortable;
    }

    /** Fields that a search looks into where the client names none. */
    public List<String> searchable() {
        return searchable;
    }

    /** Fields that lists can be filtered, sorted and searched by, but not by clients of the framework's own API. */
    public List<String> unseen() {
        return unseen;
    }

    /** What {@link Statistics} count by: the group's name and the field, such as {@code by_type} and {@code type}. */
    public Map<String, String> groups() {
        return groups;
    }

    /** The boolean field that tells whether an object is active, where it has one. */
    public Optional<String> activity() {
        return Optional.ofNullable(activity);
    }

    /** The field that tells whether an object is deleted, where no base property does. */
    public Optional<String> deletedFlag() {
        return Optional.ofNullable(deletedFlag);
    }

    /** What {@link #deletedFlag} is where an object is deleted: true, unless it is no boolean field. */
    public Object deletedValue() {
        return deletedValue;
    }

    /** What {@link #deletedFlag} becomes where an object is restored: false, unless it is no boolean field. */
    public Object presentValue() {
        return presentValue;
    }

    /** Whether a part of the framework shall serve this object where its bundle is there. */
    public boolean has(Switch part) {
        return switches.contains(part);
    }

    /** Write participants without which no write is done, by the property {@code bof.participant}. */
    public Set<String> requiredParticipants() {
        return requiredParticipants;
    }

    /** Whether a write of one object must say what it expects (428 otherwise). */
    public boolean preconditionRequired() {
        return preconditionRequired;
    }

    /** Most items of one bulk call. */
    public int maxBulkItems() {
        return maxBulkItems;
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

    /** How the object's service answered before it was described, where that is to stay. */
    public Optional<CompatibilityProfile> compatibility() {
        return Optional.ofNullable(compatibility);
    }

    /** Parts of the framework that an object may have; all of them unless the description says otherwise. */
    public enum Switch {
        /** Custom fields. */
        EXTENSIONS,
        AUDIT_TRAIL,
        BULK_OPERATIONS,
        EVENTS
    }

    /** Collects a description; not for use by several threads. */
    public static final class Builder<T extends BusinessObject<?>> {
        private final String route;
        private final Class<T> entity;
        private final List<List<String>> uniqueKeys = new ArrayList<>();
        private Class<? extends Record> createSchema;
        private Class<? extends Record> updateSchema;
        private Class<? extends Record> responseSchema;
        private String name;
        private String description = "";
        private List<String> filterable;
        private List<String> sortable;
        private List<String> searchable = List.of();
        private List<String> unseen = List.of();
        private final Map<String, String> groups = new LinkedHashMap<>();
        private String activity;
        private String deletedFlag;
        private Object deletedValue = true;
        private Object presentValue = false;
        private final Set<Switch> switches = EnumSet.allOf(Switch.class);
        private Set<String> requiredParticipants = Set.of();
        private boolean preconditionRequired;
        private int maxBulkItems = 10_000;
        private int defaultPageSize = 50;
        private int maxPageSize = 1000;
        private CompatibilityProfile compatibility;

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

        /** What one object is called; the route's last segment without its s where nothing is said. */
        public Builder<T> name(String singular) {
            this.name = singular;
            return this;
        }

        /** One sentence for the published contract. */
        public Builder<T> description(String sentence) {
            this.description = sentence;
            return this;
        }

        /** Fields that a list can be filtered by; all of the response where nothing is said. */
        public Builder<T> filterable(String... fields) {
            this.filterable = List.of(fields);
            return this;
        }

        /** Fields that a list can be sorted by; all of the response where nothing is said. */
        public Builder<T> sortable(String... fields) {
            this.sortable = List.of(fields);
            return this;
        }

        /**
         * Fields beside those of the response by which the compatibility profile and the service's own code filter, sort and
         * search. Who uses the framework's API is not told of them.
         */
        public Builder<T> unseen(String... fields) {
            this.unseen = List.of(fields);
            return this;
        }

        /** Text fields that a search looks into; none where nothing is said. */
        public Builder<T> searchable(String... fields) {
            this.searchable = List.of(fields);
            return this;
        }

        /** Lets statistics count the objects by the values of a field. */
        public Builder<T> group(String group, String field) {
            this.groups.put(group, field);
            return this;
        }

        /** The boolean field that activation sets; objects without one cannot be activated. */
        public Builder<T> activity(String field) {
            this.activity = field;
            return this;
        }

        /**
         * The boolean field that marks an object as deleted, in a table that has one in the place of a time. It is the
         * framework's to set: no create or update schema has it.
         */
        public Builder<T> deletedFlag(String field) {
            return deletedFlag(field, true, false);
        }

        /**
         * The same for tables whose mark is a text or a number, such as {@code Y} and {@code N}. Whatever is not the value
         * of deleted objects is not deleted.
         *
         * @param deleted what deleted objects have
         * @param present what an object gets when it is restored
         */
        public Builder<T> deletedFlag(String field, Object deleted, Object present) {
            this.deletedFlag = field;
            this.deletedValue = Objects.requireNonNull(deleted, "deleted");
            this.presentValue = Objects.requireNonNull(present, "present");
            return this;
        }

        /** Custom fields; on where nothing is said. */
        public Builder<T> extensions(boolean on) {
            return turn(Switch.EXTENSIONS, on);
        }

        /** The audit trail; on where nothing is said. */
        public Builder<T> auditTrail(boolean on) {
            return turn(Switch.AUDIT_TRAIL, on);
        }

        /** Bulk calls; on where nothing is said. */
        public Builder<T> bulkOperations(boolean on) {
            return turn(Switch.BULK_OPERATIONS, on);
        }

        /** Events; on where nothing is said. */
        public Builder<T> events(boolean on) {
            return turn(Switch.EVENTS, on);
        }

        private Builder<T> turn(Switch part, boolean on) {
            if (on) {
                switches.add(part);
            } else {
                switches.remove(part);
            }
            return this;
        }

        /** Participants without which writes are refused, such as {@code audit}. */
        public Builder<T> requires(String... participants) {
            this.requiredParticipants = Set.of(participants);
            return this;
        }

        /** Refuses writes of one object that do not say what they expect. */
        public Builder<T> preconditionRequired() {
            this.preconditionRequired = true;
            return this;
        }

        /** Most items of a bulk call; 10,000 where nothing is said. */
        public Builder<T> maxBulkItems(int most) {
            this.maxBulkItems = most;
            return this;
        }

        /** Fields that together are unique among the undeleted objects; the database must keep them so. */
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

        /** Lets the endpoints that a service had before answer as they did; those of the framework where nothing is said. */
        public Builder<T> compatibility(CompatibilityProfile profile) {
            this.compatibility = profile;
            return this;
        }

        public ObjectDescriptor<T> build() {
            return new ObjectDescriptor<>(this);
        }
    }
}

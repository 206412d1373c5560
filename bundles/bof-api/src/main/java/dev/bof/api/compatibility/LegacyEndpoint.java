package dev.bof.api.compatibility;

import dev.bof.api.query.Condition;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One endpoint that a service had. The templates of its body and headers know
 *
 * <ul>
 *   <li>{@code ${item}}: the object, in the {@link JsonStyle}; {@code ${item.name}}: one field of it, by the framework's
 *       name. Of a deletion: as it was before
 *   <li>of a list: {@code ${items}}, {@code ${count}} (of this page), {@code ${total}}, {@code ${page}} (from the
 *       {@link Paging#first()}), {@code ${pages}}, {@code ${size}}, {@code ${start}}, and the booleans {@code ${first}},
 *       {@code ${last}}, {@code ${empty}}, {@code ${sorted}} and {@code ${unsorted}}
 *   <li>{@code ${id}}: that of the path, or of the object that was created
 *   <li>{@code ${status}} and {@code ${reason}}: the answer's status as a number and in the words of HTTP;
 *       {@code ${timestamp}}: now, as times are written
 * </ul>
 *
 * Immutable.
 */
@ProviderType
public final class LegacyEndpoint {
    private final Operation operation;
    private final String method;
    private final String path;
    private final int status;
    private final Body body;
    private final Map<String, String> headers;
    private final boolean location;
    private final boolean bodyOptional;
    private final String action;
    private final UpdateStyle update;
    private final boolean checkedFirst;
    private final List<String> required;
    private final Paging paging;
    private final List<LegacyFilter> filters;
    private final List<Condition> conditions;
    private final String searchParameter;
    private final List<String> searchFields;
    private final Sorting sorting;
    private final List<Sort> order;

    /** What an endpoint does. */
    public enum Operation {
        /** A list, or only its number where the template has no items. */
        LIST,
        /** The object with the id. */
        READ,
        /** The first object that the filters find; not-found where there is none. */
        FIND,
        CREATE,
        UPDATE,
        DELETE,
        RESTORE,
        ACTIVATE,
        DEACTIVATE,
        /** An action of the service, at the method and path that the action has, or at another path that says which. */
        ACTION
    }

    /** What an update does to fields that are not sent. */
    public enum UpdateStyle {
        /** They stay as they are; null clears. */
        SENT_FIELDS,
        /** They stay as they are, and so do those that are sent as null. */
        NOT_NULL_FIELDS,
        /** They are cleared: they have the default of the update schema, or none. */
        ALL_FIELDS
    }

    private LegacyEndpoint(Builder b) {
        this.operation = b.operation;
        this.method = b.method;
        this.path = b.path;
        this.status = b.status;
        this.body = b.body;
        this.headers = Map.copyOf(b.headers);
        this.location = b.location;
        this.bodyOptional = b.bodyOptional;
        this.action = b.action;
        this.update = b.update;
        this.checkedFirst = b.checkedFirst;
        this.required = b.required;
        this.paging = b.paging;
        this.filters = List.copyOf(b.filters);
        this.conditions = List.copyOf(b.conditions);
        this.searchParameter = b.searchParameter;
        this.searchFields = List.copyOf(b.searchFields);
        this.sorting = b.sorting;
        this.order = List.copyOf(b.order);
    }

    /**
     * Begins an endpoint that answers 200 with the object, or with a bare array of them, until more is said.
     *
     * @param method such as {@code GET}
     * @param path below the route, without a slash in front, such as {@code {id}/edit}; empty for the route itself. The
     *     object's id is always called {@code {id}}, other parts of a path in braces are filters
     */
    public static Builder of(Operation operation, String method, String path) {
        return new Builder(operation, method, path);
    }

    static void requireStatus(int status, Body body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(status + " is no status of an answer");
        }
        boolean bodiless = status == 204 || status == 205 || status == 304;
        if (bodiless && body.kind() != Body.Kind.NONE) {
            throw new IllegalArgumentException("an answer of status " + status + " has no body");
        }
    }

    public Operation operation() {
        return operation;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public int status() {
        return status;
    }

    public Body body() {
        return body;
    }

    /** Headers beside {@code Content-Type}, by templates; one whose value is not there is left out. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Whether the answer says where the object is, in {@code Location}. */
    public boolean location() {
        return location;
    }

    /** Whether an action is asked for also where there is no body, with null for its record. */
    public boolean bodyOptional() {
        return bodyOptional;
    }

    /** Where the action lies below the route that this endpoint asks for. */
    public String action() {
        return action;
    }

    public UpdateStyle update() {
        return update;
    }

    /** Whether an update is checked, and the body of an action asked for, before the object is looked for. */
    public boolean checkedFirst() {
        return checkedFirst;
    }

    /** The fields that an update must send although it keeps what is not sent. */
    public List<String> required() {
        return required;
    }

    public Paging paging() {
        return paging;
    }

    public List<LegacyFilter> filters() {
        return filters;
    }

    /** What held for all objects of the list, whatever a client asked for. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** The parameter with words to search for, where there was one. */
    public Optional<String> searchParameter() {
        return Optional.ofNullable(searchParameter);
    }

    /** Where those words must occur. */
    public List<String> searchFields() {
        return searchFields;
    }

    /** How clients chose the order, where they could. */
    public Optional<Sorting> sorting() {
        return Optional.ofNullable(sorting);
    }

    /** The order where nobody chose one; ties, and everything where it is empty, by id. */
    public List<Sort> order() {
        return order;
    }

    /** Collects an endpoint; not for use by several threads. */
    public static final class Builder {
        private final Operation operation;
        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<LegacyFilter> filters = new ArrayList<>();
        private final List<Condition> conditions = new ArrayList<>();
        private int status = 200;
        private Body body;
        private boolean location;
        private boolean bodyOptional;
        private String action;
        private UpdateStyle update = UpdateStyle.SENT_FIELDS;
        private boolean checkedFirst;
        private List<String> required = List.of();
        private Paging paging = Paging.whole();
        private String searchParameter;
        private List<String> searchFields = List.of();
        private Sorting sorting;
        private List<Sort> order = List.of();

        private Builder(Operation operation, String method, String path) {
            this.operation = Objects.requireNonNull(operation, "operation");
            this.method = Objects.requireNonNull(method, "method");
            this.path = Objects.requireNonNull(path, "path");
            this.action = path;
            this.body = Body.json(operation == Operation.LIST ? "\"${items}\"" : "\"${item}\"");
        }

        /** What success is answered with. */
        public Builder answers(int status, Body body) {
            this.status = status;
            this.body = Objects.requireNonNull(body, "body");
            return this;
        }

        /** Adds a header, such as {@code X-Total-Count} with {@code ${total}}. */
        public Builder header(String name, String template) {
            headers.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(template, "template"));
            return this;
        }

        /** Says where the object is, in {@code Location}. */
        public Builder location() {
            this.location = true;
            return this;
        }

        /** Asks for an action also where there is no body, or nothing but null in it: its record is null then. */
        public Builder bodyOptional() {
            this.bodyOptional = true;
            return this;
        }

        /**
         * Asks for the action at this path, by the same method. So the service's own code may do what was asked for at the
         * object's own address: a {@code DELETE} that only marks the row is an action at {@code {id}/delete}.
         */
        public Builder action(String path) {
            this.action = Objects.requireNonNull(path, "path");
            return this;
        }

        /** What an update does to fields that are not sent; {@link UpdateStyle#SENT_FIELDS} where nothing is said. */
        public Builder update(UpdateStyle style) {
            this.update = Objects.requireNonNull(style, "style");
            return this;
        }

        /**
         * Checks an update before the object is looked for, so a wrong body is told also where there is no such object.
         *
         * <p>With {@link UpdateStyle#ALL_FIELDS} these are its constraints, what is not sent having its default, and what the
         * service's {@code beforeFind} says. Of updates that keep what is not sent these are the constraints of the fields
         * that are sent, and of those that are required. Of an action it says so of a body that is not there.
         *
         * @param required the fields that an update must send although it keeps what is not sent: what the request's own
         *     constraints refused to be without
         */
        public Builder checkedFirst(String... required) {
            this.checkedFirst = true;
            this.required = List.of(required);
            return this;
        }

        /** The parts of a list; the whole list where nothing is said. */
        public Builder paging(Paging style) {
            this.paging = Objects.requireNonNull(style, "style");
            return this;
        }

        public Builder filter(LegacyFilter filter) {
            filters.add(Objects.requireNonNull(filter, "filter"));
            return this;
        }

        /** A condition that always holds. */
        public Builder where(String field, Operator operator, Object... values) {
            conditions.add(new Condition(field, operator, values));
            return this;
        }

        /** Words that must occur, each in one of the fields, without regard to case and accents. */
        public Builder search(String parameter, String... fields) {
            this.searchParameter = Objects.requireNonNull(parameter, "parameter");
            this.searchFields = List.of(fields);
            return this;
        }

        public Builder sorting(Sorting style) {
            this.sorting = Objects.requireNonNull(style, "style");
            return this;
        }

        public Builder order(Sort... steps) {
            this.order = List.of(steps);
            return this;
        }

        /** @throws IllegalArgumentException if status and body do not go together */
        public LegacyEndpoint build() {
            requireStatus(status, body);
            return new LegacyEndpoint(this);
        }
    }
}

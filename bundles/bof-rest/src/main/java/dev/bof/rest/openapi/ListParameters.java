package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.query.Operator;
import dev.bof.rest.openapi.Schemas.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query parameters of the list of a described object. */
final class ListParameters {
    private static final Set<Operator> TEXT_ONLY =
            EnumSet.of(Operator.CONTAINS, Operator.ICONTAINS, Operator.STARTSWITH, Operator.ENDSWITH);
    private static final Set<Operator> ORDERED =
            EnumSet.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.BETWEEN);
    private static final Set<Class<?>> UNORDERED = Set.of(Boolean.class, boolean.class, UUID.class);

    private final ObjectDescriptor<?> descriptor;
    private final Schemas schemas;
    private final Names names;
    private final Map<String, Property> fields = new LinkedHashMap<>();

    ListParameters(ObjectDescriptor<?> descriptor, Schemas schemas, Names names) {
        this.descriptor = descriptor;
        this.schemas = schemas;
        this.names = names;
        add("", descriptor.responseSchema());
    }

    /** Those of a record in a record are called by both names. */
    private void add(String above, Class<?> schema) {
        for (Property property : schemas.properties(schema, Way.ANSWERED)) {
            String name = above + property.name();
            fields.put(name, property);
            Class<?> type = property.type().getRawClass();
            if (type.isRecord()) {
                add(name + ".", type);
            }
        }
    }

    List<ObjectNode> all() {
        List<ObjectNode> parameters = new ArrayList<>(paging());
        if (!descriptor.sortable().isEmpty()) {
            parameters.add(sort());
            parameters.add(order());
        }
        if (!descriptor.searchable().isEmpty()) {
            parameters.addAll(search());
        }
        parameters.addAll(times());
        Set<String> taken = parameters.stream()
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toSet());
        descriptor.filterable().stream()
                .filter(field -> !taken.contains(field))
                .forEach(field ->
                        parameters.add(Parameters.query(field, "Only objects with this " + field + ".", value(field))));
        if (!descriptor.filterable().isEmpty()) {
            parameters.add(filter());
        }
        return parameters;
    }

    private List<ObjectNode> paging() {
        ObjectNode size = Json.type("integer", "int32")
                .put("minimum", 1)
                .put("maximum", descriptor.maxPageSize())
                .put("default", descriptor.defaultPageSize());
        return List.of(
                Parameters.query(
                        "page",
                        "The page's number; not together with `cursor`.",
                        Json.type("integer", "int32").put("minimum", 1).put("default", 1)),
                Parameters.query("page_size", "Objects a page.", size),
                Parameters.query(
                        "cursor",
                        "Empty to begin, then the page's `next_cursor`, with the same filters and the same order.",
                        Json.type("string")),
                Parameters.query(
                        "total",
                        "Whether to count: the default is true on numbered pages and false with `cursor`.",
                        Json.type("boolean")));
    }

    private ObjectNode sort() {
        ObjectNode field = Json.type("string");
        ArrayNode allowed = field.putArray("enum");
        descriptor.sortable().forEach(name -> allowed.add(name).add("-" + name));
        return Parameters.list(
                        "sort_by",
                        "Fields to sort by, with a `-` in front for descending. Ties by id; objects without a value"
                                + " come last.",
                        field)
                .set("example", JsonNodeFactory.instance.arrayNode().add(allowed.get(0)));
    }

    private static ObjectNode order() {
        ObjectNode order = Json.type("string");
        order.putArray("enum").add("asc").add("desc");
        return Parameters.query("sort_order", "The direction where `sort_by` names one field.", order);
    }

    private List<ObjectNode> search() {
        ObjectNode field = Json.type("string");
        ArrayNode allowed = field.putArray("enum");
        texts().forEach(allowed::add);
        return List.of(
                Parameters.query(
                        "search",
                        "At most 10 words; each must occur in one of the fields, whatever its case and accents.",
                        Json.type("string")),
                Parameters.list(
                        "search_fields",
                        "Where to search; " + String.join(", ", descriptor.searchable()) + " where nothing is said.",
                        field));
    }

    private List<String> texts() {
        return Stream.concat(descriptor.searchable().stream(), descriptor.filterable().stream())
                .distinct()
                .filter(field -> fields.get(field).type().hasRawClass(String.class))
                .toList();
    }

    private List<ObjectNode> times() {
        List<ObjectNode> times = new ArrayList<>();
        for (String field : List.of("created", "updated")) {
            if (descriptor.filterable().contains(field + "_at")) {
                times.add(time(field + "_after", "Only objects " + field + " then or later."));
                times.add(time(field + "_before", "Only objects " + field + " earlier."));
            }
        }
        return times;
    }

    private static ObjectNode time(String name, String description) {
        return Parameters.query(
                name, description + " A date is taken too: 00:00 UTC.", Json.type("string", "date-time"));
    }

    /** The other comparisons: one parameter for each property of the object. */
    private ObjectNode filter() {
        ObjectNode schema = Json.type("object")
                .put(
                        "description",
                        "Comparisons, each a query parameter of its own: a field, two underscores and an operator.");
        ObjectNode properties = schema.putObject("properties");
        for (String field : descriptor.filterable()) {
            for (Operator operator : operators(fields.get(field))) {
                properties.set(field + "__" + operator.wire(), operand(field, operator));
            }
        }
        ObjectNode reference = schemas.define(names.singular() + "Filter", schema.put("additionalProperties", false));
        ObjectNode parameter = Parameters.query("filter", "Comparisons, such as `name__icontains=acme`.", reference)
                .put("style", "form")
                .put("explode", true);
        parameter.putObject("example");
        return parameter;
    }

    /** What a field can be compared by, beside being equal to what its own parameter says. */
    private static List<Operator> operators(Property field) {
        boolean text = field.type().hasRawClass(String.class);
        boolean ordered = !field.type().isEnumType() && UNORDERED.stream().noneMatch(field.type()::hasRawClass);
        return Arrays.stream(Operator.values())
                .filter(operator -> text || !TEXT_ONLY.contains(operator))
                .filter(operator -> ordered || !ORDERED.contains(operator))
                .toList();
    }

    private JsonNode operand(String field, Operator operator) {
        return switch (operator) {
            case ISNULL -> Json.type("boolean");
            case IN, NIN -> Json.type("string").put("description", "Values with commas between them.");
            case BETWEEN -> Json.type("string").put("description", "Two values with a comma between them.");
            default -> value(field);
        };
    }

    private ObjectNode value(String field) {
        return schemas.of(fields.get(field).type(), Way.SENT);
    }
}

package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.compatibility.Paging;
import dev.bof.api.compatibility.Sorting;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.query.Operator;
import dev.bof.rest.compatibility.LegacyParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parameters of an endpoint that reads: those that the service had, and those of the framework beside them. */
final class LegacyQuery {
    private final LegacyEndpoint endpoint;
    private final LegacySchemas schemas;
    private final ObjectNode framework;
    private final String path;
    private final LegacyParameters parameters;

    /**
     * @param framework all paths of the framework
     * @param path that of its list
     */
    LegacyQuery(
            BusinessObjectService<?> objects,
            LegacyEndpoint endpoint,
            LegacySchemas schemas,
            ObjectNode framework,
            String path) {
        this.endpoint = endpoint;
        this.schemas = schemas;
        this.framework = framework;
        this.path = path;
        this.parameters = new LegacyParameters(endpoint, objects);
    }

    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        endpoint.filters().stream()
                .filter(filter -> told.add(filter.parameter()))
                .forEach(filter -> all.add(filter(filter)));
        endpoint.searchParameter()
                .ifPresent(name -> all.add(Parameters.query(
                        name,
                        "Words that must occur, each in one of " + String.join(", ", endpoint.searchFields()) + ".",
                        Json.type("string"))));
        endpoint.sorting().ifPresent(sorting -> all.addAll(sorting(sorting)));
        all.addAll(paging(endpoint.paging()));
        all.addAll(beside());
        return all;
    }

    private ObjectNode filter(LegacyFilter filter) {
        boolean many = filter.operator() == Operator.IN || filter.operator() == Operator.NIN;
        boolean isSwitch = filter.operand() != null;
        ObjectNode schema =
                isSwitch ? Json.type("boolean") : many ? Json.type("string") : schemas.field(filter.field());
        String description = "Compares " + schemas.fields().written(filter.field()) + " ("
                + filter.operator().wire() + (many ? "; values with commas between them)." : ").");
        if (isSwitch) {
            description = "Compares " + schemas.fields().written(filter.field()) + " where it is true.";
        }
        if (parameters.isInPath(filter.parameter())) {
            return Parameters.path(filter.parameter(), description, schema);
        }
        if (filter.byDefault() != null) {
            description += " Without it: `" + filter.byDefault() + "`.";
        }
        ObjectNode parameter = Parameters.query(filter.parameter(), description, schema);
        return filter.required() ? parameter.put("required", true) : parameter;
    }

    private List<ObjectNode> sorting(Sorting sorting) {
        List<ObjectNode> sort = new ArrayList<>();
        String how =
                switch (sorting.form()) {
                    case COMMA -> "Fields, and `asc` or `desc` behind them, with commas between.";
                    case MINUS -> "Fields with commas between, with a `-` in front for descending.";
                    case TWO_PARAMETERS -> "A field.";
                };
        sort.add(Parameters.query(sorting.parameter(), "The order. " + how, Json.type("string")));
        if (sorting.direction() != null) {
            sort.add(Parameters.query(
                    sorting.direction(), "The direction, `asc` or `desc` in any case.", Json.type("string")));
        }
        return sort;
    }

    private static List<ObjectNode> paging(Paging paging) {
        List<ObjectNode> pages = new ArrayList<>();
        if (paging.position() != null) {
            String what = paging.form() == Paging.Form.PAGES ? "The page's number" : "The first object's number";
            pages.add(Parameters.query(
                    paging.position(),
                    what + ", from " + paging.first() + ".",
                    Json.type("integer").put("default", paging.first())));
        }
        if (paging.size() != null) {
            String most = paging.maxSize() == Integer.MAX_VALUE ? "" : ", at most " + paging.maxSize();
            pages.add(Parameters.query(
                    paging.size(),
                    "Objects a page" + most + ".",
                    Json.type("integer").put("default", paging.defaultSize())));
        }
        return pages;
    }

    /** What the framework's own list, or its own object, would take and this endpoint takes too. */
    private List<ObjectNode> beside() {
        boolean list = endpoint.operation() == LegacyEndpoint.Operation.LIST;
        ArrayNode known = (ArrayNode)
                framework.path(list ? path : path + "/{id}").path("get").path("parameters");
        List<ObjectNode> beside = new ArrayList<>();
        for (JsonNode parameter : known) {
            String name = parameter.path("name").asText();
            boolean comparisons = list && name.equals("filter");
            boolean precondition = parameter.path("$ref").asText().endsWith("/" + Components.IF_NONE_MATCH);
            if (precondition || comparisons || parameters.meanBeside(name)) {
                beside.add(parameter.deepCopy());
            }
        }
        return beside;
    }
}

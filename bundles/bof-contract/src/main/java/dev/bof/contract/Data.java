package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import dev.bof.contract.model.Parameter;
import dev.bof.contract.model.ParameterRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is already: the objects that the legacy variant lists, and some of them in full. */
final class Data {
    private static final int ROWS = 300;
    private static final int PAGE = 100;
    private static final int DETAILS = 12;

    private final Contract contract;
    private final List<JsonNode> rows;
    private final List<JsonNode> details;

    private Data(Contract contract, List<JsonNode> rows, List<JsonNode> details) {
        this.contract = contract;
        this.rows = rows;
        this.details = details;
    }

    static Data read(Contract contract, Side legacy) {
        List<JsonNode> rows = contract.operations(OperationKind.LIST).stream()
                .findFirst()
                .map(list -> rows(contract, list, legacy))
                .orElse(List.of());
        return new Data(contract, rows, details(contract, rows, legacy));
    }

    private static List<JsonNode> rows(Contract contract, Operation list, Side legacy) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (int page = 0; found.size() < ROWS; page++) {
            int before = found.size();
            Reply reply = legacy.send(Call.of(list.method(), Paths.of(list) + page(list, page)));
            reply.at(list.answer())
                    .forEach(row -> found.put(Json.at(row, contract.id()).asText(), row));
            if (found.size() == before) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    /** The query for this page, counted from 0; the same for every page where the list has none. */
    private static Query page(Operation list, int page) {
        Query query = required(list);
        int size = PAGE;
        for (Parameter parameter : list.parameters(ParameterRole.SIZE)) {
            size = parameter.max() == null ? PAGE : Math.min(PAGE, parameter.max());
            query = query.with(parameter.name(), size);
        }
        for (Parameter parameter : list.parameters(ParameterRole.OFFSET)) {
            query = query.with(parameter.name(), page * size);
        }
        for (Parameter parameter : list.parameters(ParameterRole.PAGE)) {
            query = query.with(parameter.name(), parameter.first() + page);
        }
        return query;
    }

    /** The parameters without which a list is refused. */
    static Query required(Operation list) {
        Query query = Query.NONE;
        for (Parameter parameter : list.parameters()) {
            if (parameter.required() && !parameter.values().isEmpty()) {
                query = query.with(parameter.name(), parameter.values().get(0));
            }
        }
        return query;
    }

    private static List<JsonNode> details(Contract contract, List<JsonNode> rows, Side legacy) {
        List<Operation> gets = contract.operations(OperationKind.GET);
        if (gets.isEmpty()) {
            return List.of();
        }
        Operation get = gets.get(0);
        int step = Math.max(1, rows.size() / DETAILS);
        List<JsonNode> details = new ArrayList<>();
        for (int row = 0; row < rows.size(); row += step) {
            Reply reply = legacy.send(Call.of(get.method(), Paths.of(get, contract, rows.get(row))));
            if (reply.isSuccess()) {
                details.add(reply.at(get.answer()));
            }
        }
        return details;
    }

    /** Objects as a list shows them. */
    List<JsonNode> rows() {
        return rows;
    }

    /** Some objects as they are by themselves, as far as the service answers those; else as in a list. */
    List<JsonNode> details() {
        return details.isEmpty() ? rows.subList(0, Math.min(DETAILS, rows.size())) : details;
    }

    String id(JsonNode row) {
        return Json.at(row, contract.id()).asText();
    }

    /** The different values of a member, null and missing aside, in the order in which they occur. */
    List<String> values(String path) {
        return Stream.concat(rows.stream(), details.stream())
                .map(row -> Json.at(row, path))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }
}

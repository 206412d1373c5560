package dev.bof.core.query;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that one part of a query may name. */
final class Fields {
    private final String purpose;
    private final Map<String, QueryField> fields;

    /** @param purpose what the fields are for, as in "There is no ... 'x'" */
    Fields(String purpose, Collection<QueryField> fields) {
        this.purpose = purpose;
        this.fields = fields.stream()
                .collect(Collectors.toMap(QueryField::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    List<QueryField> all() {
        return List.copyOf(fields.values());
    }

    /** @throws ProblemException unknown-field, naming those that there are */
    QueryField require(String name) {
        QueryField field = fields.get(name);
        if (field == null) {
            String instead =
                    fields.isEmpty() ? "there is none." : "there are " + String.join(", ", fields.keySet()) + ".";
            throw new ProblemException(
                    ProblemType.UNKNOWN_FIELD, "There is no " + purpose + " '" + name + "'; " + instead);
        }
        return field;
    }
}

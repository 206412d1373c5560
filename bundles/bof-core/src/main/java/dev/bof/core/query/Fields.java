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
    private final List<String> told;

    /**
     * @param purpose what the fields are for, as in "There is no ... 'x'"
     * @param unseen the names of those that nobody is told of
     */
    Fields(String purpose, Collection<QueryField> fields, Collection<String> unseen) {
        this.purpose = purpose;
        this.fields = fields.stream()
                .collect(Collectors.toMap(QueryField::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.told = this.fields.keySet().stream()
                .filter(name -> !unseen.contains(name))
                .toList();
    }

    /** @throws ProblemException unknown-field, naming those that there are */
    QueryField require(String name) {
        QueryField field = fields.get(name);
        if (field == null) {
            String instead = told.isEmpty() ? "there is none." : "there are " + String.join(", ", told) + ".";
            throw new ProblemException(
                    ProblemType.UNKNOWN_FIELD, "There is no " + purpose + " '" + name + "'; " + instead);
        }
        return field;
    }
}

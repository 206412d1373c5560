package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.json.JsonMappers;
import dev.bof.rest.problem.ParameterProblems;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Finds out how a client wants to see objects. */
public final class Representations {
    private static final String VERSION = "version";

    private final Map<String, String> fields;
    private final ObjectMapper mapper;
    private final ObjectMapper exactMapper;
    private final Representation usual;

    Representations(ObjectDescriptor<?> descriptor, ObjectMapper mapper) {
        this(descriptor, mapper, field -> field);
    }

    /** @param written what the mapper writes for a field */
    public Representations(ObjectDescriptor<?> descriptor, ObjectMapper mapper, UnaryOperator<String> written) {
        this.fields = new LinkedHashMap<>();
        FieldNames.of(descriptor.responseSchema()).forEach(field -> fields.put(field, written.apply(field)));
        this.mapper = mapper;
        this.exactMapper = JsonMappers.exact(mapper);
        this.usual = new Representation(null, false, false, "", mapper);
    }

    /** For an endpoint where clients cannot choose what they see; it takes no query parameters. */
    Representation whole(ContainerRequestContext request) {
        return of(request, ParameterNames.NONE);
    }

    /** For an endpoint with these parameters. */
    Representation of(ContainerRequestContext request, ParameterNames names) {
        return of(request.getUriInfo().getQueryParameters(), Preference.wantsExactNumbers(request), names);
    }

    /**
     * For a client that gave these parameters.
     *
     * @param exact whether it wants numbers as strings where JavaScript would not keep them
     */
    public Representation of(Map<String, List<String>> given, boolean exact, ParameterNames names) {
        if (given.isEmpty() && !exact) {
            return usual;
        }
        Parameters parameters = names.require(given);
        Set<String> wanted = parameters.has(ParameterNames.FIELDS) ? wanted(parameters) : null;
        boolean version = included(parameters);
        if (wanted == null && !version && !exact) {
            return usual;
        }
        String suffix = (exact ? "x" : "")
                + (version ? "v" : "")
                + (wanted == null ? "" : "f" + Integer.toHexString(wanted.hashCode()));
        return new Representation(wanted, version, exact, "-" + suffix, exact ? exactMapper : mapper);
    }

    private Set<String> wanted(Parameters parameters) {
        Set<String> wanted = new TreeSet<>();
        for (String field : new TreeSet<>(parameters.names(ParameterNames.FIELDS))) {
            if (!fields.containsKey(field)) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_FIELD,
                        "There is no field '" + field + "'; there are " + String.join(", ", fields.keySet()) + ".");
            }
            wanted.add(fields.get(field));
        }
        return wanted;
    }

    private static boolean included(Parameters parameters) {
        List<String> included = parameters.names(ParameterNames.INCLUDE);
        if (included.stream().anyMatch(name -> !name.equals(VERSION))) {
            throw ParameterProblems.notOneOf(ParameterNames.INCLUDE, List.of(VERSION));
        }
        return !included.isEmpty();
    }
}

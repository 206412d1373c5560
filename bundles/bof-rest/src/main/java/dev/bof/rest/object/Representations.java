package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.json.JsonMappers;
import dev.bof.rest.problem.ParameterProblems;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out how a client wants to see objects. */
final class Representations {
    private static final String VERSION = "version";

    private final Set<String> fields;
    private final ObjectMapper mapper;
    private final ObjectMapper exactMapper;
    private final Representation usual;

    Representations(ObjectDescriptor<?> descriptor, ObjectMapper mapper) {
        this.fields = new LinkedHashSet<>(FieldNames.of(descriptor.responseSchema()));
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
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        boolean exact = Preference.wantsExactNumbers(request);
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
        Set<String> wanted = new TreeSet<>(parameters.names(ParameterNames.FIELDS));
        for (String field : wanted) {
            if (!fields.contains(field)) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_FIELD,
                        "There is no field '" + field + "'; there are " + String.join(", ", fields) + ".");
            }
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

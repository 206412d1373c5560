package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what the document says of one method at one path. */
final class Operation {
    static final String JSON = "application/json";

    private final ObjectNode node = Json.object();
    private final ObjectNode answers = Json.object();
    private final List<String> headers;
    private final Map<Integer, Set<ProblemType>> problems = new TreeMap<>();

    /**
     * An operation that can meet the problems that all can meet.
     *
     * @param id unique in the document: the name of the method in a generated client
     * @param headers those that all of its answers carry, by the names of their components
     */
    Operation(String id, String tag, String summary, String... headers) {
        this.headers = List.of(headers);
        node.put("operationId", id).put("summary", summary).putArray("tags").add(tag);
        problems(
                ProblemType.MALFORMED,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                ProblemType.RATE_LIMITED,
                ProblemType.INTERNAL,
                ProblemType.UNAVAILABLE);
    }

    Operation description(String text) {
        node.put("description", text);
        return this;
    }

    Operation parameters(List<ObjectNode> parameters) {
        if (!parameters.isEmpty()) {
            node.withArray("parameters").addAll(parameters);
        }
        return this;
    }

    Operation parameters(ObjectNode... parameters) {
        return parameters(List.of(parameters));
    }

    /** What the operation takes, in any of the media types. */
    Operation body(ObjectNode schema, String... mediaTypes) {
        ObjectNode content = node.putObject("requestBody").put("required", true).putObject("content");
        for (String mediaType : mediaTypes) {
            content.putObject(mediaType).set("schema", schema.deepCopy());
        }
        return problems(ProblemType.TOO_LARGE, ProblemType.VALIDATION);
    }

    /**
     * An answer that tells of success.
     *
     * @param schema what its body is, or null where it has none
     * @param more headers that only this answer carries, by the names of their components
     */
    Operation answer(int status, String description, ObjectNode schema, String... more) {
        ObjectNode answer = answers.putObject(Integer.toString(status)).put("description", description);
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(headers);
        answer.set("headers", Components.headers(all));
        if (schema != null) {
            answer.putObject("content").putObject(JSON).set("schema", schema);
        }
        return this;
    }

    /**
     * An answer in other words than those of the contract; one of several for its status and media type.
     *
     * @param mediaType null where there is no body
     */
    Operation said(int status, String description, String mediaType, ObjectNode schema, ObjectNode more) {
        ObjectNode answer = answers.withObjectProperty(Integer.toString(status));
        String before = answer.path("description").asText();
        answer.put("description", before.isEmpty() ? description : before + " Or: " + description);
        ObjectNode all = answer.withObjectProperty("headers");
        all.setAll(Components.headers(headers));
        all.setAll(more);
        if (mediaType != null) {
            ObjectNode media = answer.withObjectProperty("content").withObjectProperty(mediaType);
            JsonNode other = media.get("schema");
            media.set("schema", other == null || other.equals(schema) ? schema : Json.either(other, schema));
        }
        return this;
    }

    /** Whether the operation can meet the problem. */
    boolean meets(ProblemType type) {
        return problems.values().stream().anyMatch(types -> types.contains(type));
    }

    /** Takes a problem away, because it is told in other words. */
    Operation without(ProblemType type) {
        problems.values().forEach(types -> types.remove(type));
        problems.values().removeIf(Set::isEmpty);
        return this;
    }

    Operation problems(ProblemType... types) {
        for (ProblemType type : types) {
            problem(type.status(), type);
        }
        return this;
    }

    /** A problem that is answered with another status than its own. */
    Operation problem(int status, ProblemType type) {
        problems.computeIfAbsent(status, s -> EnumSet.noneOf(ProblemType.class)).add(type);
        return this;
    }

    ObjectNode build() {
        problems.forEach((status, types) -> tell(status.toString(), ProblemResponses.response(status, types, headers)));
        ObjectNode sorted = node.putObject("responses");
        answers.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> sorted.set(answer.getKey(), answer.getValue()));
        return node;
    }

    private void tell(String status, ObjectNode problem) {
        ObjectNode said = (ObjectNode) answers.get(status);
        if (said == null) {
            answers.set(status, problem);
            return;
        }
        said.put(
                "description",
                said.path("description").asText() + " Or: "
                        + problem.path("description").asText());
        said.withObjectProperty("headers").setAll((ObjectNode) problem.path("headers"));
        said.withObjectProperty("content").setAll((ObjectNode) problem.path("content"));
    }
}

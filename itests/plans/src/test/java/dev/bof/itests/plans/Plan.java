package dev.bof.itests.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL did for one statement, by its own account. */
record Plan(JsonNode explained) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ROW_SCANS =
            Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan");

    static Plan of(String json) {
        try {
            return new Plan(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The rows that the client got; those that were counted, where it got their number. */
    long returned() {
        boolean counts = nodes().stream().anyMatch(node -> type(node).equals("Aggregate"));
        return counts ? matching() : explained.get("Plan").get("Actual Rows").asLong();
    }

    /** The rows that matched, also those that were then left out by the order. */
    long matching() {
        return sum("Actual Rows");
    }

    /** The rows that were looked at for that. */
    long read() {
        return sum("Actual Rows") + sum("Rows Removed by Filter") + sum("Rows Removed by Index Recheck");
    }

    /** The pages of 8 KiB that were looked at. */
    long buffers() {
        JsonNode top = explained.get("Plan");
        return top.get("Shared Hit Blocks").asLong()
                + top.get("Shared Read Blocks").asLong();
    }

    /** How the rows were found. */
    String scans() {
        return nodes().stream()
                .filter(node -> node.has("Relation Name") || node.has("Index Name"))
                .map(node -> type(node)
                        + (node.has("Index Name") ? " " + node.get("Index Name").asText() : ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String text() {
        return explained.toPrettyString();
    }

    private long sum(String property) {
        return nodes().stream()
                .filter(node -> ROW_SCANS.contains(type(node)))
                .mapToLong(node ->
                        node.path(property).asLong() * node.path("Actual Loops").asLong(1))
                .sum();
    }

    private static String type(JsonNode node) {
        return node.get("Node Type").asText();
    }

    private List<JsonNode> nodes() {
        List<JsonNode> nodes = new ArrayList<>();
        collect(explained.get("Plan"), nodes);
        return nodes;
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        nodes.add(node);
        node.path("Plans").forEach(child -> collect(child, nodes));
    }
}

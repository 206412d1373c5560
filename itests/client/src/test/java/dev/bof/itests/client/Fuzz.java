package dev.bof.itests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests to the endpoints of a document, good ones and bad ones. */
final class Fuzz {
    private final Values values;
    private final Naughty naughty;
    private final Random random;
    private final OpenApi document;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final List<String> tags = new ArrayList<>(List.of("\"0\"", "*", "W/\"1\""));

    /**
     * One request.
     *
     * @param plain whether it asks for nothing but what the schemas describe
     */
    record Request(Endpoint endpoint, String target, Map<String, String> headers, byte[] body, boolean plain) {
        @Override
        public String toString() {
            return endpoint.method() + " " + target + " " + headers + " "
                    + (body == null ? "" : new String(body, StandardCharsets.UTF_8));
        }
    }

    Fuzz(OpenApi document, Random random) {
        this.document = document;
        this.random = random;
        this.values = new Values(document, random);
        this.naughty = new Naughty(random);
    }

    /** Remembers an object that there is, to ask for it again. */
    void remember(String collection, String id, String tag) {
        ids.computeIfAbsent(collection, key -> new ArrayList<>()).add(id);
        if (tag != null) {
            tags.add(tag);
        }
    }

    /** A request that the document allows. */
    Request good(Endpoint endpoint) {
        return request(endpoint, false);
    }

    /** A request with something in it that should not be. */
    Request bad(Endpoint endpoint) {
        return request(endpoint, true);
    }

    private Request request(Endpoint endpoint, boolean bad) {
        String path = endpoint.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new HashMap<>();
        boolean plain = true;
        for (JsonNode parameter : endpoint.parameters()) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encode(segment(endpoint, parameter, bad)));
                case "header" -> {
                    if (random.nextInt(4) == 0) {
                        headers.put(name, header(name, parameter, bad));
                        plain &= !name.equals("Prefer");
                    }
                }
                default -> {
                    if (random.nextInt(bad ? 8 : 12) == 0) {
                        add(query, name, parameter, bad);
                        plain &= !name.equals("fields") && !name.equals("include");
                    }
                }
            }
        }
        if (bad && random.nextInt(6) == 0) {
            query.add(encode(naughty.text()) + "=" + encode(naughty.text()));
        }
        byte[] body = endpoint.takesBody() ? body(endpoint, bad) : null;
        headers.put("Content-Type", mediaType(endpoint, bad));
        if (bad && random.nextInt(20) == 0) {
            headers.put("Accept", random.nextBoolean() ? "text/html" : "*");
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(endpoint, target, headers, body, plain);
    }

    private String segment(Endpoint endpoint, JsonNode parameter, boolean bad) {
        if (parameter.path("name").asText().equals("route")) {
            // a route that there is would be moved away under the other requests
            return "none-" + random.nextInt(5);
        }
        List<String> known =
                ids.getOrDefault(endpoint.path().substring(0, endpoint.path().indexOf("/{") + 1), List.of());
        if (bad && random.nextInt(3) == 0) {
            String text = naughty.text().replace("/", "").replace("\\", "").replace(".", "");
            return text.isBlank() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f) ? "x" : text;
        }
        return known.isEmpty() || parameter.path("schema").path("type").asText().equals("integer")
                ? Integer.toString(1 + random.nextInt(9))
                : known.get(random.nextInt(known.size()));
    }

    private String header(String name, JsonNode parameter, boolean bad) {
        if (bad && random.nextBoolean()) {
            String text = naughty.text().replaceAll("[^ -~]", "?");
            return text.isBlank() ? "?" : text;
        }
        return switch (name) {
            case "If-Match", "If-None-Match" -> tags.get(random.nextInt(tags.size()));
            case "Idempotency-Key" -> "key-" + random.nextInt(1000);
            default -> parameter.path("example").asText("x");
        };
    }

    /** An object stands for parameters of its own, one for each property. */
    private void add(List<String> query, String name, JsonNode parameter, boolean bad) {
        JsonNode schema = document.resolve(parameter.path("schema"));
        if (!schema.path("type").asText().equals("object")) {
            query.add(encode(name) + "=" + encode(text(schema, bad)));
            return;
        }
        List<String> properties = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);
        for (int i = random.nextInt(3); i >= 0; i--) {
            String property = properties.get(random.nextInt(properties.size()));
            query.add(encode(property) + "="
                    + encode(text(schema.path("properties").path(property), bad)));
        }
    }

    private String text(JsonNode schema, boolean bad) {
        if (bad && random.nextInt(3) == 0) {
            return naughty.text();
        }
        JsonNode value = values.of(schema);
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asText()));
        return String.join(",", parts);
    }

    private byte[] body(Endpoint endpoint, boolean bad) {
        JsonNode value = values.of(endpoint.body());
        for (JsonNode item : value.findParents("id")) {
            identify((ObjectNode) item, endpoint.path());
        }
        for (int i = bad ? random.nextInt(4) : 0; i > 0; i--) {
            value = naughty.mutate(value);
        }
        String json = value.toString();
        return (bad && random.nextInt(6) == 0 ? naughty.garble(json) : json).getBytes(StandardCharsets.UTF_8);
    }

    /** In a bulk call an id is that of an object that there is; elsewhere it could only be the object's own. */
    private void identify(ObjectNode item, String path) {
        List<String> known = ids.getOrDefault(path.replaceAll("bulk-.*", ""), List.of());
        if (!path.contains("/bulk-")) {
            item.remove(List.of("id", "company_id"));
        } else if (!known.isEmpty() && random.nextInt(8) > 0) {
            item.put("id", Long.valueOf(known.get(random.nextInt(known.size()))));
        }
    }

    private String mediaType(Endpoint endpoint, boolean bad) {
        if (bad && random.nextInt(15) == 0) {
            return random.nextBoolean() ? "text/plain" : "application/xml";
        }
        List<String> types = endpoint.mediaTypes();
        return types.isEmpty() ? "application/json" : types.get(random.nextInt(types.size()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

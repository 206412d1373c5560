package dev.bof.rest.compatibility;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A JSON text with placeholders for values; it is parsed once. */
public final class Template {
    private static final ObjectMapper PARSER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode tree;
    private final Part part;
    private final Set<String> placeholders = new TreeSet<>();

    /** Writes one part of the text. */
    private interface Part {
        void write(JsonGenerator json, Values values) throws IOException;
    }

    private record Member(String name, Part part) {}

    /** @throws IllegalArgumentException if the text is no JSON, saying where */
    public Template(String text) {
        try {
            this.tree = PARSER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the template " + text + " is no JSON: " + e.getOriginalMessage(), e);
        }
        if (tree.isMissingNode()) {
            throw new IllegalArgumentException("a template is empty: for no body there is Body.none()");
        }
        this.part = compiled(tree);
    }

    private Part compiled(JsonNode node) {
        if (node.isObject()) {
            List<Member> members = new ArrayList<>();
            node.properties().forEach(member -> members.add(new Member(member.getKey(), compiled(member.getValue()))));
            return (json, values) -> {
                json.writeStartObject();
                for (Member member : members) {
                    json.writeFieldName(member.name());
                    member.part().write(json, values);
                }
                json.writeEndObject();
            };
        }
        if (node.isArray()) {
            List<Part> elements = new ArrayList<>();
            node.forEach(element -> elements.add(compiled(element)));
            return (json, values) -> {
                json.writeStartArray();
                for (Part element : elements) {
                    element.write(json, values);
                }
                json.writeEndArray();
            };
        }
        return node.isTextual() ? text(node.textValue()) : (json, values) -> json.writeTree(node);
    }

    private Part text(String text) {
        TextTemplate template = new TextTemplate(text);
        placeholders.addAll(template.placeholders());
        return template.only()
                .<Part>map(name -> (json, values) -> json.writePOJO(values.of(name)))
                .orElse((json, values) -> json.writeString(template.text(values)));
    }

    /** The names of the values that it needs. */
    Set<String> placeholders() {
        return placeholders;
    }

    /** The template itself, in which a string may be a placeholder. */
    public JsonNode tree() {
        return tree;
    }

    /** @param json writes values of any type */
    void write(JsonGenerator json, Values values) throws IOException {
        part.write(json, values);
    }
}

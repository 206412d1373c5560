package dev.bof.rest.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.BusinessObject;
import java.util.Set;

/**
 * How a client wants to see objects.
 *
 * @param fields the fields that it wants to see, or null for all
 * @param version whether it wants to see the version too
 * @param exact whether it wants numbers as strings where JavaScript would not keep them
 * @param suffix what tells the tag of this representation from that of others, empty for the default one
 */
public record Representation(Set<String> fields, boolean version, boolean exact, String suffix, ObjectMapper mapper) {
    private static final String VERSION = "version";

    /** The object in this representation, to be written by {@link #write}. */
    public Object of(Record response, BusinessObject<?> object) {
        if (fields == null && !version) {
            return response;
        }
        ObjectNode node = mapper.valueToTree(response);
        if (fields != null) {
            node.retain(fields);
        }
        if (version) {
            node.set(VERSION, mapper.valueToTree(object.getVersion()));
        }
        return node;
    }

    /** The object's entity tag. */
    public String entityTag(String tag) {
        return '"' + tag + suffix + '"';
    }

    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}

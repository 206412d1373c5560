package dev.bof.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.FieldErrors;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads request bodies. What is wrong with one is told as a {@link ProblemException}: with a body that is not JSON,
 * where it breaks; otherwise every field at fault at once, so that neither the order of the fields nor the kind of
 * class that takes them changes the answer.
 */
public final class JsonReader {
    /** A client that sent more wrong fields than this has seen enough, and an answer must not outgrow the question. */
    private static final int MOST_FAULTS = 100;

    private final ObjectMapper mapper;

    public JsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads a body as an instance of {@code type}, never null. */
    public Object read(InputStream body, Type type) {
        return read(text(body), type);
    }

    private Object read(String json, Type type) {
        JavaType target = mapper.constructType(type);
        try {
            Object value = mapper.readValue(json, target);
            if (value == null) {
                throw ProblemException.validation(List.of(JsonFaults.objectExpected()));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw ProblemException.validation(faults(tree(json), target, e));
        } catch (NumberFormatException e) {
            // read as a tree it fails again, and there its place is told
            tree(json);
            throw e;
        }
    }

    /** Reads a body as an object; empty where there is none, or nothing but null. */
    public Optional<ObjectNode> object(InputStream body) {
        String json = text(body);
        return json.isBlank() || json.strip().equals("null")
                ? Optional.empty()
                : Optional.of((ObjectNode) read(json, ObjectNode.class));
    }

    /** Turns a JSON object that was read before into an instance of {@code type}. */
    public <T> T convert(ObjectNode object, Class<T> type) {
        try {
            return mapper.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            ProblemException problem = ProblemException.validation(faults(object, mapper.constructType(type), e));
            problem.addSuppressed(e);
            throw problem;
        }
    }

    /** Reads one value of a JSON text that is known to be well-formed; what else can be wrong with it is told. */
    public JsonNode item(byte[] json, int from, int length) {
        try {
            return mapper.readTree(json, from, length);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.MALFORMED, JsonFaults.what(e, "item") + ".", e);
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.MALFORMED, "A number in the item is out of range.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream body) {
        try {
            return Utf8.decode(body.readAllBytes());
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The body could not be read to its end.", e);
        }
    }

    private JsonNode tree(String json) {
        try (JsonParser parser = mapper.createParser(json)) {
            return tree(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(JsonParser parser) throws IOException {
        try {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null) {
                throw JsonFaults.empty();
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw JsonFaults.malformed(e, parser.currentLocation());
        } catch (NumberFormatException e) {
            throw JsonFaults.outOfRange(e, parser.currentLocation());
        }
    }

    /** Tries each field alone, because a mapper stops at the first one that does not fit. */
    private List<FieldError> faults(JsonNode tree, JavaType target, JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException) {
            throw new IllegalStateException("No JSON can be read as " + target, failure);
        }
        List<FieldError> faults = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            for (var field : object.properties()) {
                if (faults.size() == MOST_FAULTS) {
                    break;
                }
                try {
                    mapper.treeToValue(mapper.createObjectNode().set(field.getKey(), field.getValue()), target);
                } catch (JsonProcessingException e) {
                    FieldError fault = JsonFaults.fault(e);
                    // without the others the object as a whole may not be valid: that is not this field's fault
                    if (fault.field().startsWith(field.getKey())) {
                        faults.add(fault);
                    }
                }
            }
        }
        return faults.isEmpty() ? List.of(JsonFaults.fault(failure)) : FieldErrors.sorted(faults);
    }
}

package dev.bof.rest.object;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.FieldErrors;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.write.Bulk;
import dev.bof.rest.json.JsonFaults;
import dev.bof.rest.json.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the bodies of bulk calls: a list of items, or an object that has one and says how it shall be done. */
final class BulkReader {
    private static final String MODE = "mode";
    private static final String DRY_RUN = "dry_run";
    private static final String ITEMS = "items";

    private final ObjectMapper mapper;
    private final int mostItems;

    BulkReader(ObjectMapper mapper, int mostItems) {
        this.mapper = mapper;
        this.mostItems = mostItems;
    }

    /**
     * Finds the items without reading them.
     *
     * @throws ProblemException malformed if the body is not JSON, validation if it is not that of a bulk call,
     *     too-many-items
     */
    BulkBody read(InputStream body) {
        try {
            byte[] json = body.readAllBytes();
            Utf8.require(json);
            return read(json);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The body could not be read to its end.", e);
        }
    }

    private BulkBody read(byte[] json) {
        try (JsonParser parser = mapper.createParser(json)) {
            // a key that is twice in an item is the problem of that item
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            try {
                BulkBody read = new Pass(parser, json).body();
                if (parser.nextToken() != null) {
                    throw JsonFaults.malformed("The body goes on after its end", parser.currentTokenLocation());
                }
                return read;
            } catch (JsonProcessingException e) {
                throw JsonFaults.malformed(e, parser.currentLocation());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One way through one body. */
    private final class Pass {
        private final JsonParser parser;
        private final byte[] json;
        private final List<FieldError> faults = new ArrayList<>();
        private Bulk.Mode mode = Bulk.Mode.ATOMIC;
        private boolean dryRun;
        private List<BulkBody.Slice> items;

        Pass(JsonParser parser, byte[] json) {
            this.parser = parser;
            this.json = json;
        }

        BulkBody body() throws IOException {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw JsonFaults.empty();
            }
            if (first == JsonToken.START_ARRAY) {
                items();
            } else if (first == JsonToken.START_OBJECT) {
                fields();
            } else {
                faults.add(new FieldError("", "type", "The body must be a JSON object or a list."));
                JsonSlice.skip(parser);
            }
            if (!faults.isEmpty()) {
                throw ProblemException.validation(FieldErrors.sorted(faults));
            }
            return new BulkBody(mode, dryRun, json, items);
        }

        private void fields() throws IOException {
            Set<String> seen = new HashSet<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                if (!seen.add(name)) {
                    throw JsonFaults.malformed("An object in the body has a key twice", parser.currentLocation());
                }
                parser.nextToken();
                switch (name) {
                    case MODE -> mode();
                    case DRY_RUN -> dryRun();
                    case ITEMS -> items();
                    default -> fault(name, "unknown", "There is no field '" + name + "'.");
                }
            }
            if (!seen.contains(ITEMS)) {
                faults.add(new FieldError(ITEMS, "required", "items must be sent."));
            }
        }

        private void mode() throws IOException {
            String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
            for (Bulk.Mode one : Bulk.Mode.values()) {
                if (BulkAnswers.name(one).equals(text)) {
                    mode = one;
                    return;
                }
            }
            fault(MODE, "type", "mode must be one of atomic, partial.");
        }

        private void dryRun() throws IOException {
            if (parser.currentToken().isBoolean()) {
                dryRun = parser.getBooleanValue();
            } else {
                fault(DRY_RUN, "type", "dry_run must be true or false.");
            }
        }

        private void items() throws IOException {
            if (!parser.hasToken(JsonToken.START_ARRAY)) {
                fault(ITEMS, "type", "items must be a list.");
                return;
            }
            items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (items.size() == mostItems) {
                    throw new ProblemException(
                            ProblemType.TOO_MANY_ITEMS, "One call takes at most " + mostItems + " items.");
                }
                int from = (int) parser.currentTokenLocation().getByteOffset();
                JsonSlice.skip(parser);
                items.add(
                        new BulkBody.Slice(from, (int) parser.currentLocation().getByteOffset() - from));
            }
        }

        private void fault(String field, String code, String message) throws IOException {
            // some more of them tell a client nothing new
            if (faults.size() < 100) {
                faults.add(new FieldError(field, code, message));
            }
            JsonSlice.skip(parser);
        }
    }
}

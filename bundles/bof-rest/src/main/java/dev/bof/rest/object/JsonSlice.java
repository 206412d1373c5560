package dev.bof.rest.object;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A value in a larger JSON text, not read yet. */
record JsonSlice(byte[] json, int from, int length) {

    /** Goes to the end of the value that the parser is at. */
    static void skip(JsonParser parser) throws IOException {
        parser.skipChildren();
        // a string is known by its first quote only
        parser.finishToken();
    }
}

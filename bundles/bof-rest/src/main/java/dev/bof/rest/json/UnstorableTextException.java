package dev.bof.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string with a character that cannot be stored. */
final class UnstorableTextException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    UnstorableTextException(JsonParser parser) {
        super(parser, "character that cannot be stored", String.class);
    }
}

package dev.bof.contract;

import java.util.stream.Stream;

/** Bodies that are none, whatever the endpoint wants. */
record Malformed(String text, String contentType) {
    private static final String JSON = "application/json";

    static Stream<Malformed> bodies() {
        return Stream.of(
                new Malformed("", JSON),
                new Malformed("{", JSON),
                new Malformed("{}", JSON),
                new Malformed("[]", JSON),
                new Malformed("null", JSON),
                new Malformed("\"text\"", JSON),
                new Malformed("42", JSON),
                new Malformed("no json", JSON),
                new Malformed("<xml/>", "application/xml"));
    }

    Call call(String method, String path) {
        return new Call(method, path, text, contentType);
    }
}

package dev.bof.rest.json;

import dev.bof.api.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Decodes bodies: JSON is UTF-8 and nothing else, and a parser of bytes would take more than that. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Utf8() {}

    /**
     * The text, without a byte order mark at its begin.
     *
     * @throws ProblemException malformed, telling where the bytes are no UTF-8
     */
    static String decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean broken = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
        text.flip();
        if (broken) {
            throw notUtf8(text.toString());
        }
        if (text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK) {
            text.get();
        }
        return text.toString();
    }

    private static ProblemException notUtf8(String readable) {
        int line = 1 + (int) readable.chars().filter(c -> c == '\n').count();
        int column = readable.length() - readable.lastIndexOf('\n');
        return JsonFaults.malformed("The body is not valid UTF-8", line, column, null);
    }
}

package dev.bof.rest.json;

import dev.bof.api.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes bodies: JSON is UTF-8 and nothing else, and a parser of bytes would take more than that. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final int WINDOW = 8192;

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

    /**
     * Makes sure that a parser of bytes will take them for UTF-8, without keeping the text.
     *
     * @throws ProblemException malformed, telling where the bytes are no UTF-8
     */
    public static void require(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer window = CharBuffer.allocate(WINDOW);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            window.clear();
            result = decoder.decode(in, window, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw notUtf8(new String(bytes, 0, in.position(), StandardCharsets.UTF_8));
        }
        // that is how a parser of bytes recognises UTF-16 and UTF-32; JSON in UTF-8 has no such byte
        for (int i = 0; i < Math.min(bytes.length, 4); i++) {
            if (bytes[i] == 0) {
                throw JsonFaults.malformed("The body is not valid JSON", 1, i + 1, null);
            }
        }
    }

    private static ProblemException notUtf8(String readable) {
        int line = 1 + (int) readable.chars().filter(c -> c == '\n').count();
        int column = readable.length() - readable.lastIndexOf('\n');
        return JsonFaults.malformed("The body is not valid UTF-8", line, column, null);
    }
}

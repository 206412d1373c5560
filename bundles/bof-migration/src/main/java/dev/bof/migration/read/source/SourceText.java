package dev.bof.migration.read.source;

import dev.bof.migration.model.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file, by its byte order mark, else by the charset of its module, else as ISO-8859-1, which takes any byte.
 */
record SourceText(String text, Charset charset) {
    private record Mark(byte[] bytes, Charset charset) {}

    private static final Mark[] MARKS = {
        new Mark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8),
        new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE),
        new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE)
    };

    /** Decodes, and notes where the bytes are not what the module says they are. */
    static SourceText of(byte[] bytes, Charset declared, String file, Problems problems) {
        for (Mark mark : MARKS) {
            int length = mark.bytes.length;
            if (bytes.length >= length && Arrays.equals(Arrays.copyOf(bytes, length), mark.bytes)) {
                return decode(bytes, length, mark.charset, file, problems);
            }
        }
        return decode(bytes, 0, declared, file, problems);
    }

    private static SourceText decode(byte[] bytes, int from, Charset charset, String file, Problems problems) {
        ByteBuffer input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
            return new SourceText(text, charset);
        } catch (CharacterCodingException e) {
            problems.note(
                    "is not " + charset + " as its module says; read as ISO-8859-1",
                    new Place(file, lineAt(bytes, input.position())));
            return new SourceText(
                    new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1),
                    StandardCharsets.ISO_8859_1);
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}

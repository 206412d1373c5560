package dev.bof.core.query;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list as clients carry it around: a version, a checksum over the query and all that follows, and the
 * values of the sort keys. No server remembers anything of it, so every node understands it, also after a restart.
 */
final class Cursor {
    private static final byte VERSION = 1;
    private static final int CHECKSUM_LENGTH = 12;
    private static final int HEADER_LENGTH = 1 + CHECKSUM_LENGTH;
    private static final int NULL = -1;

    private Cursor() {}

    /**
     * @param query tells the query from all others
     * @param place the values of the order's keys
     */
    static String encode(String query, List<Object> place) {
        List<byte[]> texts = new ArrayList<>();
        int length = 0;
        for (Object value : place) {
            byte[] text = value == null ? null : FieldType.write(value).getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            length += Integer.BYTES + (text == null ? 0 : text.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_LENGTH + length);
        bytes.put(VERSION).position(HEADER_LENGTH);
        for (byte[] text : texts) {
            if (text == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(text.length).put(text);
            }
        }
        bytes.put(1, checksum(query, bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place that a cursor tells.
     *
     * @throws ProblemException malformed if it is no cursor, or one of another query
     */
    static List<Object> decode(String cursor, String query, Order order) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte version = bytes.get();
            byte[] checksum = new byte[CHECKSUM_LENGTH];
            bytes.get(checksum);
            if (version != VERSION || !Arrays.equals(checksum, checksum(query, bytes.array()))) {
                throw new IllegalArgumentException("another query's or version's");
            }
            List<Object> place = new ArrayList<>();
            for (SortKey key : order.keys()) {
                place.add(value(key.field(), bytes));
            }
            return place;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    "Query parameter 'cursor' is not one of this list: send the page's next_cursor as it is, with the"
                            + " same filters, search and sort.",
                    e);
        }
    }

    private static Object value(QueryField field, ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length == NULL) {
            return null;
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return field.type().read("cursor", new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] checksum(String query, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(query.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes, HEADER_LENGTH, bytes.length - HEADER_LENGTH);
            return Arrays.copyOf(digest.digest(), CHECKSUM_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Values that no object has yet, each in the form of one that the service took before: digits stay digits, letters
 * letters. They begin at the time of day, so that tests may be run again on the same data.
 */
final class Fresh {
    private static final long ENOUGH = 100_000;

    private final Set<String> given = new HashSet<>();
    private long next;

    Fresh(long first) {
        this.next = first;
    }

    /**
     * Another value of this form.
     *
     * @param taken values that there are already; one of them is given only where there is no room for others
     */
    JsonNode like(JsonNode sample, Set<String> taken) {
        JsonNode value = another(sample);
        for (int tried = 0; tried < ENOUGH && isTaken(value.asText(), taken); tried++) {
            value = another(sample);
        }
        given.add(value.asText());
        return value;
    }

    private boolean isTaken(String value, Set<String> taken) {
        return taken.contains(value) || given.contains(value);
    }

    private JsonNode another(JsonNode sample) {
        next++;
        if (sample.isIntegralNumber()) {
            return Json.NODES.numberNode(sample.asLong() + next % ENOUGH * 1000);
        }
        String text = sample.asText();
        return Json.NODES.textNode(isUuid(text) ? uuid() : like(text));
    }

    private String uuid() {
        return UUID.nameUUIDFromBytes(String.valueOf(next).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    /** Writes the number into the text's characters, the last ones first. */
    private String like(String text) {
        StringBuilder like = new StringBuilder(text);
        long left = next;
        for (int position : positions(text)) {
            char first = first(text.charAt(position));
            int radix = radix(first);
            like.setCharAt(position, (char) (first + left % radix));
            left /= radix;
        }
        return like.toString();
    }

    /** Those of the last run of digits, or letters of one case, and of the ones before it while they hold too few numbers. */
    private static List<Integer> positions(String text) {
        List<Integer> positions = new ArrayList<>();
        long numbers = 1;
        char run = 0;
        for (int position = text.length() - 1; position >= 0; position--) {
            char first = first(text.charAt(position));
            if (numbers >= ENOUGH && first != run) {
                break;
            }
            run = first;
            if (first != 0 && numbers < ENOUGH * ENOUGH) {
                positions.add(position);
                numbers *= radix(first);
            }
        }
        return positions;
    }

    /** The first character of this one's kind, 0 where it is to stay. */
    private static char first(char character) {
        if (character >= '0' && character <= '9') {
            return '0';
        }
        if (character >= 'a' && character <= 'z') {
            return 'a';
        }
        return character >= 'A' && character <= 'Z' ? 'A' : 0;
    }

    private static int radix(char first) {
        return first == '0' ? 10 : 26;
    }
}

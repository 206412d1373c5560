package dev.bof.api.object;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may stand in a text, wherever it comes from. */
public final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Texts() {}

    /** The text without case and accents, as search compares it: lower case, NFKD, marks removed. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("");
    }

    /** Whether every database can store the text: it has neither U+0000 nor an unpaired surrogate. */
    public static boolean storable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}

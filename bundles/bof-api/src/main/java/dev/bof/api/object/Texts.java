package dev.bof.api.object;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What may stand in a text, wherever it comes from. */
public final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Texts() {}

    /**
     * The text as search compares it, without case and accents, by three steps, of which none depends on a locale:
     *
     * <ol>
     *   <li>compatibility decomposition (NFKD): {@code é} is {@code e} with a mark, {@code ﬁ} is {@code fi}
     *   <li>marks (general categories Mn, Mc, Me) are removed
     *   <li>each character is replaced by the lower case of its upper case, so that {@code Σ}, {@code σ} and
     *       {@code ς} are one, and so are {@code I}, {@code i}, {@code İ} and {@code ı}; {@code ß} is {@code ss}
     * </ol>
     *
     * For characters of Unicode 13 the result is the same on every platform and in every database; younger characters
     * may be left as they are.
     */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        MARKS.matcher(decomposed)
                .replaceAll("")
                .codePoints()
                .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
                .forEach(folded::appendCodePoint);
        return folded.toString().replace("ß", "ss");
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

package dev.bof.api.object;

/** What may stand in a text, wherever it comes from. */
public final class Texts {
    private Texts() {}

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

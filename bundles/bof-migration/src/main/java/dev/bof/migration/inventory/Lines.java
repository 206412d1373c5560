package dev.bof.migration.inventory;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes an outline: sections, items and what belongs to them. Texts of the sources stay on one line, whatever they hold. */
final class Lines {
    private final StringBuilder text = new StringBuilder();

    void title(String title) {
        line("", title);
    }

    /** A section with all its items, or nothing where there is none. */
    <T> void section(String title, List<T> items, Consumer<T> each) {
        if (!items.isEmpty()) {
            text.append('\n');
            line("", title + " (" + items.size() + ")");
            items.forEach(each);
        }
    }

    void item(String item) {
        line("  ", item);
    }

    void detail(String detail) {
        line("    ", detail);
    }

    /** A named value, or nothing where it is empty. */
    void fact(String name, String value) {
        if (!value.isEmpty()) {
            line("    ", name + ": " + value);
        }
    }

    private void line(String indent, String content) {
        text.append(indent);
        content.codePoints()
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .forEach(text::appendCodePoint);
        text.append('\n');
    }

    /** The name of a constant in words. */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

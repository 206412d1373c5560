package dev.bof.migration.cli;

import java.io.PrintWriter;
import java.util.List;

/** Where the program prints. Texts of others' files cannot steer the terminal: control characters are shown as dots. */
final class Terminal {
    private final PrintWriter out;

    Terminal(PrintWriter out) {
        this.out = out;
    }

    void say(String line) {
        StringBuilder harmless = new StringBuilder(line.length());
        line.codePoints()
                .map(c ->
                        c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) ? '.' : c)
                .forEach(harmless::appendCodePoint);
        out.println(harmless);
        out.flush();
    }

    void say(List<String> lines) {
        lines.forEach(this::say);
    }
}

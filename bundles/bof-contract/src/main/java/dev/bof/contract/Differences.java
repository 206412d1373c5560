package dev.bof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Differences that were found in one case; of many, the first are told. */
final class Differences {
    private static final int TOLD = 3;

    private final List<String> texts = new ArrayList<>();

    void add(Optional<String> difference) {
        difference.ifPresent(texts::add);
    }

    /** Keeps what a check finds, and goes on. */
    void collect(Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            texts.add(e.getMessage());
        }
    }

    /** @throws AssertionError if there are any */
    void check() {
        if (texts.isEmpty()) {
            return;
        }
        String told = String.join("\n\n", texts.subList(0, Math.min(TOLD, texts.size())));
        throw new AssertionError(texts.size() > TOLD ? told + "\n\nand " + (texts.size() - TOLD) + " more" : told);
    }
}

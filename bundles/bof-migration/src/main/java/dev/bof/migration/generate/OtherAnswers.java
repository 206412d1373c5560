package dev.bof.migration.generate;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.Endpoint;

/** Lists the ways in which an endpoint answers beside the one that the profile says: an operation of the framework has one. */
final class OtherAnswers {
    private static final int ERRORS = 400;

    private final ByHand byHand;

    OtherAnswers(ByHand byHand) {
        this.byHand = byHand;
    }

    void list(Endpoint endpoint) {
        endpoint.success().ifPresent(usual -> endpoint.answers().stream()
                .filter(other -> other.status() > 0 && other.status() < ERRORS && other.status() != usual.status())
                .forEach(other -> tell(endpoint, other, usual)));
    }

    private void tell(Endpoint endpoint, Answer other, Answer usual) {
        byHand.add(
                endpoint.title() + " answers " + other.status()
                        + (other.condition().isEmpty() ? "" : " where " + other.condition())
                        + ": the generated one answers "
                        + usual.status() + " there too",
                other.place());
    }
}

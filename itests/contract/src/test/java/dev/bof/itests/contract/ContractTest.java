package dev.bof.itests.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every variant must do, and that all of them give the same answers. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.bof.itests.contract.Subject#all")
abstract class ContractTest extends SubjectTest {

    @AfterEach
    void compare(Transcripts transcripts, TestInfo test) {
        if (answersAreTheSame()) {
            transcripts.compare(name(test), subject, client.exchanges());
        }
    }

    /** Whether every subject gives the same answers in the same order. */
    boolean answersAreTheSame() {
        return true;
    }
}

package dev.bof.partner.framework;

import dev.bof.contract.ContractTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Asks both variants of partners the same, on a server that has both. */
class PartnerContractIT {

    @TestFactory
    Stream<DynamicTest> bothVariantsAnswerTheSame() {
        return ContractTest.of(getClass().getResource("partner.contract.json"))
                .cases()
                .map(each -> DynamicTest.dynamicTest(each.name(), each::run));
    }

    // <keep id="members">
    // </keep>
}

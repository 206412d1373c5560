package dev.bof.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.contract.model.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two services on the same orders, one of them right. */
class ContractTestTest {
    private static final int ENOUGH = 110;

    @Test
    void servicesThatAnswerTheSameHaveNoDifference() {
        assertEquals(List.of(), differences(OrderService.orders(ENOUGH), null));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultIsFound(Fault fault) {
        assertEquals(1, differences(OrderService.orders(ENOUGH), fault, 1).size());
    }

    @Test
    void everyEndpointHasCases() {
        Contract contract = contract();
        try (OrderService service = new OrderService(OrderService.orders(ENOUGH), null)) {
            List<String> tried = ContractTest.of(contract.at(service.address(), service.address()))
                    .cases()
                    .map(ContractCase::operation)
                    .distinct()
                    .collect(Collectors.toList());

            assertTrue(
                    tried.containsAll(List.of("list", "get", "create", "update", "pay", "delete", "walks")),
                    tried::toString);
        }
    }

    @Test
    void aComparisonOnTooFewObjectsDoesNotCount() {
        List<String> differences = differences(OrderService.orders(99), null);

        assertEquals(1, differences.size());
        assertTrue(differences.get(0).contains("99 objects"), differences.get(0));
    }

    @Test
    void aStrictListHasToRefuseWhatItDoesNotKnowAndWhatComesTwice() {
        Contract loose = contract();
        Contract strict = new Contract(
                loose.object(),
                loose.legacy(),
                loose.framework(),
                loose.rows(),
                loose.id(),
                loose.idType(),
                loose.varying(),
                loose.unique(),
                true,
                loose.operations());
        try (OrderService service = new OrderService(OrderService.orders(ENOUGH), null)) {
            List<String> differences = ContractTest.of(strict.at(service.address(), service.address()))
                    .cases()
                    .flatMap(each -> difference(each).stream())
                    .toList();

            assertTrue(
                    differences.stream()
                            .anyMatch(
                                    each -> each.startsWith("list with an unknown parameter: not refused: GET .?no_")),
                    differences::toString);
            assertTrue(
                    differences.stream().allMatch(each -> each.contains("twice") || each.contains("unknown")),
                    differences::toString);
        }
    }

    @Test
    void aDifferenceTellsTheRequestAndBothAnswers() {
        String first =
                differences(OrderService.orders(ENOUGH), Fault.FIELD_DROPPED, 1).get(0);

        assertTrue(first.contains("GET ./110\n"), first);
        assertTrue(first.contains("legacy") && first.contains("\"state\":\"open\""), first);
    }

    private static Contract contract() {
        return Contract.read(ContractTestTest.class.getResource("orders.contract.json"));
    }

    private static List<String> differences(Map<Long, ObjectNode> orders, Fault fault) {
        return differences(orders, fault, Long.MAX_VALUE);
    }

    private static List<String> differences(Map<Long, ObjectNode> orders, Fault fault, long atMost) {
        try (OrderService legacy = new OrderService(orders, null);
                OrderService framework = new OrderService(orders, fault)) {
            return ContractTest.of(contract().at(legacy.address(), framework.address()))
                    .cases()
                    .flatMap(each -> difference(each).stream())
                    .limit(atMost)
                    .toList();
        }
    }

    private static Optional<String> difference(ContractCase each) {
        try {
            each.run();
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(each.name() + ": " + e.getMessage());
        }
    }
}

package dev.bof.contract;

import dev.bof.contract.model.Contract;
import dev.bof.contract.model.OperationKind;
import java.net.URI;
import java.net.URL;
import java.util.stream.Stream;

/**
 * The comparison of two variants, for a test of any framework to run. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> bothVariantsAnswerTheSame() {
 *     return ContractTest.of(getClass().getResource("invoices.contract.json")).cases()
 *             .map(each -> DynamicTest.dynamicTest(each.name(), each::run));
 * }
 * }</pre>
 *
 * It writes: objects that it makes are told apart by their keys and stay where the service cannot delete them. Both
 * variants have to serve the same tables. Not for use by several threads, nor beside other writers.
 */
public final class ContractTest {
    /** The system property with the address of the legacy variant, where it is not the contract's. */
    public static final String LEGACY = "contract.legacy";

    /** The system property with the address of the framework variant, where it is not the contract's. */
    public static final String FRAMEWORK = "contract.framework";

    /** The system property with the server that has both variants, where it is not the contract's. */
    public static final String SERVER = "contract.server";

    private final Contract contract;

    private ContractTest(Contract contract) {
        this.contract = contract;
    }

    /**
     * A comparison by the contract in this resource, at the addresses of the system properties where they are set.
     *
     * @throws java.io.UncheckedIOException if the contract cannot be read
     */
    public static ContractTest of(URL contract) {
        Contract written = Contract.read(contract);
        return of(written.at(address(LEGACY, written.legacy()), address(FRAMEWORK, written.framework())));
    }

    /** A comparison by this contract. */
    public static ContractTest of(Contract contract) {
        return new ContractTest(contract);
    }

    private static URI address(String property, URI written) {
        String address = System.getProperty(property);
        if (address != null) {
            return URI.create(address);
        }
        String server = System.getProperty(SERVER);
        return server == null ? written : URI.create(server).resolve(written.getRawPath());
    }

    /**
     * Every case, reads first. Their number depends on the data; each asks when it is run.
     *
     * @throws IllegalStateException if a variant cannot be reached
     */
    public Stream<ContractCase> cases() {
        Sides sides = new Sides(
                new Side("legacy", contract.legacy()),
                new Side("framework", contract.framework()),
                new Comparison(),
                contract.varying());
        Data data = Data.read(contract, sides.legacy());
        Twins twins = new Twins(contract, sides, data);
        return Stream.of(
                        new ReadCases(contract, sides, data).cases(),
                        new ListCases(contract, sides, data).cases(),
                        new CreateCases(contract, sides, data, twins).cases(),
                        new ChangeCases(contract, sides, data, twins).cases(OperationKind.UPDATE),
                        new ChangeCases(contract, sides, data, twins).cases(OperationKind.ACTION),
                        new ChangeCases(contract, sides, data, twins).cases(OperationKind.DELETE),
                        new WalkCases(contract, sides, twins).cases())
                .flatMap(cases -> cases);
    }
}

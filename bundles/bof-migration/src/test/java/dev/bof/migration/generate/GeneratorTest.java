package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Field;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.GeneratedFile;
import dev.bof.migration.plan.RunRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    private static final LegacyBundle PLAIN = new LegacyBundle(false, "", "");
    private static final Options OPTIONS = new Options(Optional.empty(), "1.4.2", "0.1.0", "../billing-legacy");

    @TempDir
    Path folder;

    private static GeneratedModule generate(ServiceModel service) {
        return new Generator(service, PLAIN, OPTIONS).generate(service.objects());
    }

    @Test
    void whatIsGeneratedCompilesWithoutAWarning() {
        assertEquals(List.of(), Compilation.of(generate(Models.invoices()).files(), folder));
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertEquals(
                generate(Models.invoices()).files(), generate(Models.invoices()).files());
    }

    @Test
    void fieldsAreCalledAsClientsCallThemAndColumnsStay() {
        String entity = Generated.text(generate(Models.invoices()), "/Invoice.java");

        assertTrue(entity.contains("@Column(name = \"inv_no\")\n    String no;"), entity);
        assertTrue(entity.contains("@Column(name = \"addr_city\")\n    String town;"), entity);
        assertFalse(entity.contains("created"), "the base class keeps it");
    }

    @Test
    void whatTheTableLacksIsTransientAndTheRestHasItsColumn() {
        String orm = Generated.text(generate(Models.invoices()), "orm.xml");

        assertTrue(orm.contains("<column name=\"created\" updatable=\"false\"/>"), orm);
        for (String lacking : List.of("version", "updatedAt", "deletedAt", "companyId")) {
            assertTrue(orm.contains("<transient name=\"" + lacking + "\"/>"), orm);
        }
    }

    @Test
    void objectsWhoseTablesDifferAreInUnitsOfTheirOwn() {
        GeneratedModule module = generate(Models.invoicesAndCustomers());
        String persistence = Generated.text(module, "persistence.xml");

        for (String object : List.of("invoice", "customer")) {
            assertTrue(persistence.contains("<persistence-unit name=\"billing-framework-" + object), persistence);
            assertTrue(persistence.contains("<mapping-file>META-INF/orm-" + object + ".xml<"), persistence);
        }
        assertFalse(Generated.text(module, "orm-invoice.xml").contains("<transient name=\"createdAt\"/>"));
        assertTrue(Generated.text(module, "orm-customer.xml").contains("<transient name=\"createdAt\"/>"));
        assertTrue(Generated.text(module, "/CustomerService.java")
                .contains("(osgi.unit.name=billing-framework-customer)"));
    }

    @Test
    void aRuleIsCarriedOverIntoItsHooksAndTheOthersAreListed() {
        GeneratedModule module = generate(Models.invoices());
        String service = Generated.text(module, "/InvoiceService.java");

        assertTrue(service.contains("if (object.total.signum() < 0"), service);
        assertTrue(service.contains("throw ProblemException.validation("), service);
        assertTrue(service.contains("if (object.status == Status.PAID)"), service);
        assertTrue(service.contains("// <keep id=\"check-delete1\">"), service);
        List<RunRecord.ByHand> byHand = module.objects().get(0).byHand();
        assertTrue(
                byHand.stream()
                        .anyMatch(item -> "check-delete1".equals(item.keptPlace())
                                && item.source().equals(Models.place(43).toString())),
                byHand.toString());
        assertTrue(Generated.text(module, "INVOICE_MIGRATION_GUIDE.md").contains("Invoices.java:43"));
    }

    @Test
    void theProfileTellsHowTheServiceSpoke() {
        String profile = Generated.text(generate(Models.invoices()), "/InvoiceCompatibility.java");

        assertTrue(profile.contains("{\\\"data\\\":\\\"${item}\\\",\\\"success\\\":true}"), profile);
        assertTrue(profile.contains("Paging.byStart(\"start\", \"limit\")"), profile);
        assertTrue(profile.contains(".sizes(25, 100)"), profile);
        assertTrue(profile.contains(".tooSmall(Paging.Beyond.DEFAULTED)"), profile);
        assertTrue(profile.contains(".beforeFirst(Paging.Beyond.REFUSED)"), profile);
        assertTrue(profile.contains("LegacyFilter.of(\"state\", \"status\")"), profile);
        assertTrue(profile.contains("404, Body.none()).code(\"unreadable\")"), profile.replaceAll("\\s+", " "));
        assertTrue(profile.contains("new Sort(\"created_at\", true)"), profile);
        assertTrue(profile.contains("\"DELETE\", \"{id}\""), profile);
        assertTrue(profile.contains("UpdateStyle.ALL_FIELDS"), profile);
        assertTrue(profile.contains(".name(\"created_at\", \"created\")"), profile);
        assertTrue(profile.contains(".nullsLeftOut()"), profile);
    }

    @Test
    void theContractTestIsOneThatTheEngineReads() throws IOException {
        Path contract = folder.resolve("invoice.contract.json");
        Files.writeString(contract, Generated.text(generate(Models.invoices()), "invoice.contract.json"));

        Contract read = Contract.read(contract.toUri().toURL());

        assertEquals(List.of(List.of("no")), read.unique());
        Operation create = read.operations(OperationKind.CREATE).get(0);
        assertEquals("/data", create.answer());
        assertEquals(
                List.of("no", "status", "total", "town", "voucher"),
                create.body().stream().map(Field::name).sorted().toList(),
                "also what the generated object has no field for, but nothing that the service gives");
        assertEquals("/rows", read.operations(OperationKind.LIST).get(0).answer());
        assertEquals("/{id}/pay", read.operations(OperationKind.ACTION).get(0).path());
    }

    /** Sources may hold anything; it ends no comment, no literal, no element and no place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class Evil {} /*",
                "\\u002a/ class Evil {} /\\u002a",
                "\" + System.exit(1) + \"",
                "\"; static { System.exit(1); } //",
                "{{className}} {{> entity}} ${jndi:ldap://evil} #{1+1}",
                "</description><script>evil()</script><![CDATA[",
                "line\n    // </keep>\n    // <keep id=\"members\">\n<!-- </keep> -->",
                "\u202e\u2066 invisible \u0000 \ud800",
                "| ](javascript:evil()) ` ``` <img src=x>",
                "../../../../etc/passwd"
            })
    void hostileTextStaysText(String text) throws Exception {
        GeneratedModule module = generate(Models.invoices(text));

        assertEquals(List.of(), Compilation.of(module.files(), folder));
        try (var classes = Files.walk(folder)) {
            assertTrue(classes.noneMatch(file -> file.getFileName().toString().contains("Evil")));
        }
        for (GeneratedFile file : module.files()) {
            assertTrue(file.path().matches("[A-Za-z0-9_./-]+") && !file.path().contains(".."), file.path());
            if (file.path().endsWith(".xml")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
            }
            if (file.path().endsWith(".md")) {
                assertFalse(file.text().contains("<img") || file.text().contains("<script"), file.text());
            }
            assertFalse(file.text().contains("\u202e"), file.path());
        }
    }

    @Test
    void aCompositeIdIsRefusedWithItsPlace() {
        UnsupportedObjectException refused =
                assertThrows(UnsupportedObjectException.class, () -> generate(Models.withEmbeddedId()));

        assertTrue(
                refused.getMessage().startsWith("src/main/java/com/acme/billing/Invoices.java:"), refused.getMessage());
    }
}

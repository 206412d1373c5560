package dev.bof.migration.wrap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrapperTest {
    private static final String TICKETS = "dev/bof/migration/wrap/tickets/";
    private static final String UNIT = """
            <persistence xmlns="http://xmlns.jcp.org/xml/ns/persistence" version="2.2">
              <persistence-unit name="tickets" transaction-type="JTA">
                <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
                <jta-data-source>java:jboss/datasources/Tickets</jta-data-source>
                <mapping-file>META-INF/tickets.xml</mapping-file>
              </persistence-unit>
            </persistence>
            """;

    @TempDir
    private Path folder;

    /** The classes of a package of tests, which are compiled against javax. */
    private static Map<String, byte[]> classes(String path) {
        try {
            Path root = Path.of(WrapperTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Map<String, byte[]> classes = new TreeMap<>();
            try (Stream<Path> files = Files.list(root.resolve(path))) {
                for (Path file : files.toList()) {
                    classes.put(path + file.getFileName(), Files.readAllBytes(file));
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Path archive(String name, Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve(name), zip(files));
    }

    private WrapRequest request(Path legacy, String base) {
        return new WrapRequest(legacy, "helpdesk/tickets", "legacy", base, folder.resolve("wrapped.jar"));
    }

    private static Map<String, byte[]> tickets() {
        Map<String, byte[]> files = classes(TICKETS);
        files.put("META-INF/persistence.xml", UNIT.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private Map<String, byte[]> wrapped() throws IOException {
        return LegacyArchive.entries(Files.readAllBytes(folder.resolve("wrapped.jar")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aServiceOfYesterdayBecomesABundle() throws Exception {
        WrapReport report = new Wrapper().wrap(request(archive("tickets.jar", tickets()), null));

        assertEquals(Map.of("dev.bof.migration.wrap.tickets.TicketResource", "helpdesk/tickets"), report.resources());
        assertEquals(List.of("dev.bof.migration.wrap.tickets.Ticket"), report.entities());
        try (JarFile jar = new JarFile(folder.resolve("wrapped.jar").toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertEquals("helpdesk.tickets-legacy-wrapped", manifest.getValue("Bundle-SymbolicName"));
            assertEquals(
                    "bof.route;route=\"helpdesk/tickets\";variant=legacy", manifest.getValue("Provide-Capability"));
            assertEquals("META-INF/persistence.xml", manifest.getValue("Meta-Persistence"));
            assertTrue(manifest.getValue("Import-Package").contains("jakarta.ws.rs"));
            assertFalse(manifest.getValue("Import-Package").contains("javax."), manifest.getValue("Import-Package"));
            assertFalse(manifest.getValue("Import-Package").contains("jakarta.enterprise"));
        }
        String unit = text(wrapped().get("META-INF/persistence.xml"));
        assertTrue(unit.contains("name=\"helpdesk-tickets-legacy\""), unit);
        assertTrue(unit.contains("<mapping-file>META-INF/tickets.xml</mapping-file>"), unit);
        assertFalse(unit.contains("hibernate") || unit.contains("jboss"), unit);
    }

    @Test
    void transactionsStandAroundTheMethodsThatAreDeclaredSo() throws Exception {
        new Wrapper().wrap(request(archive("tickets.jar", tickets()), null));

        LegacyClass service = new LegacyClass(wrapped().get(TICKETS + "Tickets.class"));
        assertTrue(service.references().contains(Wrapper.RUNTIME + ".Transactions"));
        assertTrue(service.file().getMethod("open") != null && service.file().getMethod("open$bof") != null);
        assertTrue(service.references().contains("jakarta.inject.Inject"), "the entity manager is injected");
        assertFalse(service.references().contains("jakarta.persistence.PersistenceContext"));
        LegacyClass resource = new LegacyClass(wrapped().get(TICKETS + "TicketResource.class"));
        assertFalse(resource.references().contains(Wrapper.RUNTIME + ".Transactions"));
    }

    @Test
    void theSameServiceGivesTheSameBytes() throws Exception {
        Path legacy = archive("tickets.jar", tickets());
        new Wrapper().wrap(request(legacy, null));
        byte[] first = Files.readAllBytes(folder.resolve("wrapped.jar"));

        new Wrapper().wrap(request(legacy, null));

        assertArrayEquals(first, Files.readAllBytes(folder.resolve("wrapped.jar")));
    }

    @Test
    void aFolderOfClassesAndAWarAreTheSameToIt() throws Exception {
        Path classes = folder.resolve("classes");
        Map<String, byte[]> war = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : tickets().entrySet()) {
            Path target = classes.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            war.put("WEB-INF/classes/" + file.getKey(), file.getValue());
        }
        war.put("WEB-INF/lib/money.jar", zip(Map.of("money/Money.txt", new byte[] {1})));
        try (InputStream api = WrapperTest.class.getResourceAsStream("/javax/ws/rs/Path.class")) {
            war.put("WEB-INF/lib/javaee-api.jar", zip(Map.of("javax/ws/rs/Path.class", api.readAllBytes())));
        }
        war.put("index.html", new byte[] {2});

        new Wrapper().wrap(request(classes, null));
        assertTrue(wrapped().containsKey(TICKETS + "Ticket.class"));

        WrapReport report = new Wrapper().wrap(request(archive("tickets.war", war), null));
        assertEquals(List.of("lib/money.jar"), report.embedded());
        assertTrue(wrapped().containsKey(TICKETS + "Ticket.class"));
        assertFalse(wrapped().containsKey("index.html"));
        try (JarFile jar = new JarFile(folder.resolve("wrapped.jar").toFile())) {
            assertEquals(
                    ".,lib/money.jar", jar.getManifest().getMainAttributes().getValue("Bundle-ClassPath"));
        }
    }

    @Test
    void whatIsNotBelowTheBaseIsToldAndNotServed() throws Exception {
        WrapException refused = assertThrows(
                WrapException.class, () -> new Wrapper().wrap(request(archive("tickets.jar", tickets()), "/orders")));

        assertTrue(refused.getMessage().contains("There are: /tickets"), refused::getMessage);
    }

    @Test
    void whatTheAssemblyCannotRunIsRefusedWithTheReasonAndTheWayOut() throws Exception {
        Path legacy = archive("nightly.jar", classes("dev/bof/migration/wrap/unsuitable/"));

        WrapException refused = assertThrows(WrapException.class, () -> new Wrapper().wrap(request(legacy, null)));

        assertTrue(refused.getMessage().contains("timers"), refused::getMessage);
        assertTrue(refused.getMessage().contains("Nightly uses jakarta.ejb.Schedule"), refused::getMessage);
        assertTrue(refused.getMessage().contains("bof:variant-add"), refused::getMessage);
        assertFalse(Files.exists(folder.resolve("wrapped.jar")));
    }

    @Test
    void springBootAndWhatIsNoServiceAreRefused() throws Exception {
        Map<String, byte[]> boot = Map.of("BOOT-INF/classes/a/B.class", new byte[] {0});
        assertThrows(WrapException.class, () -> new Wrapper().wrap(request(archive("boot.jar", boot), null)));
        assertThrows(WrapException.class, () -> new Wrapper()
                .wrap(request(archive("empty.jar", Map.of("a.txt", new byte[0])), null)));
        Map<String, byte[]> entity = Map.of(TICKETS + "Ticket.class", tickets().get(TICKETS + "Ticket.class"));
        WrapException noResource = assertThrows(
                WrapException.class, () -> new Wrapper().wrap(request(archive("entity.jar", entity), null)));
        assertTrue(noResource.getMessage().contains("no JAX-RS resource"), noResource::getMessage);
    }

    @Test
    void theRuntimeInsideIsWhole() throws Exception {
        new Wrapper().wrap(request(archive("tickets.jar", tickets()), null));

        String runtime = Wrapper.RUNTIME.replace('.', '/') + "/";
        List<String> inside = wrapped().keySet().stream()
                .filter(name -> name.startsWith(runtime))
                .sorted()
                .toList();
        for (String name : inside) {
            new LegacyClass(wrapped().get(name))
                    .references().stream()
                            .filter(reference -> reference.startsWith(Wrapper.RUNTIME + "."))
                            .map(reference -> reference.replace('.', '/') + ".class")
                            .forEach(needed -> assertTrue(inside.contains(needed), needed));
        }
    }

    @Test
    void aWrappedServiceAnswersWithWhatItGetsInjectedAndItsTransactions() throws Exception {
        Map<String, byte[]> files = classes(TICKETS);
        new Wrapper().wrap(request(archive("tickets.jar", files), null));

        try (WrappedBundle bundle = new WrappedBundle(folder.resolve("wrapped.jar"), "helpdesk-tickets-legacy")) {
            assertEquals(
                    new WrappedBundle.Answer(
                            201,
                            "http://localhost/api/v1/helpdesk/tickets/1",
                            "{\"id\":1,\"subject\":\"printer\",\"openTicket\":true}"),
                    bundle.send("POST", "helpdesk/tickets", "{\"subject\":\"printer\"}"));

            WrappedBundle.Answer refused = bundle.send("POST", "helpdesk/tickets", "{\"subject\":\" \"}");
            assertEquals(422, refused.status());
            assertEquals("a ticket needs a subject", refused.body());
            assertEquals(
                    "[{\"id\":1,\"subject\":\"printer\",\"openTicket\":true}]",
                    bundle.send("GET", "helpdesk/tickets", null).body(),
                    "what was refused is undone");

            assertEquals(
                    "{\"id\":1,\"subject\":\"printer\",\"openTicket\":false}",
                    bundle.send("POST", "helpdesk/tickets/1/close", null).body());
            assertEquals(404, bundle.send("GET", "helpdesk/tickets/99", null).status());
        }
    }

    @Test
    void whatAnApplicationMakesItselfIsServed() throws Exception {
        Map<String, byte[]> files = tickets();
        files.remove("META-INF/persistence.xml");
        files.putAll(classes("dev/bof/migration/wrap/desk/"));
        new Wrapper().wrap(request(archive("desk.jar", files), "/desk"));

        try (WrappedBundle bundle = new WrappedBundle(folder.resolve("wrapped.jar"), "helpdesk-tickets-legacy")) {
            assertEquals(
                    "0 waiting", bundle.send("GET", "helpdesk/tickets", null).body());
            assertEquals(204, bundle.send("DELETE", "helpdesk/tickets", null).status());
            WrappedBundle.Answer closed = bundle.send("GET", "helpdesk/tickets", null);
            assertEquals("409 closed", closed.status() + " " + closed.body(), "one resource for all requests");
        }
    }
}

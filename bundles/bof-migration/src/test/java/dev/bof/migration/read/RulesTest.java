package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of checks that a service writes in methods of their own, and of those that ask the database. */
class RulesTest {
    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        write("Ship", """
                import jakarta.persistence.*;
                @Entity
                public class Ship {
                    @Id private String sign;
                    @Column(unique = true) private String name;
                    private int length;
                    public String getSign() { return sign; }
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                    public int getLength() { return length; }
                    public void setLength(int length) { this.length = length; }
                }
                """);
        write("Ships", """
                import jakarta.persistence.EntityManager;
                import jakarta.ws.rs.*;
                import jakarta.ws.rs.core.Response;
                @Path("ships")
                public class Ships {
                    EntityManager em;

                    @POST
                    public Response create(Ship ship) {
                        String wrong = check(ship);
                        if (wrong != null) {
                            return error(400, wrong);
                        }
                        if (isTooLong(ship)) return error(422, "too long");
                        if (em.find(Ship.class, ship.getSign()) != null) return error(409, "sign taken");
                        if (taken(ship.getName())) return error(409, "name taken");
                        em.persist(ship);
                        return Response.status(201).entity(ship).build();
                    }

                    @PUT @Path("{sign}")
                    public Response update(@PathParam("sign") String sign, Ship ship) {
                        Ship stored = em.find(Ship.class, sign);
                        String wrong = check(ship);
                        if (wrong != null) throw new BadRequestException(wrong);
                        stored.setLength(ship.getLength());
                        return stored == null ? error(404, "none") : Response.ok(stored).build();
                    }

                    private String check(Ship ship) {
                        if (ship == null) return "no ship";
                        if (ship.getLength() == 0) return null;
                        if (ship.getName() == null) return "no name";
                        String inner = checkLength(ship);
                        if (inner != null) return inner;
                        return null;
                    }

                    private String checkLength(Ship ship) {
                        return ship.getLength() < 0 ? "length" : null;
                    }

                    private static boolean isTooLong(Ship ship) {
                        int most = 400;
                        if (ship.getName().startsWith("Ever")) {
                            return ship.getLength() > 500;
                        }
                        return ship.getLength() > most;
                    }

                    private boolean taken(String name) {
                        return em.createQuery("select count(s) from Ship s where s.name = :name", Long.class)
                                .setParameter("name", name)
                                .getSingleResult() > 0;
                    }

                    private static Response error(int status, String message) {
                        return Response.status(status).entity(java.util.Map.of("error", message)).build();
                    }
                }
                """);
    }

    @Test
    void aCheckIsAsManyRulesAsItFindsFaults() throws Exception {
        assertEquals(
                List.of(
                        "400 no ship: ${request} == null",
                        "400 no name: !(${request.length} == 0) && (${request.name} == null)",
                        "400 length: !(${request.length} == 0) && (${request.length} < 0)"),
                carried().subList(0, 3));
    }

    @Test
    void aMethodThatOnlyDecidesIsAsGoodAsAnExpression() throws Exception {
        assertEquals(
                "422 too long: ((${request.name}.startsWith(\"Ever\")) ? ${request.length} > 500 : ${request.length} > 400)",
                carried().stream()
                        .filter(each -> each.contains("too long"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theSameCheckOfTwoEndpointsStandsBeforeTheirOwnRules() throws Exception {
        assertEquals(
                List.of("no ship", "no name", "length", "too long", "sign taken", "name taken"),
                rules().stream()
                        .filter(rule -> rule.endpoints().contains("POST /ships"))
                        .map(Rule::message)
                        .toList());
        assertEquals(
                List.of("no ship", "no name", "length", "none"),
                rules().stream()
                        .filter(rule -> rule.endpoints().contains("PUT /ships/{sign}"))
                        .map(Rule::message)
                        .toList());
    }

    @Test
    void aRuleTellsWhereItIsAskedBeforeTheObjectIsLookedFor() throws Exception {
        assertEquals(
                List.of("no ship", "no name", "length"),
                rules().stream()
                        .filter(rule -> rule.first().equals(List.of("PUT /ships/{sign}")))
                        .map(Rule::message)
                        .toList());
    }

    @Test
    void whatTheDatabaseIsAskedForTellsTheKey() throws Exception {
        List<Rule> keys =
                rules().stream().filter(rule -> rule.kind() == Rule.Kind.UNIQUE).toList();

        assertEquals(
                List.of("sign taken", "name taken"),
                keys.stream().map(Rule::message).toList());
        assertEquals(
                List.of(List.of("sign"), List.of("name")),
                keys.stream().map(Rule::attributes).toList());
    }

    private List<String> carried() throws Exception {
        return rules().stream()
                .map(rule -> rule.status() + " " + rule.message() + ": " + rule.expression())
                .toList();
    }

    private List<Rule> rules() throws Exception {
        ServiceModel service = new ServiceReader().read(root);
        return service.rules();
    }

    private void write(String type, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("src/main/java/port"));
        Files.writeString(folder.resolve(type + ".java"), "package port;\n" + text);
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service stores of what it was sent: what the generated one does otherwise is listed. */
class WritesTest {
    private static final String HEAD = """
            package kites;

            import jakarta.persistence.*;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.*;
            import jakarta.ws.rs.*;

            enum Wind { CALM, STRONG }

            @Entity class Kite {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String name;
                public String code;
                public String note;
                @Enumerated(EnumType.STRING) public Wind wind = Wind.CALM;

                Kite() {}

                Kite(String name, String code) {
                    this.name = name.toLowerCase();
                    this.code = code;
                }
            }

            @Path("kites")
            class Kites {
                EntityManager em;

                @GET @Path("{id}")
                public Kite get(@PathParam("id") Long id) {
                    Kite kite = em.find(Kite.class, id);
                    if (kite == null) {
                        throw new NotFoundException();
                    }
                    return kite;
                }

            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    private List<String> left(String methods) throws Exception {
        module = Generated.of(Sources.read(root, HEAD + methods + "}\n"));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String text(String ending) {
        return Generated.text(module, ending);
    }

    @Test
    void anEntityThatIsTheBodyAndOfWhichOnlyPartIsStored() throws Exception {
        List<String> left = left("""
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, Kite sent) {
                        Kite kite = em.find(Kite.class, id);
                        if (kite == null) {
                            throw new NotFoundException();
                        }
                        kite.name = sent.name;
                        kite.note = sent.note;
                        return kite;
                    }
                """);

        assertEquals(
                List.of(
                        "Kite.code is passed over where it is sent to change an object: nothing was found that stores it",
                        "Kite.wind is passed over where it is sent to change an object: nothing was found that stores it"),
                left);
        assertFalse(text("/UpdateKite.java").contains("code"), text("/UpdateKite.java"));
        assertTrue(text("/KiteCompatibility.java").contains("ALL_FIELDS"), text("/KiteCompatibility.java"));
    }

    @Test
    void anEntityThatIsTheBodyAndIsStoredAsItIs() throws Exception {
        List<String> left = left("""
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, Kite sent) {
                        sent.id = id;
                        sent.code = sent.code.trim();
                        return em.merge(sent);
                    }
                """);

        assertEquals(List.of(), left);
        assertTrue(text("/KiteService.java").contains("object.code = object.code.trim();"), text("/KiteService.java"));
        assertTrue(text("/UpdateKite.java").contains("code"), text("/UpdateKite.java"));
        assertTrue(text("/KiteCompatibility.java").contains("ALL_FIELDS"), text("/KiteCompatibility.java"));
    }

    @Test
    void someNullsThatArePassedOver() throws Exception {
        List<String> left = left("""
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, Kite sent) {
                        Kite kite = em.find(Kite.class, id);
                        kite.name = sent.name;
                        kite.code = sent.code;
                        kite.note = sent.note;
                        if (sent.wind != null) {
                            kite.wind = sent.wind;
                        }
                        return kite;
                    }
                """);

        assertEquals(
                List.of(
                        "PUT /kites/{id} keeps some fields where they are not sent, or null (wind), and clears the others:"
                                + " the generated service keeps what is not sent, and stores each null that is"),
                left);
        assertFalse(text("/KiteService.java").contains("CALM"), text("/KiteService.java"));
    }

    @Test
    void aValueThatIsNotAlwaysTaken() throws Exception {
        List<String> left = left("""
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, Kite sent) {
                        Kite kite = em.find(Kite.class, id);
                        if (sent.name == null) {
                            throw new BadRequestException("no name");
                        }
                        kite.name = sent.name;
                        kite.code = sent.code;
                        kite.note = sent.note;
                        if (sent.wind != null && sent.wind != Wind.CALM) {
                            kite.wind = sent.wind;
                        }
                        return kite;
                    }
                """);

        assertEquals(
                List.of(
                        "What PUT /kites/{id} does: it takes wind over only where sent.wind != null && sent.wind != Wind.CALM"),
                left);
    }

    @Test
    void aValueThatIsChangedAndNotAlwaysTaken() throws Exception {
        List<String> left = left("""
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, Kite sent) {
                        Kite kite = em.find(Kite.class, id);
                        if (sent.name != null && sent.name.length() > 3) {
                            kite.name = sent.name.trim();
                        }
                        if (sent.code == null) {
                            kite.code = "none";
                        } else {
                            kite.code = sent.code.trim();
                        }
                        kite.note = sent.note != null && sent.note.length() > 3 ? sent.note : kite.note;
                        kite.wind = sent.wind;
                        return kite;
                    }
                """);

        assertEquals(
                List.of(
                        "What PUT /kites/{id} does: it takes name over only where sent.name != null && sent.name.length() > 3",
                        "What PUT /kites/{id} does: it sets note to more than the generated object knows"),
                left);
    }

    @Test
    void nothingIsFoundThatTakesWhatIsSent() throws Exception {
        List<String> left = left("""
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, Kite sent) {
                        return em.find(Kite.class, id);
                    }
                """);

        assertEquals(
                List.of(
                        "What becomes of fields that are not sent to PUT /kites/{id} was not found: the generated service"
                                + " keeps what is not sent, and stores each null that is"),
                left);
    }

    @Test
    void whatABodyDoesWhileItIsRead() throws Exception {
        List<String> left = left("""
                    @POST
                    public Kite create(@Valid KiteData data) {
                        Kite kite = new Kite();
                        kite.name = data.name();
                        em.persist(kite);
                        return kite;
                    }

                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, KiteChange change) {
                        Kite kite = em.find(Kite.class, id);
                        kite.name = change.getName();
                        return kite;
                    }
                }

                record KiteData(String name) {
                    KiteData { name = name.strip(); }
                    @AssertTrue boolean isNamed() { return !name.isEmpty(); }
                }

                class KiteChange {
                    private String name;
                    public String getName() { return name; }
                    public void setName(String n) { name = n.toUpperCase(); }
                """);

        assertEquals(
                List.of(
                        "What POST /kites does: KiteData is read by more than taking what is sent (its constructor):"
                                + " { name = name.strip(); }",
                        "What POST /kites does: it refuses where @AssertTrue KiteData.isNamed() says so",
                        "What PUT /kites/{id} does: KiteChange is read by more than taking what is sent (setName):"
                                + " { name = n.toUpperCase(); }",
                        "What POST /kites answers where constraints are violated: no mapper of the service tells it, and"
                                + " its server's own words are not known"),
                left);
    }

    @Test
    void whatThePartsOfABodyDoWhileTheyAreRead() throws Exception {
        List<String> left = left("""
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = new Kite();
                        kite.name = data.maker.getName();
                        kite.code = data.tails.get(0).code();
                        em.persist(kite);
                        return kite;
                    }
                }

                class KiteData {
                    public Maker maker;
                    public java.util.List<Tail> tails;
                }

                class Maker {
                    private String name;
                    public String getName() { return name; }
                    public void setName(String n) { name = n.trim(); }
                }

                record Tail(String code) {
                    Tail { code = code.strip(); }
                """);

        assertTrue(
                left.contains("What POST /kites does: Maker is read by more than taking what is sent (setName):"
                        + " { name = n.trim(); }"),
                left.toString());
        assertTrue(
                left.contains("What POST /kites does: Tail is read by more than taking what is sent (its constructor):"
                        + " { code = code.strip(); }"),
                left.toString());
    }

    @Test
    void whatABodyGivesOtherwiseThanItWasSent() throws Exception {
        List<String> left = left("""
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = new Kite();
                        kite.name = data.name();
                        em.persist(kite);
                        return kite;
                    }

                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, KiteChange change) {
                        Kite kite = em.find(Kite.class, id);
                        kite.name = change.getName();
                        return kite;
                    }
                }

                record KiteData(String name) {
                    public String name() { return name.trim(); }
                }

                class KiteChange {
                    private final String name;
                    private KiteChange(String name) { this.name = name; }
                    @com.fasterxml.jackson.annotation.JsonCreator
                    static KiteChange of(String name) { return new KiteChange(name.trim()); }
                    public String getName() { return name == null ? "kite" : name; }
                """);

        assertTrue(
                left.containsAll(List.of(
                        "What POST /kites does: KiteData.name() gives more than what is sent: { return name.trim(); }",
                        "What PUT /kites/{id} does: KiteChange is read by more than taking what is sent (of):"
                                + " { return new KiteChange(name.trim()); }",
                        "What PUT /kites/{id} does: KiteChange.getName() gives more than what is sent:"
                                + " { return name == null ? \"kite\" : name; }")),
                left.toString());
    }

    @Test
    void whatItsConstructorMakesOfAValueThatItIsGiven() throws Exception {
        left("""
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = new Kite(data.name(), data.code().trim());
                        em.persist(kite);
                        return kite;
                    }
                }

                record KiteData(String name, String code) {
                """);

        assertTrue(
                text("/KiteService.java").contains("object.name = object.name.toLowerCase();"),
                text("/KiteService.java"));
        assertTrue(text("/KiteService.java").contains("object.code = object.code.trim();"), text("/KiteService.java"));
    }

    @Test
    void whatIsTakenFromElsewhereAndWhatIsOnlyChecked() throws Exception {
        List<String> left = left("""
                    @POST
                    public Kite create(KiteData data, @HeaderParam("user") String user) {
                        Kite kite = new Kite();
                        kite.name = data.name;
                        kite.code = user;
                        em.persist(kite);
                        return kite;
                    }
                }

                class KiteData {
                    @NotNull public String name;
                    public String code;
                """);

        assertFalse(text("/CreateKite.java").contains("code"), text("/CreateKite.java"));
        assertTrue(
                left.contains(
                        "KiteData.code is passed over where it is sent to create an object: nothing was found that"
                                + " stores it"),
                left.toString());
    }
}

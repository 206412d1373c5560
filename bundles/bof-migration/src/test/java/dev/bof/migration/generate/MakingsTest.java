package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an object is given by builders and constructors that Lombok writes. */
class MakingsTest {
    private static final String HEAD = """
            package kites;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import lombok.*;

            enum Wind { CALM, STRONG }

            record KiteData(String name, String code) {}

            """;

    private static final String FIELDS = """
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String name;
                public String code;
                @Enumerated(EnumType.STRING) public Wind wind;
            """;

    private static final String RESOURCE = """
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

    private List<String> left(String entity, String methods) throws Exception {
        module = Generated.of(Sources.read(root, HEAD + entity + RESOURCE + methods + "}\n"));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private void assertSets(String statement) {
        String service = Generated.text(module, "/KiteService.java");
        assertTrue(service.contains(statement), service);
    }

    @Test
    void byABuilder() throws Exception {
        List<String> left = left("@Entity @Builder class Kite {" + FIELDS + "}\n", """
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = Kite.builder().name(data.name().trim()).code(data.code()).wind(Wind.CALM).build();
                        em.persist(kite);
                        return kite;
                    }
                """);

        assertEquals(List.of(), left);
        assertSets("object.name = object.name.trim();");
        assertSets("object.wind = Wind.CALM;");
    }

    /** What each call of a chain costs must not depend on those before it: a reader that looks back each time never ends. */
    @Test
    void byAChainOfManyCalls() throws Exception {
        List<String> left = left("@Entity @Builder class Kite {" + FIELDS + "}\n", """
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = Kite.builder()CHAIN.name(data.name().trim()).build();
                        em.persist(kite);
                        return kite;
                    }
                """.replace(
                        "CHAIN", ".code(data.code())".repeat(40)));

        assertEquals(List.of(), left);
        assertSets("object.name = object.name.trim();");
    }

    @Test
    void byAConstructorOfAllFields() throws Exception {
        List<String> left = left("@Entity @AllArgsConstructor class Kite {" + FIELDS + "}\n", """
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = new Kite(null, data.name().trim(), data.code(), Wind.CALM);
                        em.persist(kite);
                        return kite;
                    }
                """);

        assertEquals(List.of(), left);
        assertSets("object.name = object.name.trim();");
        assertSets("object.wind = Wind.CALM;");
    }

    @Test
    void byTheBuilderOfAConstructor() throws Exception {
        List<String> left = left("@Entity class Kite {" + FIELDS + """
                    Kite() {}

                    @Builder
                    Kite(String name, String code) {
                        this.name = name.toLowerCase();
                        this.code = code;
                        this.wind = Wind.STRONG;
                    }
                }
                """, """
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = Kite.builder().name(data.name()).code(data.code()).build();
                        em.persist(kite);
                        return kite;
                    }
                """);

        assertEquals(List.of(), left);
        assertSets("object.name = object.name.toLowerCase();");
        assertSets("object.wind = Wind.STRONG;");
    }

    @Test
    void aBuilderThatDoesNotKnowWhatAFieldIsWorth() throws Exception {
        List<String> left = left(
                "@Entity @Builder class Kite {" + FIELDS
                        + "public String note = \"new\"; @Builder.Default public int rank = 3; }\n",
                """
                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = Kite.builder().name(data.name()).code(data.code()).build();
                        em.persist(kite);
                        return kite;
                    }
                """);

        assertEquals(
                List.of("What POST /kites does: its builder leaves out what these are worth from the beginning: note"),
                left);
    }

    @Test
    void aBuilderThatIsKept() throws Exception {
        List<String> left = left("@Entity @Builder class Kite {" + FIELDS + "}\n", """
                    @POST
                    public Kite create(KiteData data) {
                        Kite.KiteBuilder made = Kite.builder().name(data.name());
                        if (data.code() != null) {
                            made.wind(Wind.STRONG);
                        }
                        Kite kite = made.build();
                        em.persist(kite);
                        return kite;
                    }
                """);

        assertTrue(left.contains("What POST /kites does: what made was given is not followed"), left.toString());
    }

    @Test
    void aChangeThatMakesAnotherObject() throws Exception {
        List<String> left = left("@Entity @Builder class Kite {" + FIELDS + "}\n", """
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, KiteData data) {
                        return em.merge(Kite.builder().name(data.name().trim()).code(data.code()).build());
                    }
                """);

        assertTrue(
                left.contains("What PUT /kites/{id} does: it sets name, and an object is made for it"),
                left.toString());
    }

    @Test
    void aChangeThatMakesTheObjectAnew() throws Exception {
        List<String> left = left("@Entity @Builder(toBuilder = true) class Kite {" + FIELDS + "}\n", """
                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, KiteData data) {
                        Kite kite = em.find(Kite.class, id);
                        return em.merge(kite.toBuilder().name(data.name().trim()).build());
                    }
                """);

        assertTrue(
                left.contains(
                        "What PUT /kites/{id} does: what kite.toBuilder().name(data.name().trim()) was given is not"
                                + " followed"),
                left.toString());
    }
}

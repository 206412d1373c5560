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

/** What endpoints take beside a path and a body, and tell of the object: what the framework does not know is listed. */
class CallsOfActionsTest {
    private static final String HEAD = """
            package kites;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.*;

            enum Wind { CALM, STRONG }

            @Entity class Kite {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String name;
                public String code;
                public int stars;
                @Enumerated(EnumType.STRING) public Wind wind;

                public Long getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public String getCode() { return code; }
                public Wind getWind() { return wind; }
            }

            class KiteView {
                public Long id;
                public String name;
                public Wind wind;
                static KiteView of(Kite kite) {
                    KiteView view = new KiteView();
                    view.id = kite.id;
                    view.name = kite.name;
                    view.wind = kite.wind;
                    return view;
                }
            }

            @Path("kites")
            class Kites {
                EntityManager em;

                @GET
                public List<KiteView> list() {
                    return em.createQuery("select k from Kite k", Kite.class).getResultStream()
                            .map(KiteView::of).toList();
                }

                @GET @Path("{id}")
                public KiteView get(@PathParam("id") Long id) {
                    Kite kite = em.find(Kite.class, id);
                    if (kite == null) {
                        throw new NotFoundException();
                    }
                    return KiteView.of(kite);
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

    private String service() {
        return Generated.text(module, "/KiteService.java");
    }

    private String profile() {
        return Generated.text(module, "/KiteCompatibility.java");
    }

    @Test
    void aTextOfTheQueryIsReadAndNothingElse() throws Exception {
        List<String> left = left("""
                    @POST @Path("{id}/rename")
                    public KiteView rename(@PathParam("id") Long id, @QueryParam("to") @DefaultValue("kite") String to,
                            @QueryParam("stars") int stars, @FormParam("code") String code) {
                        Kite kite = em.find(Kite.class, id);
                        kite.name = to;
                        kite.stars = stars;
                        kite.code = code;
                        return KiteView.of(kite);
                    }

                    @DELETE @Path("{id}")
                    public void delete(@PathParam("id") Long id, @HeaderParam("Reason") String reason) {
                        em.remove(em.find(Kite.class, id));
                    }
                """);

        assertTrue(service().contains("object.name = call.query(\"to\").orElse(\"kite\");"), service());
        assertFalse(service().contains("call.path"), service());
        assertTrue(
                left.containsAll(List.of(
                        "What POST /kites/{id}/rename does: it sets stars to more than the generated object knows",
                        "What POST /kites/{id}/rename does: it sets code to more than the generated object knows",
                        "The query parameter stars of POST /kites/{id}/rename is not carried over",
                        "The form parameter code of POST /kites/{id}/rename is not carried over",
                        "The header parameter Reason of DELETE /kites/{id} is not carried over")),
                left::toString);
        assertFalse(left.toString().contains("parameter to "), left::toString);
    }

    @Test
    void aTextThatIsTheWholeBody() throws Exception {
        List<String> left = left("""
                    @POST @Path("{id}/wind") @Consumes("text/plain")
                    public KiteView turn(@PathParam("id") Long id, String to) {
                        Kite kite = em.find(Kite.class, id);
                        kite.wind = Wind.valueOf(to.trim().toUpperCase());
                        return KiteView.of(kite);
                    }
                """);

        assertEquals(
                List.of(
                        "What POST /kites/{id}/wind does: it sets wind to more than the generated object knows",
                        "The body of POST /kites/{id}/wind (String) is not read by the generated action: it takes objects"
                                + " alone"),
                left);
    }

    @Test
    void anActionTellsWhatClientsSeeOfTheObject() throws Exception {
        left("""
                    @POST @Path("{id}/calm")
                    public Response calm(@PathParam("id") Long id) {
                        Kite kite = em.find(Kite.class, id);
                        kite.wind = Wind.CALM;
                        return Response.ok(Map.of("id", kite.getId(), "called", kite.getName())).build();
                    }
                """);

        assertTrue(profile().contains("\\\"called\\\":\\\"${item.name}\\\""), profile());
        assertTrue(service().contains("public Kite calm(Kite object, ActionCall call)"), service());
        assertTrue(service().contains("return object;"), service());
    }

    @Test
    void whatClientsDoNotSeeAndTheRequestAreLeftToAPerson() throws Exception {
        List<String> left = left("""
                    @POST @Path("{id}/calm")
                    public Response calm(@PathParam("id") Long id, @QueryParam("by") String by) {
                        Kite kite = em.find(Kite.class, id);
                        kite.wind = Wind.CALM;
                        return Response.ok(Map.of("id", kite.getId(), "by", by)).build();
                    }

                    @POST @Path("{id}/storm")
                    public Response storm(@PathParam("id") Long id) {
                        Kite kite = em.find(Kite.class, id);
                        kite.wind = Wind.STRONG;
                        return Response.ok(Map.of("status", kite.getWind().name().toLowerCase())).build();
                    }

                    @POST
                    public Response create(KiteView data) {
                        Kite kite = new Kite();
                        kite.setName(data.name);
                        em.persist(kite);
                        return Response.status(201).header("X-Code", kite.getCode())
                                .entity(Map.of("id", kite.getId(), "code", kite.getCode())).build();
                    }
                """);

        for (String wrong : List.of("${sent.", "${parameter.", "${status}", "X-Code")) {
            assertFalse(profile().contains(wrong), profile());
        }
        assertTrue(
                left.containsAll(List.of(
                        "What POST /kites/{id}/calm answers is computed",
                        "What POST /kites/{id}/storm answers is computed",
                        "What POST /kites answers is computed",
                        "The header X-Code of POST /kites")),
                left::toString);
    }

    @Test
    void aPathThatNoFilterReads() throws Exception {
        List<String> left = left("""
                    @GET @Path("of/{maker}")
                    public KiteView of(@PathParam("maker") String maker) {
                        Kite kite = em.createQuery("select k from Kite k where upper(trim(k.code)) = upper(:maker)", Kite.class)
                                .setParameter("maker", maker).getSingleResult();
                        return KiteView.of(kite);
                    }
                """);

        assertTrue(
                left.stream().anyMatch(each -> each.startsWith("GET /kites/of/{maker} is not carried over")),
                () -> left + profile());
        assertFalse(profile().contains("of/{maker}"), profile());
        String guide = Generated.text(module, "_MIGRATION_GUIDE.md");
        assertTrue(guide.contains("of/{maker}` | not carried over"), guide);
        assertTrue(guide.contains("| `GET /kites` | same |"), guide);
    }
}

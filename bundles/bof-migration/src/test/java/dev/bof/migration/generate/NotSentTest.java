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

/** What services do to values where they are sent, and not where they are not. */
class NotSentTest {
    private static final String STRIPPED = "if (data.note != null) { buoy.note = data.note.strip(); }";
    private static final String COPIED = "buoy.note = data.note;";

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    /**
     * @param created what is done with a note that is sent to make an object
     * @param changed likewise to change one
     */
    private List<String> left(String created, String changed) throws Exception {
        module = Generated.of(Sources.read(root, """
                package buoys;

                import jakarta.persistence.*;
                import jakarta.ws.rs.*;
                import java.math.BigDecimal;

                @Entity class Buoy {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                    @jakarta.validation.constraints.Pattern(regexp = "[A-Z]*") public String note;
                    public String name;
                    public BigDecimal depth = BigDecimal.ZERO;
                }

                class BuoyData { public String note; public String name; public BigDecimal depth; }

                @Path("buoys")
                class Buoys {
                    EntityManager em;

                    @POST
                    public Buoy create(BuoyData data) {
                        Buoy buoy = new Buoy();
                        buoy.name = data.name;
                        %s
                        em.persist(buoy);
                        return buoy;
                    }

                    @PATCH @Path("{id}")
                    public Buoy change(@PathParam("id") Long id, BuoyData data) {
                        Buoy buoy = em.find(Buoy.class, id);
                        if (data.name != null) { buoy.name = data.name; }
                        %s
                        return buoy;
                    }
                }
                """.formatted(created, changed)));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String hook(String name) {
        String service = Generated.text(module, "/BuoyService.java");
        int from = service.indexOf("void " + name + "(");
        return from < 0 ? "" : service.substring(from, service.indexOf("\n    }", from));
    }

    @Test
    void whatIsStoredOtherwiseIsLeftAlone() throws Exception {
        List<String> left = left(COPIED, STRIPPED);

        assertFalse(hook("beforeUpdate").contains("strip()"), hook("beforeUpdate"));
        assertTrue(
                left.stream()
                        .anyMatch(each -> each.startsWith("What PATCH /buoys/{id} does: it sets note, and the hook")),
                left::toString);
    }

    @Test
    void whatIsStoredSoMayBeMadeSoAgain() throws Exception {
        left(STRIPPED, STRIPPED);

        assertTrue(hook("beforeUpdate").contains("object.note = object.note.strip()"), hook("beforeUpdate"));
    }

    @Test
    void anotherConditionOnWhatIsSent() throws Exception {
        List<String> left =
                left(STRIPPED, "if (data.note != null && data.note.length() > 3) { buoy.note = data.note.strip(); }");

        assertFalse(hook("beforeUpdate").contains("strip()"), hook("beforeUpdate"));
        assertTrue(left.stream().anyMatch(each -> each.contains("it sets note, and the hook")), left::toString);
    }

    @Test
    void nullLeavesTheInitialValueThatIsComputedOtherwise() throws Exception {
        left("if (data.depth != null) { buoy.depth = data.depth.setScale(1, java.math.RoundingMode.DOWN); }", COPIED);

        assertTrue(
                hook("beforeCreate")
                                .replaceAll("\\s+", " ")
                                .contains("(object.depth != null) ? (object.depth.setScale(")
                        && hook("beforeCreate").contains(": (new java.math.BigDecimal(\"0\"))"),
                hook("beforeCreate"));
    }

    @Test
    void whatTheInitialValueIsIsNotComputedFromOnceMore() throws Exception {
        left("if (data.depth != null) { buoy.depth = data.depth.setScale(1, java.math.RoundingMode.DOWN); }", COPIED);

        assertFalse(Generated.text(module, "/CreateBuoy.java").contains("@Default"));
    }

    @Test
    void whatTheEntityAsksItAsksOfWhatIsStored() throws Exception {
        List<String> left = left("buoy.note = data.note.trim().toUpperCase();", COPIED);

        assertFalse(Generated.text(module, "/CreateBuoy.java").contains("@Pattern"));
        assertTrue(Generated.text(module, "/UpdateBuoy.java").contains("@Pattern"));
        assertTrue(left.stream().anyMatch(each -> each.startsWith("@Pattern of note is asked of what is stored")));
    }
}

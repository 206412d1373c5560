package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that serves two endpoints, one of which does not store all of it. */
class PassedOverTest {
    private static final String SOURCES = """
            package stamps;

            import jakarta.persistence.*;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;

            @Entity
            class Stamp {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String code;
                public String country;
                public String note;
            }

            class StampData {
                @NotNull @Pattern(regexp = "S[0-9]+") public String code;
                @NotNull public String country;
                public String note;
            }

            @Path("stamps")
            @Produces("application/json")
            class StampResource {
                EntityManager em;

                @POST
                public Response create(@Valid StampData data) {
                    Stamp stamp = new Stamp();
                    stamp.code = data.code;
                    stamp.country = data.country;
                    stamp.note = data.note;
                    em.persist(stamp);
                    return Response.status(201).entity(stamp).build();
                }

                @PUT
                @Path("{id}")
                public Stamp update(@PathParam("id") long id, @Valid StampData data) {
                    Stamp stamp = em.find(Stamp.class, id);
                    stamp.country = data.country;
                    return stamp;
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    @BeforeEach
    void generate() throws Exception {
        module = Generated.of(Sources.read(root, SOURCES));
    }

    @Test
    void itCompiles() {
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void whatIsCheckedAndNotStoredIsPassedOver() {
        assertTrue(text("UpdateStamp.java").contains("@PassedOver @NotNull @Pattern"), text("UpdateStamp.java"));
        assertFalse(text("CreateStamp.java").contains("@PassedOver"), text("CreateStamp.java"));
    }

    @Test
    void whatIsNeitherCheckedNorStoredIsNoField() {
        assertFalse(text("UpdateStamp.java").contains("note"), text("UpdateStamp.java"));
    }

    @Test
    void allOfItIsRead() {
        assertTrue(text("StampCompatibility.java").contains(".othersReadAs(CreateStamp.class)"));
    }

    @Test
    void itIsListedAllTheSame() {
        assertTrue(isTold("StampData.code is passed over"), told()::toString);
    }

    @Test
    void ofWhatIsMadeOfTheRequestFirstOnlyWhatIsStoredMayBeSent() throws Exception {
        module = Generated.of(Sources.read(
                root,
                SOURCES.replace(
                        "stamp.country = data.country;\n        return",
                        "StampData clean = Cleaning.of(data);\n stamp.country = clean.country;\n return")));

        assertTrue(text("UpdateStamp.java").contains("country"), text("UpdateStamp.java"));
        assertFalse(text("UpdateStamp.java").contains("note"), text("UpdateStamp.java"));
        assertTrue(isTold("How the code stores StampData in Stamp was not found"), told()::toString);
    }

    @Test
    void whatIsTakenByItsNameIsListed() throws Exception {
        module = Generated.of(Sources.read(
                root,
                SOURCES.replace(
                        "stamp.country = data.country;\n        return", "Copies.copy(data, stamp);\n        return")));

        assertTrue(text("UpdateStamp.java").contains("note"), text("UpdateStamp.java"));
        assertTrue(
                isTold(
                        "How the code stores StampData in Stamp was not found: what is called as a field of the object is"
                                + " taken as it is sent (code, country, note)"),
                told()::toString);
    }

    private boolean isTold(String beginning) {
        return told().stream().anyMatch(each -> each.startsWith(beginning));
    }

    private List<String> told() {
        return module.objects().get(0).byHand().stream()
                .map(each -> each.what())
                .toList();
    }

    private String text(String file) {
        return Generated.text(module, "/" + file);
    }
}

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

/** A service that takes maps, looks at their values by itself, and lists by more than values. */
class MapBodiesTest {
    private static final String SOURCES = """
            package yard;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.math.BigDecimal;
            import java.math.RoundingMode;
            import java.util.*;

            @Entity
            class Stone {
                @Id @GeneratedValue Long id;
                String kind;
                String quarry;
                @Column(precision = 8, scale = 2) BigDecimal weight = BigDecimal.ZERO;
                @Column(precision = 8, scale = 2) BigDecimal least;
                String deleted = "N";
            }

            class Refused extends RuntimeException {
                final int status;

                Refused(int status, String message) {
                    super(message);
                    this.status = status;
                }
            }

            @Path("stones")
            @Produces("application/json")
            class StoneResource {
                EntityManager em;

                @GET
                public List<Stone> list(@QueryParam("light") boolean light) {
                    StringBuilder where = new StringBuilder(" from Stone s where s.deleted = 'N'");
                    if (light) {
                        where.append(" and s.weight < s.least");
                    }
                    return em.createQuery("select s" + where, Stone.class).getResultList();
                }

                @POST
                public Response create(Map<String, Object> values) {
                    return Response.status(201).entity(save(null, values)).build();
                }

                @PUT
                @Path("{id}")
                public Stone update(@PathParam("id") long id, Map<String, Object> values) {
                    return save(id, values);
                }

                @POST
                @Path("{id}/chip")
                public Stone chip(@PathParam("id") long id, Map<String, Object> values) {
                    Stone stone = em.find(Stone.class, id);
                    BigDecimal off = number(values, "off", null);
                    if (stone.weight.compareTo(off) < 0) {
                        throw problem(409, "only " + stone.weight + " of " + stone.kind);
                    }
                    stone.weight = stone.weight.subtract(off);
                    return stone;
                }

                @DELETE
                @Path("{id}")
                public void delete(@PathParam("id") long id) {
                    em.find(Stone.class, id).deleted = "Y";
                }

                private Stone save(Long id, Map<String, Object> values) {
                    Stone stone = id == null ? new Stone() : em.find(Stone.class, id);
                    if (id == null) {
                        stone.quarry = text(values, "quarry");
                    }
                    stone.kind = text(values, "kind");
                    stone.weight = number(values, "weight", BigDecimal.ONE);
                    em.persist(stone);
                    return stone;
                }

                private static String text(Map<String, Object> values, String name) {
                    Object value = values.get(name);
                    if (!(value instanceof String) || ((String) value).isEmpty()) {
                        throw problem(422, name + " is missing");
                    }
                    return (String) value;
                }

                private static BigDecimal number(Map<String, Object> values, String name, BigDecimal otherwise) {
                    Object value = values.get(name);
                    if (value == null) {
                        return otherwise == null ? null : otherwise.setScale(2);
                    }
                    try {
                        return new BigDecimal(value.toString()).setScale(2, RoundingMode.DOWN);
                    } catch (NumberFormatException e) {
                        throw problem(422, name + " is no number");
                    }
                }

                private static WebApplicationException problem(int status, String text) {
                    return new WebApplicationException(
                            Response.status(status).type("text/plain").entity(text).build());
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
    void whatIsAskedOfAValueIsARule() {
        assertHas("StoneService.java", "if(!(object.kind!=null)||(object.kind).isEmpty())");
        assertHas("StoneCompatibility.java", ".lenient().typed()");
        assertHas(
                "StoneCompatibility.java",
                "Body.text(\"text/plain\",\"kindismissing\")).field(\"kind\").code(\"type\")");
        assertHas("StoneCompatibility.java", "\"offisnonumber\")).field(\"off\").code(\"type\")");
    }

    @Test
    void whatIsNotReachedIsNotDone() {
        String update = text("StoneService.java").split("void beforeUpdate")[1].split("}")[0];

        assertFalse(update.contains("quarry"), update);
        assertHas("StoneService.java", "if(!(object.quarry!=null)||(object.quarry).isEmpty())");
    }

    @Test
    void aValueIsMadeAsTheServiceMakesIt() {
        assertHas(
                "StoneService.java",
                "object.weight=(object.weight==null)?(newjava.math.BigDecimal(\"1\")).setScale(2):"
                        + "newjava.math.BigDecimal(object.weight.toString()).setScale(2,java.math.RoundingMode.DOWN);");
        assertHas("ChipRequest.java", "recordChipRequest(BigDecimaloff)");
        assertHas("StoneService.java", "\"only\"+object.weight+\"of\"+object.kind");
    }

    @Test
    void aTextMarksDeletedObjectsAndASwitchComparesTwoFields() {
        assertHas("StoneService.java", ".deletedFlag(\"deleted\",\"Y\",\"N\")");
        assertHas(
                "StoneCompatibility.java",
                "LegacyFilter.of(\"light\",\"weight\",Operator.LT).whenTrue(newOther(\"least\"))");
        assertFalse(text("Stone.java").contains("scale"));
    }

    private void assertHas(String file, String code) {
        String text = text(file).replaceAll("\\s+", "");
        assertTrue(text.contains(code), text);
    }

    private String text(String file) {
        return Generated.text(module, "/" + file);
    }
}

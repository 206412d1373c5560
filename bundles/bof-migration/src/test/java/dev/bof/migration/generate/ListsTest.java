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

/** Lists select and sort as they did; where the framework does otherwise, it is told. */
class ListsTest {
    private static final String ENTITY = """
            package pier;

            import jakarta.persistence.*;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;
            import jakarta.ws.rs.PathParam;
            import java.util.*;
            import org.springframework.data.domain.Sort;
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.web.bind.annotation.*;

            @Entity
            class Owner {
                @Id Long id;
                String name;
            }

            @Entity
            class Ship {
                @Id Long id;
                String name;
                String type;
                String flag;
                Integer metres;
                boolean afloat;
                @ManyToOne Owner owner;
            }

            """;

    private static final String SPRING = ENTITY + """
            interface Ships extends JpaRepository<Ship, Long> {
                List<Ship> METHOD;
            }

            @RestController
            @RequestMapping("/ships")
            class ShipController {
                private final Ships ships;

                ShipController(Ships ships) {
                    this.ships = ships;
                }

                @GetMapping("/{id}")
                Ship get(@PathVariable Long id) {
                    return ships.findById(id).orElseThrow();
                }

                @GetMapping
                List<Ship> list(PARAMETERS) {
                    return ships.CALL;
                }
            }
            """;

    private static final String JAX_RS = ENTITY + """
            @Path("ships")
            class ShipResource {
                EntityManager em;

                @GET
                @Path("{id}")
                public Ship get(@PathParam("id") Long id) {
                    return em.find(Ship.class, id);
                }

                @GET
                public List<Ship> list() {
                    return em.createQuery("select s from Ship s order by ORDER", Ship.class).getResultList();
                }
            }
            """;

    @TempDir
    private Path root;

    @Test
    void parametersKeepTheirConditions() throws Exception {
        GeneratedModule module = spring(
                "findByMetresBetweenAndAfloatTrueAndType(Integer from, Integer until, String type)",
                "findByMetresBetweenAndAfloatTrueAndType(from, until, type)",
                parameter("Integer from") + ", " + parameter("Integer until") + ", " + parameter("String type"));

        String profile = profile(module);
        assertTrue(profile.contains("LegacyFilter.of(\"from\", \"metres\", Operator.GTE)"), profile);
        assertTrue(profile.contains("LegacyFilter.of(\"until\", \"metres\", Operator.LTE)"), profile);
        assertTrue(profile.contains("LegacyFilter.of(\"type\", \"type\")"), profile);
        assertTrue(profile.contains(".where(\"afloat\", Operator.EQ, true)"), profile);
        assertEquals(List.of(), told(module));
    }

    @Test
    void whatIsTheSameInAnyCaseIsTold() throws Exception {
        GeneratedModule module =
                spring("findByNameIgnoreCase(String name)", "findByNameIgnoreCase(name)", parameter("String name"));

        assertFalse(profile(module).contains("LegacyFilter.of("), profile(module));
        assertEquals(List.of("The filter name of GET /ships is not carried over"), told(module));
    }

    @Test
    void aPatternOfTheClientIsOne() throws Exception {
        GeneratedModule module =
                spring("findByNameLike(String name)", "findByNameLike(name)", parameter("String name"));

        assertTrue(profile(module).contains(".like(LegacyFilter.Like.PATTERN)"), profile(module));
        assertEquals(List.of(), told(module));
    }

    @Test
    void alternativesAreTold() throws Exception {
        GeneratedModule module = spring(
                "findByNameOrType(String name, String type)",
                "findByNameOrType(name, type)",
                parameter("String name") + ", " + parameter("String type"));

        assertEquals(
                List.of(
                        "The filter name of GET /ships is not carried over",
                        "The filter type of GET /ships is not carried over"),
                told(module));
    }

    @Test
    void allStepsOfAnOrderCount() throws Exception {
        GeneratedModule module = spring(
                "findAll(Sort sort)", "findAll(Sort.by(\"name\", \"type\").and(Sort.by(\"flag\").descending()))", "");

        String profile = profile(module).replaceAll("\\s+", "");
        assertTrue(
                profile.contains(".order(newSort(\"name\",false),newSort(\"type\",false),newSort(\"flag\",true))"),
                profile);
    }

    @Test
    void pagesOfSpringDataHaveTheSizeOfTheirAnnotation() throws Exception {
        String method = "findAll(org.springframework.data.domain.Pageable pages)";
        String pageable = "org.springframework.data.domain.Pageable pages";
        String defaults = "@org.springframework.data.web.PageableDefault";

        assertTrue(profile(spring(method, "findAll(pages)", pageable)).contains(".sizes(20, 2000)"));
        assertTrue(profile(spring(method, "findAll(pages)", defaults + "(sort = \"name\") " + pageable))
                .contains(".sizes(10, 2000)"));
        assertTrue(profile(spring(method, "findAll(pages)", defaults + "(30) " + pageable))
                .contains(".sizes(30, 2000)"));
    }

    @Test
    void anOrderByWhatIsNoFieldIsTold() throws Exception {
        GeneratedModule module =
                Generated.of(Sources.read(root, JAX_RS.replace("ORDER", "s.owner.name, lower(s.type), s.flag desc")));

        assertTrue(profile(module).contains(".order(new Sort(\"flag\", true))"), profile(module));
        assertEquals(
                List.of(
                        "The order by owner.name of GET /ships is not carried over",
                        "The order by lower ( s.type ) of GET /ships is not carried over"),
                told(module));
    }

    @Test
    void whatIsAlwaysAskedIsAskedAgain() throws Exception {
        GeneratedModule module = Generated.of(Sources.read(
                root,
                JAX_RS.replace(
                        "order by ORDER",
                        "where s.afloat = true and s.metres > :metres and s.metres < 400 and s.flag is not null"
                                + " and s.type = 'tug'")));

        String profile = profile(module).replaceAll("\\s+", "");
        assertTrue(
                profile.contains(".where(\"afloat\",Operator.EQ,true).where(\"metres\",Operator.LT,\"400\")"
                        + ".where(\"flag\",Operator.ISNULL,false).where(\"type\",Operator.EQ,\"tug\")"),
                profile);
        assertEquals(List.of(), told(module));
    }

    @Test
    void whatClientsDoNotSeeCanBeAskedAllTheSame() throws Exception {
        String shown = JAX_RS.replace("List<Ship> list()", "List<Sight> list()")
                .replace("public Ship get(", "public Sight get(")
                .replace("return em.find(Ship.class, id);", "return Sight.of(em.find(Ship.class, id));")
                .replace("getResultList();", "getResultStream().map(Sight::of).toList();")
                .replace("order by ORDER", "where s.afloat = true order by s.metres, s.name")
                .replace("@Path(\"ships\")", """
                        record Sight(Long id, String name) {
                            static Sight of(Ship s) { return new Sight(s.id, s.name); }
                        }

                        @Path("ships")""");
        GeneratedModule module = Generated.of(Sources.read(root, shown));

        assertTrue(profile(module).contains(".where(\"afloat\", Operator.EQ, true)"), profile(module));
        String service = Generated.text(module, "/ShipService.java");
        assertTrue(service.contains(".unseen(\"afloat\", \"metres\")"), service);
    }

    @Test
    void whatANamedQueryAlwaysAsksIsAskedAgain() throws Exception {
        String named = JAX_RS.replace(
                        "createQuery(\"select s from Ship s order by ORDER\"", "createNamedQuery(Names.AFLOAT")
                .replace("@Path(\"ships\")", """
                        @NamedQuery(name = Names.AFLOAT, query = "select s from Ship s where s.afloat = true")
                        class Names {
                            static final String AFLOAT = "Ship.afloat";
                        }

                        @Path("ships")""");

        assertTrue(profile(Generated.of(Sources.read(root, named))).contains(".where(\"afloat\", Operator.EQ, true)"));
    }

    @Test
    void whatIsAskedInSomeCasesOrCannotBeSaidIsTold() throws Exception {
        String sources = JAX_RS.replace("order by ORDER", "where s.afloat = true and lower(s.type) <> 'tug'")
                .replace(
                        "return em.createQuery(",
                        "if (Math.random() > 0.5) return em.createQuery(\"select s from Ship s\", Ship.class).getResultList();"
                                + " return em.createQuery(");
        assertTrue(sources.contains("Math.random"), sources);

        GeneratedModule module = Generated.of(Sources.read(root, sources));

        assertFalse(profile(module).contains(".where("), profile(module));
        assertEquals(
                List.of(
                        "GET /ships has only objects of which one thing is asked, always or in some cases: s.afloat = true"),
                told(module));
    }

    @Test
    void whatIsAskedOfOneObjectAloneAndLimitsAreTold() throws Exception {
        String one = JAX_RS.replace(
                        "return em.find(Ship.class, id);",
                        "return em.createQuery(\"select s from Ship s where s.id = :id and s.afloat = true\", Ship.class)"
                                + ".setParameter(\"id\", id).getSingleResult();")
                .replace("order by ORDER\", Ship.class)", "\", Ship.class).setMaxResults(50)");

        assertEquals(
                List.of(
                        "GET /ships gives no more than a part of what is found: setMaxResults(50)",
                        "GET /ships/{id} has only objects of which one thing is always asked: s.afloat = true"),
                told(Generated.of(Sources.read(root, one))));
        assertEquals(
                List.of("GET /ships gives no more than a part of what is found: findTop10ByOrderByName"),
                told(spring("findTop10ByOrderByName()", "findTop10ByOrderByName()", "")));
    }

    private static String parameter(String declared) {
        return "@RequestParam " + declared;
    }

    private GeneratedModule spring(String method, String call, String parameters) throws Exception {
        return Generated.of(Sources.read(
                root, SPRING.replace("METHOD", method).replace("CALL", call).replace("PARAMETERS", parameters)));
    }

    private static String profile(GeneratedModule module) {
        return Generated.text(module, "/ShipCompatibility.java");
    }

    private static List<String> told(GeneratedModule module) {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .filter(each -> each.startsWith("The filter")
                        || each.startsWith("The order")
                        || each.contains(" has only objects ")
                        || each.contains(" gives no more "))
                .toList();
    }
}

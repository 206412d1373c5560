package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages begin and end where they did. */
class PagesTest {
    private static final String SERVICE = """
            package yard;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;
            import java.util.*;

            @Entity
            class Boat {
                @Id Long id;
                String name;
            }

            class Asked {
                @QueryParam("page") @DefaultValue("0") private int page;
                @QueryParam("max") @DefaultValue("50") private int max;

                public int getPage() { return page; }
                public int getMax() { return Math.min(max, 200); }
                public int first() { return (page - 1) * max; }
            }

            @Path("boats")
            class Boats {
                EntityManager em;

                @GET @Path("{id}")
                public Boat get(@PathParam("id") Long id) { return em.find(Boat.class, id); }

                @GET
                public List<Boat> list(PARAMETERS) {
                    TypedQuery<Boat> query = em.createQuery("select b from Boat b", Boat.class);
                    CODE
                    return query.getResultList();
                }
            }
            """;

    private static final String PAGES =
            "@QueryParam(\"page\") @DefaultValue(\"0\") int page, @QueryParam(\"max\") @DefaultValue(\"50\") int max";

    @TempDir
    private Path root;

    private String profile(String parameters, String code) throws Exception {
        String sources = SERVICE.replace("PARAMETERS", parameters).replace("CODE", code);
        return Generated.text(Generated.of(Sources.read(root, sources)), "/BoatCompatibility.java");
    }

    @Test
    void aPageOfALinkIsNotTheOneThatIsAskedFor() throws Exception {
        String profile = profile(PAGES + ", @Context UriBuilder links", """
                query.setFirstResult(page * max).setMaxResults(max);
                links.queryParam("page", page - 1);
                """);

        assertTrue(profile.contains("Paging.byPage(\"page\", 0, \"max\")"), profile);
    }

    @Test
    void aPageThatIsCountedFromOneIsOne() throws Exception {
        String given = profile(PAGES, "int first = (page - 1) * max; query.setFirstResult(first).setMaxResults(max);");
        assertTrue(given.contains("Paging.byPage(\"page\", 1, \"max\")"), given);

        String changed = profile(PAGES, """
                int first = 0;
                if (page > 1) {
                    first = max * (page - 1);
                }
                query.setFirstResult(first).setMaxResults(max);
                """);
        assertTrue(changed.contains("Paging.byPage(\"page\", 1, \"max\")"), changed);
    }

    @Test
    void whatAClassOfParametersMakesOfThemCounts() throws Exception {
        String capped = profile("@BeanParam Asked asked", """
                query.setFirstResult(asked.getPage() * asked.getMax()).setMaxResults(asked.getMax());
                """);
        assertTrue(capped.contains("Paging.byPage(\"page\", 0, \"max\")"), capped);
        assertTrue(capped.contains(".sizes(50, 200)"), capped);

        String fromOne = profile("@BeanParam Asked asked", """
                query.setFirstResult(asked.first()).setMaxResults(asked.getMax());
                """);
        assertTrue(fromOne.contains("Paging.byPage(\"page\", 1, \"max\")"), fromOne);
    }

    @Test
    void anOrderOfOneCaseIsNotTheUsualOne() throws Exception {
        String sorted = "@QueryParam(\"sort\") @DefaultValue(\"age\") String sort";
        String branch = profile(sorted, """
                CriteriaBuilder cb = em.getCriteriaBuilder();
                CriteriaQuery<Boat> sought = cb.createQuery(Boat.class);
                Root<Boat> boat = sought.from(Boat.class);
                if ("name".equals(sort)) {
                    sought.orderBy(cb.desc(boat.get("name")));
                } else {
                    sought.orderBy(cb.desc(boat.get("id")));
                }
                query = em.createQuery(sought);
                """);
        assertTrue(branch.contains(".order(new Sort(\"id\", true))"), branch);

        String choice = profile(sorted, """
                Sort order = switch (sort) {
                    case "name" -> Sort.by("name").descending();
                    default -> Sort.by("id").descending();
                };
                """);
        assertTrue(choice.contains(".order(new Sort(\"id\", true))"), choice);

        String usual = profile(sorted, """
                Sort order = switch (sort) {
                    case "age" -> Sort.by("name").descending();
                    default -> Sort.by("id").descending();
                };
                """);
        assertTrue(usual.contains(".order(new Sort(\"name\", true))"), usual);
    }
}

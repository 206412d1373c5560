package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Paging.Doubt;
import dev.bof.migration.model.Paging.Order;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All steps of an order are read, and what decides on it is told. */
class PagingDoubtsTest {
    private static final String SERVICE = """
            package yard;

            import io.quarkus.panache.common.Sort;
            import jakarta.persistence.*;
            import jakarta.persistence.criteria.*;
            import jakarta.ws.rs.*;
            import java.util.*;

            @Entity
            class Boat {
                @Id Long id;
                String name;
                int feet;
            }

            @Path("boats")
            class Boats {
                EntityManager em;

                @GET @Path("{id}")
                public Boat get(@PathParam("id") Long id) { return em.find(Boat.class, id); }

                @GET
                public List<Boat> list(PARAMETERS) {
                    CODE
                }
            }
            """;

    @TempDir
    private Path root;

    private Paging of(String parameters, String code) throws Exception {
        return of(parameters, code, "@Entity");
    }

    /** @param entity what stands before the entity's class */
    private Paging of(String parameters, String code, String entity) throws Exception {
        return Sources.read(
                        root,
                        SERVICE.replace("@Entity", entity)
                                .replace("PARAMETERS", parameters)
                                .replace("CODE", code))
                .endpoints()
                .filter(each -> each.kind() == Endpoint.Kind.LIST)
                .findFirst()
                .map(Endpoint::paging)
                .orElseThrow();
    }

    private static List<String> told(Paging paging) {
        return paging.doubts().stream().map(Doubt::what).toList();
    }

    @Test
    void allStepsOfAnOrder() throws Exception {
        Paging byBuilder = of("", """
                CriteriaBuilder cb = em.getCriteriaBuilder();
                CriteriaQuery<Boat> query = cb.createQuery(Boat.class);
                Root<Boat> boat = query.from(Boat.class);
                query.orderBy(cb.asc(boat.get("name")), cb.desc(boat.get("feet")));
                return em.createQuery(query).getResultList();
                """);
        Paging byPanache = of("", "return Boat.listAll(Sort.by(\"name\").and(\"feet\", Sort.Direction.Descending));");

        assertEquals(List.of(new Order("name", false), new Order("feet", true)), byBuilder.order());
        assertEquals(List.of(new Order("name", false), new Order("feet", true)), byPanache.order());
        assertEquals(List.of(), told(byBuilder));
    }

    @Test
    void whatClientsSortByAndOrdersOfSomeCasesAreTold() throws Exception {
        Paging paging = of(
                "@QueryParam(\"sort\") @DefaultValue(\"name\") String sort, @QueryParam(\"dir\") @DefaultValue(\"desc\") String dir",
                """
                String text = "select b from Boat b";
                if (sort.equals("length")) {
                    text += " order by b.feet desc";
                }
                return em.createQuery(text, Boat.class).getResultList();
                """);

        assertEquals(
                List.of(
                        "sorts by fields as sort names them in JSON, and passes other names over: what the code makes of"
                                + " names is to be looked at",
                        "sorts ascending where a field is said and dir is not: the default of the code is desc",
                        "has an order that holds in some cases alone: \" order by b.feet desc\""),
                told(paging));
    }

    @Test
    void thePageThatPanacheCountsOfNothingIsTold() throws Exception {
        assertEquals(List.of("counts no page where nothing is found: Panache counts one"), told(of("", """
                        var query = Boat.find("name", "x");
                        long pages = query.pageCount();
                        return query.list();
                        """)));
    }

    @Test
    void whatCodeSortsAndCutsIsTold() throws Exception {
        String read = "List<Boat> all = em.createQuery(\"select b from Boat b\", Boat.class).getResultList();";

        assertEquals(
                List.of(
                        "is sorted by code, which the generated list is not: all.sort(Comparator.comparing(b -> b.name))"),
                told(of("", read + "all.sort(Comparator.comparing(b -> b.name)); return all;")));
        assertEquals(
                List.of("is cut by code, which the generated list is not: all.subList(0, 25)"),
                told(of("", read + "return all.subList(0, 25);")));
    }

    @Test
    void whatIsMadeOfPagesAndOrdersOfClientsIsTold() throws Exception {
        String parameters =
                "@QueryParam(\"by\") String by, @QueryParam(\"from\") int from, @QueryParam(\"most\") int most";

        assertEquals(
                List.of(
                        "has an order that is worked out, which the generated list has not: Sort.by(by.substring(1))",
                        "works out its pages, which the generated list takes as they are asked for:"
                                + " PageRequest.of(from / most, most, Sort.by(by.substring(1)))"),
                told(of(
                                parameters,
                                "return boats.findAll(PageRequest.of(from / most, most, Sort.by(by.substring(1))));"))
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of(
                        "has an order where clients say none, which the generated list has not: @SortDefault(\"name\")"),
                told(of("@SortDefault(\"name\") @QueryParam(\"by\") String by", "return boats.findAll();")));
    }

    @Test
    void whatCodeCutsByNumbersOfItsOwnIsTold() throws Exception {
        String query = "var query = em.createQuery(\"select b from Boat b\", Boat.class);";
        String range = "int to = 49; if (range != null) { to = Integer.parseInt(range.split(\"-\")[1]); }" + query
                + "return query.setMaxResults(to + 1).getResultList();";
        String size = query + "return query.setMaxResults(size == null ? 20 : size).getResultList();";

        assertEquals(
                List.of("is cut where no parameter for pages says so, which the generated list is not:"
                        + " setMaxResults(to + 1)"),
                told(of("@HeaderParam(\"Range\") String range", range)));
        assertEquals(List.of(), told(of("@QueryParam(\"size\") Integer size", size)));
        assertEquals(
                List.of("is cut where no parameter for pages says so, which the generated list is not:"
                        + " page(0, 50)"),
                told(of("", "return Boat.findAll().page(0, 50).list();")));
    }

    @Test
    void queriesThatAreGivenByTheirNamesAreSorted() throws Exception {
        String code = "return tall ? named(PREFIX + \"tall\") : named(\"Boat.all\");"
                + " } List<Boat> named(String query) {"
                + " return em.createNamedQuery(query, Boat.class).getResultList();"
                + " } static final String PREFIX = \"Boat.\";"
                + " String other() { return null;";
        String entity = "@NamedQuery(name = \"Boat.all\", query = \"select b from Boat b order by b.name\")"
                + " @NamedQuery(name = \"Boat.tall\", query = \"select b from Boat b order by b.feet desc, b.name\")"
                + " @Entity";
        Paging paging = of("@QueryParam(\"tall\") boolean tall", code, entity);

        assertEquals(List.of(new Order("feet", true), new Order("name", false)), paging.order());
        assertEquals(List.of("has an order that holds in some cases alone: name"), told(paging));
        assertEquals(
                List.of("asks a query that was not found: what it selects, and its order, are not known:"
                        + " em.createNamedQuery(query, Boat.class)"),
                told(of("@QueryParam(\"tall\") boolean tall", code.replace("Boat.all", "Boat.none"), entity)));
    }

    @Test
    void whatSpringDataIsToldOfPagesIsTold() throws Exception {
        String entity = """
                class Setup {
                    org.springframework.data.web.config.PageableHandlerMethodArgumentResolverCustomizer paging() {
                        return pages -> pages.setOneIndexedParameters(true);
                    }
                }

                @Entity""";

        assertEquals(
                List.of(
                        "takes pages as Spring Data does by itself: what a PageableHandlerMethodArgumentResolverCustomizer"
                                + " says of parameters and sizes is not carried over"),
                told(of("org.springframework.data.domain.Pageable pages", "return null;", entity)));
        assertEquals(List.of(), told(of("", "return null;", entity)));
    }
}

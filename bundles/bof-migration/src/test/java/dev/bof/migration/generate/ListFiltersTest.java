package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.Problem;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each condition on a parameter is carried over or told, whatever way the code asks it. */
class ListFiltersTest {
    private static final String SERVICE = """
            package yard;

            import jakarta.persistence.*;
            import jakarta.persistence.criteria.*;
            import jakarta.ws.rs.*;
            import java.util.*;

            enum State { OPEN, GONE }

            @Entity
            class Boat {
                @Id Long id;
                String name;
                String berth;
                @Enumerated(EnumType.STRING) State state;
                Integer fromDay;
                Integer toDay;
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

    private static final String CRITERIA = """
            CriteriaBuilder cb = em.getCriteriaBuilder();
            CriteriaQuery<Boat> query = cb.createQuery(Boat.class);
            Root<Boat> boat = query.from(Boat.class);
            List<Predicate> all = new ArrayList<>();
            CODE
            query.select(boat).where(all.toArray(new Predicate[0]));
            return em.createQuery(query).getResultList();
            """;

    private static final String ASKED = """
            class Asked {
                @QueryParam("name") private String name;
                @QueryParam("berth") private String berth;

                public String getName() { return name.toUpperCase(); }
                public String getBerth() { return berth; }
            }
            """;

    @TempDir
    private Path root;

    private ServiceModel service;
    private GeneratedModule module;

    private String profile(String parameters, String code) throws Exception {
        String asked = parameters.contains("Asked") ? ASKED : "";
        service = Sources.read(root, SERVICE.replace("PARAMETERS", parameters).replace("CODE", code) + asked);
        module = Generated.of(service);
        return Generated.text(module, "/BoatCompatibility.java");
    }

    private String ofCriteria(String parameters, String code) throws Exception {
        return profile(parameters, CRITERIA.replace("CODE", code));
    }

    /** What is told of the list. */
    private List<String> told() {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .filter(what -> what.contains("GET /boats ") || what.endsWith("GET /boats"))
                .toList();
    }

    @Test
    void bothConditionsOnOneValueHold() throws Exception {
        String profile = ofCriteria("@QueryParam(\"day\") Integer day", """
                if (day != null) {
                    all.add(cb.le(boat.<Integer>get("fromDay"), day));
                    all.add(cb.ge(boat.<Integer>get("toDay"), day));
                }
                """);

        assertTrue(profile.contains("LegacyFilter.of(\"day\", \"from_day\", Operator.LTE)"), profile);
        assertTrue(profile.contains("LegacyFilter.of(\"day\", \"to_day\", Operator.GTE)"), profile);
        assertEquals(List.of(), told());
    }

    @Test
    void ofConditionsThatEitherAreAskedNoneIsWritten() throws Exception {
        String profile = ofCriteria("@QueryParam(\"name\") String name, @QueryParam(\"part\") boolean part", """
                if (part) {
                    all.add(cb.like(boat.get("name"), name + "%"));
                } else {
                    all.add(cb.equal(boat.get("name"), name));
                }
                """);

        assertFalse(profile.contains("LegacyFilter.of(\"name\""), profile);
        assertTrue(told().contains("The filter name of GET /boats is not carried over"), told().toString());
    }

    @Test
    void whatAGetterOfAParameterMakesOfItIsTold() throws Exception {
        String profile = ofCriteria("@BeanParam Asked asked", """
                all.add(cb.equal(boat.get("name"), asked.getName()));
                all.add(cb.equal(boat.get("berth"), asked.getBerth()));
                """);

        assertTrue(profile.contains("LegacyFilter.of(\"berth\", \"berth\")"), profile);
        assertEquals(
                List.of("The filter name of GET /boats compares with name.toUpperCase(), the generated one with what"
                        + " is sent as it is"),
                told());
    }

    @Test
    void anEmptyValueIsPassedOverWhereTheCodeDoesSo() throws Exception {
        String named = "@QueryParam(\"name\") String name";
        String passed = ".blank(LegacyFilter.Bad.PASSED_OVER)";

        String either = profile(named, """
                    return name == null || name.isEmpty()
                            ? em.createQuery("select b from Boat b", Boat.class).getResultList()
                            : em.createQuery("select b from Boat b where b.name = :name", Boat.class)
                                    .setParameter("name", name).getResultList();
                """);
        assertTrue(either.contains(passed), either);
        String none =
                ofCriteria(named, "all.add(!StringUtils.hasText(name) ? null : cb.equal(boat.get(\"name\"), name));");
        assertTrue(none.contains(passed), none);
    }

    @Test
    void thatEmptyValuesAreLookedAtElsewhereIsTold() throws Exception {
        String profile = ofCriteria("@QueryParam(\"name\") String name", """
                boolean asked = !name.isEmpty();
                if (asked) {
                    all.add(cb.equal(boat.get("name"), name));
                }
                """);

        assertFalse(profile.contains(".blank("), profile);
        assertEquals(
                List.of("GET /boats compares an empty name as any other value: the code looks at empty ones by"
                        + " themselves"),
                told());
    }

    @Test
    void anyOfSeveralAttributesMayMatch() throws Exception {
        String profile = ofCriteria("@QueryParam(\"text\") String text", """
                String like = "%" + text.toLowerCase() + "%";
                all.add(cb.or(cb.like(cb.lower(boat.get("name")), like), cb.like(cb.lower(boat.get("berth")), like)));
                """);

        assertTrue(profile.contains("LegacyFilter.of(\"text\", \"name\", Operator.CONTAINS)"), profile);
        assertTrue(profile.contains(".or(LegacyFilter.Like.PATTERN_IN_ANY_CASE, \"berth\")"), profile);
        assertEquals(List.of(), told());
    }

    @Test
    void whatTheCodeMakesOfAValueIsTold() throws Exception {
        profile("@QueryParam(\"berth\") String berth", """
                    return em.createQuery("select b from Boat b where b.berth = :berth", Boat.class)
                            .setParameter("berth", berth.trim().toUpperCase())
                            .getResultList();
                """);

        assertEquals(
                List.of(
                        "The filter berth of GET /boats compares with berth.trim().toUpperCase(), the generated one with"
                                + " what is sent as it is"),
                told());
    }

    @Test
    void valuesThatMeanSomethingElseAreTold() throws Exception {
        String query = """
                    return em.createQuery("select b from Boat b where (:berth is null or b.berth = :berth)", Boat.class)
                            .setParameter("berth", VALUE)
                            .getResultList();
                """;
        String parameter = "@QueryParam(\"berth\") String berth";

        profile(parameter, query.replace("VALUE", "berth == null || \"all\".equals(berth) ? null : berth"));
        assertEquals(
                List.of(
                        "The filter berth of GET /boats compares with berth == null || \"all\".equals(berth) ? null : berth,"
                                + " the generated one with what is sent as it is"),
                told());

        profile(parameter, "if (berth.equals(\"all\")) { berth = null; } " + query.replace("VALUE", "berth"));
        assertEquals(
                List.of("The filter berth of GET /boats compares with berth = null, the generated one with what is sent"
                        + " as it is"),
                told());

        profile(parameter, query.replace("VALUE", "berth == null ? null : berth"));
        assertEquals(List.of(), told());
    }

    @Test
    void valuesThatAreNotAskedAtAllAreTold() throws Exception {
        ofCriteria("@QueryParam(\"berth\") String berth", """
                if (berth != null && !"all".equals(berth)) {
                    all.add(cb.equal(boat.get("berth"), berth));
                }
                """);

        assertEquals(
                List.of(
                        "the filter berth is asked only where berth != null && !\"all\".equals(berth): the generated one is"
                                + " asked whenever it is sent"),
                service.problems().stream().map(Problem::message).toList());
    }

    @Test
    void whatMayBeThereIsFollowed() throws Exception {
        String profile = profile("@QueryParam(\"name\") Optional<String> name", """
                    StringBuilder hql = new StringBuilder("from Boat b where 1 = 1");
                    name.ifPresent(each -> hql.append(" and lower(b.name) like :name"));
                    Query query = em.createQuery(hql.toString());
                    name.ifPresent(each -> query.setParameter("name", "%" + each.toLowerCase() + "%"));
                    return query.getResultList();
                """);

        assertTrue(profile.contains("LegacyFilter.of(\"name\", \"name\", Operator.CONTAINS)"), profile);
        assertTrue(profile.contains("PATTERN_IN_ANY_CASE"), profile);
        assertEquals(List.of(), told());
    }

    @Test
    void namedQueriesAreRead() throws Exception {
        String profile = profile("@QueryParam(\"state\") State wanted", """
                    return em.createNamedQuery("Boat.state", Boat.class).setParameter("s", wanted).getResultList();
                }

                @NamedQuery(name = "Boat.state", query = "select b from Boat b where b.state = :s")
                static class Queries {
                """);

        assertTrue(profile.contains("LegacyFilter.of(\"state\", \"state\")"), profile);
        assertEquals(List.of(), told());
    }

    @Test
    void aFilterByItsNameAloneIsTold() throws Exception {
        profile("@QueryParam(\"berth\") String berth", "return Finder.find(berth);");

        assertEquals(
                List.of("The filter berth of GET /boats is one by its name alone: it is not known how the code compares"
                        + " berth"),
                told());
    }
}

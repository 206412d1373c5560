package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.FixedCondition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list asks of all objects is found, whatever way the code asks it. */
class FixedConditionsTest {
    private static final String SERVICE = """
            package yard;

            import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
            import jakarta.persistence.*;
            import jakarta.persistence.criteria.*;
            import jakarta.ws.rs.*;
            import java.util.*;
            import org.springframework.data.jpa.repository.JpaRepository;

            enum State { OPEN, GONE }

            @Entity
            class Boat extends PanacheEntityBase {
                @Id Long id;
                String name;
                boolean afloat;
                @Enumerated(EnumType.STRING) State state;
            }

            interface Fleet extends JpaRepository<Boat, Long> {
                List<Boat> findByNameAndStateNot(String name, State state);
            }

            @Path("boats")
            class Boats {
                EntityManager em;
                Fleet fleet;

                @GET @Path("{id}")
                public Boat get(@PathParam("id") Long id) { return em.find(Boat.class, id); }

                @GET
                public List<Boat> list(@QueryParam("name") String name, @QueryParam("state") State state) {
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

    @TempDir
    private Path root;

    private List<String> of(String code) throws Exception {
        return Sources.read(root, SERVICE.replace("CODE", code))
                .endpoints()
                .filter(each -> each.kind() == Endpoint.Kind.LIST)
                .flatMap(each -> each.fixed().stream())
                .map(FixedConditionsTest::text)
                .toList();
    }

    private static String text(FixedCondition condition) {
        return condition.attribute() + " " + condition.operator() + " " + condition.value();
    }

    @Test
    void byABuilder() throws Exception {
        assertEquals(
                List.of("afloat EQ true"), of(CRITERIA.replace("CODE", "all.add(cb.isTrue(boat.get(\"afloat\")));")));
        assertEquals(
                List.of("state EQ State.OPEN"),
                of(CRITERIA.replace("CODE", "all.add(cb.equal(boat.get(\"state\"), State.OPEN));")));
    }

    @Test
    void whatABuilderAsksInSomeCasesIsUncertain() throws Exception {
        assertEquals(List.of("state OTHER State.GONE"), of(CRITERIA.replace("CODE", """
                if (state != null) {
                    all.add(cb.equal(boat.get("state"), state));
                } else {
                    all.add(cb.notEqual(boat.get("state"), State.GONE));
                }
                """)));
        assertEquals(
                List.of("afloat OTHER true"),
                of(CRITERIA.replace(
                        "CODE",
                        "all.add(cb.or(cb.isTrue(boat.get(\"afloat\")), cb.equal(boat.get(\"name\"), name)));")));
    }

    @Test
    void byAnArgumentOfADerivedQuery() throws Exception {
        assertEquals(List.of("state NE State.GONE"), of("return fleet.findByNameAndStateNot(name, State.GONE);"));
        assertEquals(List.of(), of("return fleet.findByNameAndStateNot(name, state);"));
    }

    @Test
    void byAPartThatAnotherMethodAdds() throws Exception {
        assertEquals(List.of("afloat EQ true"), of("""
                    return em.createQuery("select b from Boat b" + where(name), Boat.class).getResultList();
                }

                private static String where(String name) {
                    StringBuilder text = new StringBuilder(" where b.afloat = true");
                    if (name != null) {
                        text.append(" and b.name = :name");
                    }
                    return text.toString();
                """));
    }

    @Test
    void byAPanacheText() throws Exception {
        assertEquals(List.of("afloat EQ false"), of("return Boat.list(\"afloat = false order by name\");"));
        assertEquals(List.of("afloat EQ false"), of("""
                String query = "afloat = false";
                if (name != null) {
                    query += " and name = :name";
                }
                return Boat.find(query, Map.of("name", name)).list();
                """));
        assertEquals(List.of(), of("return Boat.list(\"name\", name);"));
    }

    @Test
    void byAParameterThatTheCodeBinds() throws Exception {
        assertEquals(List.of("state EQ State.OPEN"), of("""
                return em.createQuery("select b from Boat b where b.state = :state and b.name = :name", Boat.class)
                        .setParameter("state", State.OPEN)
                        .setParameter("name", name)
                        .getResultList();
                """));
        assertEquals(List.of("name EQ tide"), of("""
                return em.createQuery("select b from Boat b where b.name = ?1", Boat.class)
                        .setParameter(1, "tide")
                        .getResultList();
                """));
        assertEquals(
                List.of("state EQ State.OPEN"),
                of("return Boat.list(\"state = ?1 and name = ?2\", State.OPEN, name);"));
    }

    @Test
    void whatATextAsksInSomeCasesIsUncertain() throws Exception {
        assertEquals(List.of("afloat OTHER true"), of("""
                return em.createQuery("select b from Boat b where b.name = :name"
                                + (state == null ? " and b.afloat = true" : ""), Boat.class)
                        .setParameter("name", name)
                        .getResultList();
                """));
    }

    @Test
    void byTheMetamodel() throws Exception {
        assertEquals(
                List.of("state OTHER State.GONE"),
                of(CRITERIA.replace(
                        "CODE", "if (state == null) { all.add(cb.notEqual(boat.get(Boat_.state), State.GONE)); }")));
        assertEquals(
                List.of("afloat EQ true"), of(CRITERIA.replace("CODE", "all.add(cb.isTrue(boat.get(Boat_.AFLOAT)));")));
    }

    @Test
    void byOtherBuilders() throws Exception {
        assertEquals(List.of("state OTHER "), of("""
                Criteria criteria = session.createCriteria(Boat.class);
                if (state != null) {
                    criteria.add(Restrictions.eq("state", state));
                } else {
                    criteria.add(Restrictions.ne("state", State.GONE));
                }
                return criteria.list();
                """));
        assertEquals(List.of("state OTHER "), of("""
                QBoat boat = QBoat.boat;
                BooleanBuilder where = new BooleanBuilder();
                if (state != null) where.and(boat.state.eq(state)); else where.and(boat.state.ne(State.GONE));
                return queries.selectFrom(boat).where(where).fetch();
                """));
        assertEquals(
                List.of("state OTHER "),
                of(CRITERIA.replace("CODE", "all.add(boat.get(\"state\").in(State.OPEN, State.GONE));")));
    }

    @Test
    void byCodeThatLooksAtWhatWasRead() throws Exception {
        String all = "return em.createQuery(\"select b from Boat b\", Boat.class).getResultList().stream()";
        assertEquals(List.of("afloat OTHER "), of(all + ".filter(each -> each.afloat).toList();"));
        assertEquals(
                List.of("state OTHER "),
                of(all + ".filter(each -> each.state != State.GONE || !each.name.isEmpty()).toList();")
                        .subList(0, 1));
        assertEquals(List.of(), of(all + ".filter(each -> each.state == state).toList();"));
        assertEquals(List.of("afloat OTHER "), of("""
                List<Boat> found = em.createQuery("select b from Boat b", Boat.class).getResultList();
                found.removeIf(each -> !each.afloat);
                return found;
                """));
    }

    @Test
    void byAFilterOfTheOneThatIsFound() throws Exception {
        assertEquals(
                List.of("afloat OTHER "),
                Sources.read(
                                root,
                                SERVICE.replace("CODE", "return Boat.listAll();")
                                        .replace(
                                                "return em.find(Boat.class, id);",
                                                "return Optional.ofNullable(em.find(Boat.class, id)).filter(b -> b.afloat).orElse(null);"))
                        .endpoints()
                        .filter(each -> each.kind() == Endpoint.Kind.GET)
                        .flatMap(each -> each.fixed().stream())
                        .map(FixedConditionsTest::text)
                        .toList());
    }
}

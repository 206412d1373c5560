package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.Problem;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done in some cases alone, or where one does not look for it, is told. */
class OnlySometimesTest {
    private static final String SOURCES = """
            package sails;

            import jakarta.persistence.*;
            import java.util.*;
            import org.springframework.data.jpa.repository.*;
            import org.springframework.web.bind.annotation.*;

            enum State { NEW, SET, TORN }

            @Entity
            class Sail {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public State state;
                public String name;
                public int reefs;
                public java.time.LocalDate sewn;
                public Date entered = new Date();
            }

            interface Sails extends JpaRepository<Sail, Long> {
                @Modifying @Query("update Sail s set s.reefs = s.reefs + ?2 where s.id = ?1")
                int reef(Long id, int more);
            }

            @RestController @RequestMapping("/sails")
            class SailController {
                Sails sails;
                EntityManager em;

                @GetMapping public List<Sail> list(@RequestParam(required = false) String q) {
                    StringBuilder text = new StringBuilder("select s from Sail s where 1 = 1");
                    if (q != null && q.length() >= 3) { text.append(" and s.name = :q"); }
                    TypedQuery<Sail> query = em.createQuery(text.toString(), Sail.class);
                    if (q != null && q.length() >= 3) { query.setParameter("q", q); }
                    return query.getResultList();
                }

                @PostMapping("/{id}/set") public Sail set(@PathVariable Long id) {
                    Sail sail = sails.findById(id).orElseThrow();
                    switch (sail.state) {
                        case SET: return sail;
                        default: break;
                    }
                    sail.state = State.SET;
                    sail.sewn = null;
                    return sails.save(sail);
                }

                @PostMapping("/{id}/reef") public Sail reef(@PathVariable Long id) {
                    Sail sail = sails.findById(id).orElseThrow();
                    int changed = sails.reef(id, 1);
                    return sail;
                }
            }
            """;

    @TempDir
    private Path root;

    private ServiceModel service;
    private GeneratedModule module;

    @BeforeEach
    void generate() throws Exception {
        service = Sources.read(root, SOURCES);
        module = Generated.of(service);
    }

    @Test
    void whatStandsBehindASwitchThatEndsInSomeCases() {
        assertTold("it sets state, and ");
        assertFalse(Generated.text(module, "/SailService.java").contains("object.state = State.SET"));
    }

    @Test
    void statementsOfARepositoryThatChangeRows() {
        assertTold("it calls sails.reef(id, 1)");
    }

    @Test
    void filtersThatAreAskedForSomeValuesAlone() {
        assertTold("the filter q is asked only where ");
    }

    @Test
    void timesThatFieldsHaveFromTheBeginning() {
        assertTold("entered is new java.util.Date() from the beginning");
    }

    private void assertTold(String words) {
        List<String> told = Stream.concat(
                        module.objects().get(0).byHand().stream().map(RunRecord.ByHand::what),
                        service.problems().stream().map(Problem::message))
                .toList();
        assertTrue(told.stream().anyMatch(each -> each.contains(words)), told::toString);
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that answers have only sometimes, or changed, is not simply that of its column. */
class ShownSometimesTest {
    private static final String SERVICE = """
            package crews;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            @Entity
            class Sailor {
                @Id Long id;
                String name;
                Integer salary;
                boolean officer;

                Long getId() { return id; }
                String getName() { return name; }
                Integer getSalary() { return salary; }
                boolean isOfficer() { return officer; }
            }

            @Path("sailors")
            class Sailors {
                EntityManager em;

                @GET @Path("{id}")
                public SailorDto get(@PathParam("id") Long id) {
                    Sailor sailor = em.find(Sailor.class, id);
                    if (sailor == null) {
                        throw new NotFoundException();
                    }
                    return SailorDto.of(sailor);
                }
            }

            """;

    private static final String BEAN = """
            class SailorDto {
                public Long id;
                public String name;
                public %s salary;

                SailorDto() {}

                SailorDto(Sailor s) { this(s.getId(), s.getName(), s.getSalary()); }

                SailorDto(Long id, String name) { this(id, name, null); }

                SailorDto(Long id, String name, Integer salary) {
                    this.id = id;
                    this.name = name;
                    this.salary = salary;
                }

                static SailorDto of(Sailor s) {
                    %s
                }
            }
            """;

    private static final String FILLED = """
            SailorDto dto = new SailorDto();
            dto.id = s.getId();
            dto.name = s.getName();
            %s
            return dto;
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    private List<String> left(String view) throws Exception {
        Files.writeString(root.resolve("Sailors.java"), SERVICE + view);
        module = Generated.of(new ServiceReader().read(root));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private List<String> filled(String type, String code) throws Exception {
        return left(BEAN.formatted(type, FILLED.formatted(code)));
    }

    private String entity() {
        return Generated.text(module, "/Sailor.java");
    }

    @Test
    void isShownUnderItsConditionAlone() throws Exception {
        List<String> left = filled("Integer", "if (s.isOfficer()) { dto.salary = s.getSalary(); }");

        assertEquals(List.of(), left);
        assertTrue(entity().contains("return (officer) ? (salary) : null;"), entity());
    }

    @Test
    void isShownWhereTheCodeGoesOn() throws Exception {
        List<String> left = filled("Integer", "if (!s.isOfficer()) { return dto; } dto.salary = s.getSalary();");

        assertEquals(List.of(), left);
        assertTrue(entity().contains("return (!(!officer)) ? (salary) : null;"), entity());
    }

    @Test
    void isZeroWhereAPrimitiveIsNotFilled() throws Exception {
        List<String> left = filled("int", "if (s.getSalary() != null) { dto.salary = s.getSalary(); }");

        assertEquals(List.of(), left);
        assertTrue(entity().contains("return (salary != null) ? (salary) : 0;"), entity());
    }

    @Test
    void isTheColumnWhereOnlyItsPresenceIsAskedFor() throws Exception {
        List<String> left = filled("Integer", "if (s.getSalary() != null) { dto.salary = s.getSalary(); }");

        assertEquals(List.of(), left);
        assertTrue(Generated.text(module, "/SailorView.java").contains("String name, Integer salary)"));
    }

    @Test
    void isListedWhereItDependsOnWhatTheObjectHasNot() throws Exception {
        List<String> left =
                filled("Integer", "switch (s.getName()) { case \"x\": dto.salary = s.getSalary(); break; default: }");

        assertEquals(List.of("The value of salary could not be carried over: it depends on conditions"), left);
    }

    @Test
    void isListedWhereOneOfSeveralConstructorsLeavesItOut() throws Exception {
        List<String> left = left(BEAN.formatted(
                "Integer", "return s.isOfficer() ? new SailorDto(s) : new SailorDto(s.getId(), s.getName());"));

        assertEquals(List.of("The value of salary could not be carried over: it is set in several places"), left);
    }

    @Test
    void isListedWhereAnotherWayLeavesItOut() throws Exception {
        List<String> left = left(BEAN.formatted("Integer", """
                if (!s.isOfficer()) {
                    SailorDto brief = new SailorDto();
                    brief.id = s.getId();
                    brief.name = s.getName();
                    return brief;
                }
                """ + FILLED.formatted("dto.salary = s.getSalary();")));

        assertTrue(
                left.contains("The value of salary could not be carried over: not all answers have it"),
                left.toString());
    }

    @Test
    void isListedWhereItIsTakenAwayAgain() throws Exception {
        List<String> left = filled("Integer", "dto.salary = s.getSalary(); if (s.isOfficer()) { dto.salary = null; }");

        assertEquals(List.of("The value of salary could not be carried over: it is set in several places"), left);
    }

    @Test
    void isListedWhereTheConstructorOfARecordChangesIt() throws Exception {
        List<String> left = left("""
                record SailorDto(Long id, String name, Integer salary) {
                    SailorDto {
                        if (salary == null) {
                            salary = 1;
                        }
                    }

                    static SailorDto of(Sailor s) { return new SailorDto(s.getId(), s.getName(), s.getSalary()); }
                }
                """);

        assertEquals(List.of("The value of salary could not be carried over: it is changed before it is shown"), left);
    }

    @Test
    void isListedWhereAConstructorFillsItSometimes() throws Exception {
        List<String> left = left(BEAN.formatted("Integer", "return new SailorDto(s);")
                .replace("this.salary = salary;", "if (name != null) { this.salary = salary; }"));

        assertEquals(List.of("The value of salary could not be carried over: it depends on conditions"), left);
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers have is what the code fills them with: not a column of the same name, and not everywhere the same. */
class ShownOtherwiseTest {
    private static final String SERVICE = """
            package docks;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.util.List;

            @Entity
            class Dock {
                @Id public Long id;
                public String name;
                public Integer rent;
            }

            class DockDto {
                public Long id;
                public String name;
                public Integer rent;

                static DockDto brief(Dock d) {
                    DockDto dto = new DockDto();
                    dto.id = d.id;
                    dto.name = d.name;
                    return dto;
                }

                static DockDto full(Dock d) {
                    DockDto dto = brief(d);
                    dto.rent = d.rent;
                    return dto;
                }
            }

            @Path("docks")
            class Docks {
                EntityManager em;

                @GET
                public List<DockDto> list() {
                    return em.createQuery("select d from Dock d order by d.id", Dock.class).getResultList().stream()
                            .map(DockDto::%s).toList();
                }

                @GET @Path("{id}")
                public DockDto get(@PathParam("id") Long id) {
                    Dock dock = em.find(Dock.class, id);
                    if (dock == null) {
                        throw new NotFoundException();
                    }
                    %s
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    private List<String> left(String listed, String got) throws Exception {
        Files.writeString(root.resolve("Docks.java"), SERVICE.formatted(listed, got));
        module = Generated.of(new ServiceReader().read(root));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String view() {
        return Generated.text(module, "/DockView.java");
    }

    @Test
    void isNotDoubtedWhereAllAnswersAreFilledAlike() throws Exception {
        assertEquals(List.of(), left("full", "return DockDto.full(dock);"));
        assertTrue(view().contains("Integer rent"), view());
        assertFalse(view().contains("@Computed"), view());
    }

    @Test
    void isListedWhereAnotherEndpointFillsLess() throws Exception {
        List<String> left = left("brief", "return DockDto.full(dock);");

        assertEquals(
                List.of("GET /docks fills rent otherwise than GET /docks/{id}: the generated one has the same in all"
                        + " answers"),
                left);
    }

    @Test
    void isNotShownWhereNothingFillsIt() throws Exception {
        List<String> left = left("brief", "return DockDto.brief(dock);");

        assertEquals(List.of("The value of rent could not be carried over: nothing was found that fills it"), left);
        assertTrue(view().contains("@Computed Integer rent"), view());
    }

    @Test
    void isListedWhereALibraryCopies() throws Exception {
        List<String> left = left("full", """
                DockDto dto = new DockDto();
                org.springframework.beans.BeanUtils.copyProperties(dock, dto);
                dto.name = dock.name;
                return dto;
                """);

        assertTrue(
                left.contains("how DocksDockDto and Dock are mapped was not found in the code; taken by their names")
                        || left.contains(
                                "how DockDto and Dock are mapped was not found in the code; taken by their names"),
                left.toString());
        assertFalse(view().contains("@Computed"), view());
    }
}

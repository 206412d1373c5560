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

/** Lists whose elements the service neither counted nor deleted as the framework does. */
class ElementsKeptApartTest {
    private static final String SOURCES = """
            package bills;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.util.*;

            @Entity
            class Line {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                private String text;
                private int total;
                @ManyToOne private Bill bill;

                public String getText() { return text; }
                public void setText(String text) { this.text = text; }
                public int getTotal() { return total; }
                public void setTotal(int total) { this.total = total; }
                public void setBill(Bill bill) { this.bill = bill; }
            }

            @Entity
            class Bill {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                private String name;
                @OneToMany(mappedBy = "bill", CASCADE)
                private List<Line> lines = new ArrayList<>();

                public Long getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public List<Line> getLines() { return lines; }
            }

            class LineDto {
                public String text;
                public int total;

                static LineDto of(Line line) {
                    LineDto dto = new LineDto();
                    dto.text = line.getText();
                    dto.total = line.getTotal();
                    return dto;
                }
            }

            class BillDto {
                public Long id;
                public String name;
                public List<LineDto> lines;

                static BillDto of(Bill bill) {
                    BillDto dto = new BillDto();
                    dto.id = bill.getId();
                    dto.name = bill.getName();
                    dto.lines = bill.getLines().stream().map(each -> LineDto.of(each)).toList();
                    return dto;
                }
            }

            @Path("bills")
            class Bills {
                EntityManager em;

                @GET
                @Path("{id}")
                public BillDto get(@PathParam("id") Long id) {
                    Bill found = em.find(Bill.class, id);
                    if (found == null) { throw new NotFoundException(); }
                    return BillDto.of(found);
                }

                @POST
                public BillDto create(BillDto dto) {
                    Bill bill = new Bill();
                    bill.setName(dto.name);
                    List<LineDto> sent = dto.lines;
                    for (LineDto each : sent) {
                        Line line = new Line();
                        line.setText(each.text);
                        line.setTotal(COUNTED.size());
                        line.setBill(bill);
                        bill.getLines().add(line);
                    }
                    em.persist(bill);
                    return BillDto.of(bill);
                }
            }
            """;

    @TempDir
    private Path root;

    @Test
    void theSizeOfTheListThatIsFilledCounts() throws Exception {
        GeneratedModule module = generated("cascade = CascadeType.ALL, orphanRemoval = true", "bill.getLines()");

        String line = Generated.text(module, "/Line.java");
        assertTrue(line.contains("@Position(first = 0)"), line);
        assertEquals(List.of("LineDto.total is no field of the generated line"), told(module));
    }

    @Test
    void theSizeOfAnotherListDoesNot() throws Exception {
        GeneratedModule module = generated("cascade = CascadeType.ALL, orphanRemoval = true", "sent");

        String line = Generated.text(module, "/Line.java");
        assertFalse(line.contains("@Position"), line);
        assertEquals(
                List.of(
                        "LineDto.total is no field of the generated line",
                        "What total of one of the lines is: it needs dto.lines"),
                told(module));
    }

    @Test
    void whatTheFrameworkDeletesAndTheServiceDidNotIsTold() throws Exception {
        assertEquals(
                List.of(
                        "Of lines those that a change leaves out are deleted, and all with their bill:"
                                + " the service's list cascades PERSIST and removes no orphans",
                        "LineDto.total is no field of the generated line"),
                told(generated("cascade = CascadeType.PERSIST", "bill.getLines()")));
        assertEquals(
                List.of(
                        "Of lines those that a change leaves out are deleted:"
                                + " the service's list cascades ALL and removes no orphans",
                        "LineDto.total is no field of the generated line"),
                told(generated("cascade = CascadeType.ALL", "bill.getLines()")));
    }

    private GeneratedModule generated(String cascade, String counted) throws Exception {
        String text = SOURCES.replace("CASCADE", cascade).replace("COUNTED", counted);
        return Generated.of(Sources.read(root, text));
    }

    private static List<String> told(GeneratedModule module) {
        return module.objects().stream()
                .filter(each -> each.name().equals("Bill"))
                .flatMap(each -> each.byHand().stream())
                .map(RunRecord.ByHand::what)
                .distinct()
                .toList();
    }
}

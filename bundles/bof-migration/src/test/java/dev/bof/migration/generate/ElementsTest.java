package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of objects that belong to another one are seen and sent with it. */
class ElementsTest {
    private static final String SOURCES = """
            package depot;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.math.BigDecimal;
            import java.math.RoundingMode;
            import java.util.*;
            import java.util.stream.Collectors;

            @Entity
            class Goods {
                @Id Long id;
            }

            @Entity
            @Table(name = "parcel_row")
            class Row {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                @ManyToOne @JoinColumn(name = "parcel_id") private Parcel parcel;
                @Column(name = "no") private int number;
                @ManyToOne @JoinColumn(name = "goods_id") private Goods goods;
                @Column(precision = 9, scale = 3) private BigDecimal weight;
                private String text;

                public void setParcel(Parcel parcel) { this.parcel = parcel; }
                public int getNumber() { return number; }
                public void setNumber(int number) { this.number = number; }
                public BigDecimal getWeight() { return weight; }
                public void setWeight(BigDecimal weight) { this.weight = weight; }
                public String getText() { return text; }
                public void setText(String text) { this.text = text; }
            }

            @Entity
            class Parcel {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                private String name;
                @OneToMany(mappedBy = "parcel", cascade = CascadeType.ALL, orphanRemoval = true)
                @OrderBy("number desc, text")
                private List<Row> rows = new ArrayList<>();

                public Long getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public List<Row> getRows() { return rows; }
            }

            class RowDto {
                public int number;
                public BigDecimal weight;
                public String note;
                public boolean heavy;

                static RowDto of(Row row) {
                    RowDto dto = new RowDto();
                    dto.number = row.getNumber();
                    dto.weight = row.getWeight();
                    dto.note = row.getText();
                    dto.heavy = row.getWeight().compareTo(BigDecimal.TEN) > 0;
                    return dto;
                }
            }

            class ParcelDto {
                public Long id;
                public String name;
                public List<RowDto> rows;

                static ParcelDto of(Parcel parcel) {
                    ParcelDto dto = new ParcelDto();
                    dto.id = parcel.getId();
                    dto.name = parcel.getName();
                    dto.rows = parcel.getRows().stream().map(row -> RowDto.of(row)).collect(Collectors.toList());
                    return dto;
                }
            }

            record ParcelList(List<ParcelDto> rows, long total, int start, int limit) {}

            @Path("parcels")
            class Parcels {
                EntityManager em;

                @GET
                public ParcelList list(
                        @QueryParam("start") int start, @QueryParam("limit") @DefaultValue("20") int limit) {
                    return list(em, start, Math.min(limit, 100));
                }

                private static ParcelList list(EntityManager em, int start, int limit) {
                    List<ParcelDto> rows = em.createQuery("select p from Parcel p", Parcel.class)
                            .setFirstResult(Math.max(start, 0)).setMaxResults(limit).getResultStream()
                            .map(ParcelDto::of).toList();
                    long total = em.createQuery("select count(p) from Parcel p", Long.class).getSingleResult();
                    return new ParcelList(rows, total, start, limit);
                }

                @GET
                @Path("{id}")
                public ParcelDto get(@PathParam("id") Long id) {
                    Parcel found = em.find(Parcel.class, id);
                    if (found == null) { throw new NotFoundException(); }
                    return ParcelDto.of(found);
                }

                @GET
                @Path("{id}/rows")
                public List<RowDto> rows(@PathParam("id") Long id) {
                    return found(id).rows;
                }

                private ParcelDto found(Long id) {
                    return ParcelDto.of(em.find(Parcel.class, id));
                }

                @POST
                public ParcelDto create(ParcelDto sent) {
                    if (sent.rows.size() > 9) {
                        throw new BadRequestException("too many rows");
                    }
                    Parcel parcel = new Parcel();
                    parcel.setName(sent.name);
                    int number = 0;
                    for (RowDto each : sent.rows) {
                        Row row = new Row();
                        row.setParcel(parcel);
                        row.setNumber(number++);
                        row.setWeight(each.weight.setScale(3, RoundingMode.DOWN));
                        row.setText(each.note);
                        parcel.getRows().add(row);
                    }
                    em.persist(parcel);
                    return ParcelDto.of(parcel);
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
    void theListIsWrittenWithItsObject() {
        String entity = text("Parcel.java");

        assertTrue(
                entity.contains("@OneToMany(mappedBy = \"parcel\", cascade = CascadeType.ALL, orphanRemoval = true)"),
                entity);
        assertTrue(entity.contains("@OrderBy(\"number DESC, note\")"), entity);
        assertTrue(entity.contains("List<Row> rows = new ArrayList<>();"), entity);
        assertTrue(text("persistence.xml").contains("<class>depot.framework.Row</class>"), text("persistence.xml"));
    }

    @Test
    void anElementIsOnItsTableAndCounted() {
        String row = text("Row.java");

        assertTrue(row.contains("@Table(name = \"parcel_row\")"), row);
        assertTrue(row.contains("@Position(first = 0)\n    @Column(name = \"no\")\n    int number;"), row);
        assertTrue(row.contains("@Column(name = \"text\")\n    String note;"), row);
        assertTrue(row.contains("Long goodsId;"), row);
    }

    @Test
    void whatIsSeenOfAnElementIsMoreThanWhatIsSent() {
        String seen = text("RowDtoView.java").replaceAll("\\s+", " ");
        String sent = text("RowDto.java");

        assertTrue(seen.contains("int number, BigDecimal weight, String note, @Computed boolean heavy"), seen);
        assertTrue(sent.contains("RowDto(BigDecimal weight, String note)"), sent);
        assertTrue(
                text("Row.java").contains("return weight.compareTo(new java.math.BigDecimal(\"10\")) > 0;"),
                text("Row.java"));
        assertTrue(text("ParcelView.java").contains("List<RowDtoView> rows"), text("ParcelView.java"));
        assertTrue(text("CreateParcel.java").contains("List<RowDto> rows"), text("CreateParcel.java"));
    }

    @Test
    void whatTheServiceMakesOfElementsIsDoneToEachOfThem() {
        String service = text("ParcelService.java");

        assertTrue(service.contains("""
                        for (Row each : object.rows) {
                            each.weight = each.weight.setScale(3, java.math.RoundingMode.DOWN);
                        }
                """), service);
        assertTrue(service.contains("if (object.rows.size() > 9)"), service);
    }

    @Test
    void anEndpointThatGivesTheListAloneTakesItFromTheAnswer() {
        String service = text("ParcelService.java");

        assertTrue(service.contains("List<RowDtoView> result = ((ParcelView) response(object)).rows();"), service);
    }

    @Test
    void aStartIsToldAsItWasSentAndASizeGoesToTheDatabaseAsItIs() {
        String profile = text("ParcelCompatibility.java").replaceAll("\\s+", "");

        assertTrue(profile.contains(".tooSmall(Paging.Beyond.UNLIMITED).beforeFirst(Paging.Beyond.ECHOED)"), profile);
    }

    @Test
    void whatIsNotSentIsTold() {
        assertEquals(
                List.of(
                        "RowDto.number is no field of the generated row",
                        "RowDto.heavy is no field of the generated row",
                        "A page size of zero of GET /parcels is no limit, as with EclipseLink; with Hibernate the list"
                                + " was empty"),
                module.objects().get(0).byHand().stream()
                        .map(RunRecord.ByHand::what)
                        .toList());
    }

    private String text(String file) {
        return Generated.text(module, "/" + file);
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service shows of another object is generated too, and what it stores of what is sent. */
class RelatedValuesTest {
    private static final String SOURCES = """
            package crew;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.math.BigDecimal;
            import java.math.RoundingMode;
            import java.util.ArrayList;
            import java.util.Date;
            import java.util.List;

            enum Rank { MATE, CAPTAIN }

            @Entity
            class Ship {
                @Id Long id;
                @Column(name = "ship_name") String name;
                String port;
                public Long getId() { return id; }
                public String getName() { return name; }
            }

            @Entity
            @Table(name = "medals")
            class Medal {
                @Id Long id;
                @ManyToOne @JoinColumn(name = "sailor_id") Sailor sailor;
            }

            @Entity
            class Sailor {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                String name;
                @Enumerated(EnumType.STRING) Rank rank;
                @Column(scale = 2) BigDecimal pay;
                @Temporal(TemporalType.TIMESTAMP) Date since;
                String badge;
                @ManyToOne @JoinColumn(name = "ship_id") Ship ship;
                @OneToMany(mappedBy = "sailor") private List<Medal> medals = new ArrayList<>();

                public List<Medal> getMedals() { return medals; }
                public Long getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name == null ? null : name.trim(); }
                public Rank getRank() { return rank; }
                public void setRank(Rank rank) { this.rank = rank; }
                public BigDecimal getPay() { return pay; }
                public void setPay(BigDecimal pay) { this.pay = pay; }
                public Date getSince() { return since; }
                public void setSince(Date since) { this.since = since; }
                public String getBadge() { return badge; }
                public void setBadge(String badge) { this.badge = badge; }
                public Ship getShip() { return ship; }
                public void setShip(Ship ship) { this.ship = ship; }
            }

            class SailorDto {
                public Long id;
                public String name;
                public Rank rank;
                public BigDecimal pay;
                public Date since;
                public String badge;
                public Long shipId;
                public String shipName;
                public String port;
                public int medals;

                static SailorDto of(Sailor sailor) {
                    SailorDto dto = new SailorDto();
                    dto.id = sailor.getId();
                    dto.name = sailor.getName();
                    dto.rank = sailor.getRank();
                    dto.pay = sailor.getPay();
                    dto.since = sailor.getSince();
                    dto.badge = sailor.getBadge();
                    dto.shipId = sailor.getShip().getId();
                    dto.shipName = sailor.getShip().getName();
                    dto.port = sailor.getShip() == null ? null : sailor.getShip().port;
                    dto.medals = sailor.getMedals().size();
                    return dto;
                }
            }

            @Path("sailors")
            class SailorResource {
                EntityManager em;

                @GET
                @Path("{id}")
                public SailorDto get(@PathParam("id") Long id) {
                    return SailorDto.of(em.find(Sailor.class, id));
                }

                @POST
                public SailorDto post(SailorDto dto) {
                    Sailor sailor = new Sailor();
                    Ship ship = dto.shipId == null ? null : em.find(Ship.class, dto.shipId);
                    sailor.setName(dto.name);
                    sailor.setRank(dto.rank == null ? Rank.MATE : dto.rank);
                    sailor.setPay(dto.pay.setScale(2, RoundingMode.HALF_EVEN));
                    sailor.setSince(dto.since == null ? new Date() : dto.since);
                    sailor.setShip(ship);
                    em.persist(sailor);
                    return SailorDto.of(sailor);
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
    void theServiceRoundsBeforeTheColumnDoes() {
        assertTrue(text("/SailorService.java").contains("object.pay.setScale(2, java.math.RoundingMode.HALF_EVEN)"));
        assertFalse(text("/Sailor.java").contains("scale"));
    }

    @Test
    void anotherObjectIsSentByItsIdAndShownByItsValues() throws Exception {
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        String entity = text("/Sailor.java");

        assertTrue(entity.contains("Long shipId;"), entity);
        assertTrue(entity.contains("insertable = false, updatable = false)\n    private Ship ship;"), entity);
        assertTrue(entity.contains("return ship == null ? null : ship.name;"), entity);
        assertTrue(text("/Ship.java").contains("@Column(name = \"ship_name\")\n    String name;"));
        assertTrue(text("/CreateSailor.java").contains("Long shipId"));
        assertTrue(text("/SailorView.java").contains("@Computed String shipName"));
        assertTrue(text("persistence.xml").contains("Ship</class>"));
    }

    @Test
    void whetherThereIsAnotherObjectCanBeAsked() {
        assertTrue(text("/Sailor.java").contains("return ship == null ? null : ship.port;"));
    }

    @Test
    void whatReferToTheObjectAreCounted() {
        String entity = text("/Sailor.java");

        assertTrue(
                entity.contains(
                        "@OneToMany\n    @JoinColumn(name = \"sailor_id\", insertable = false, updatable = false)\n"
                                + "    private List<Medal> medals = new ArrayList<>();"),
                entity);
        assertTrue(entity.contains("int medals() {\n        return medals.size();"), entity);
        assertTrue(text("/Medal.java").contains("@Table(name = \"medals\")"));
        assertTrue(text("persistence.xml").contains("Medal</class>"));
    }

    @Test
    void whatNobodyStoresIsNotTaken() {
        assertFalse(text("/CreateSailor.java").contains("badge"));
        assertTrue(
                module.objects().get(0).byHand().stream()
                        .map(RunRecord.ByHand::what)
                        .anyMatch(what -> what.startsWith("SailorDto.badge is passed over where it is sent to create")),
                "it is told");
    }

    private String text(String ending) {
        return Generated.text(module, ending);
    }
}

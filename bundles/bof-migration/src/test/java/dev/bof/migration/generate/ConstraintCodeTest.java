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

/** What was asked of values is asked of them again, and nothing else. */
class ConstraintCodeTest {
    private static final String SOURCES = """
            package harbour;

            import jakarta.persistence.*;
            import jakarta.validation.Constraint;
            import jakarta.validation.Valid;
            import jakarta.validation.Validator;
            import jakarta.validation.constraints.*;
            import jakarta.ws.rs.*;
            import java.util.*;

            interface OnUpdate {}

            @Constraint(validatedBy = {})
            @interface Callsign {}

            @Embeddable
            class Mooring {
                private String quay;
                private Integer metres;

                public String getQuay() { return quay; }
                public void setQuay(String quay) { this.quay = quay; }
                public Integer getMetres() { return metres; }
                public void setMetres(Integer metres) { this.metres = metres; }
            }

            @Entity
            class Boat {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                @Size(max = 100, message = "stored") private String name;
                @Min(3) private Integer crew;
                private String sign;
                @Embedded private Mooring mooring;

                public Long getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public Integer getCrew() { return crew; }
                public void setCrew(Integer crew) { this.crew = crew; }
                public String getSign() { return sign; }
                public void setSign(String sign) { this.sign = sign; }
                public Mooring getMooring() { return mooring; }
                public void setMooring(Mooring mooring) { this.mooring = mooring; }
            }

            class MooringDto {
                @NotBlank public String quay;
                @Positive public Integer metres;
            }

            class BoatDto {
                public Long id;
                @Size(min = 2, max = 50, message = "sent") public String name;
                @Min(1) @NotNull(groups = OnUpdate.class) public Integer crew;
                @Callsign @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) public String sign;
                @NotNull @Valid public MooringDto mooring;

                static BoatDto of(Boat boat) {
                    BoatDto dto = new BoatDto();
                    dto.id = boat.getId();
                    dto.name = boat.getName();
                    dto.crew = boat.getCrew();
                    dto.sign = boat.getSign();
                    dto.mooring = new MooringDto();
                    dto.mooring.quay = boat.getMooring().getQuay();
                    dto.mooring.metres = boat.getMooring().getMetres();
                    return dto;
                }
            }

            @Path("boats")
            class Boats {
                EntityManager em;
                Validator validator;

                @POST
                public BoatDto create(ASKED BoatDto sent) {
                    BY_CODE
                    Boat boat = new Boat();
                    boat.setName(sent.name);
                    boat.setCrew(sent.crew);
                    boat.setSign(sent.sign);
                    Mooring mooring = new Mooring();
                    mooring.setQuay(sent.mooring.quay);
                    mooring.setMetres(sent.mooring.metres);
                    boat.setMooring(mooring);
                    em.persist(boat);
                    return BoatDto.of(boat);
                }

                @GET
                @Path("{id}")
                public BoatDto get(@PathParam("id") Long id) {
                    return BoatDto.of(em.find(Boat.class, id));
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    @Test
    void whatWasSentIsLookedAtFirstAndTheStricterLimitCounts() throws Exception {
        String create = create(generated("@Valid", ""));

        assertTrue(create.contains("@Size(min = 2, max = 50, message = \"sent\") String name"), create);
        assertTrue(create.contains("@Min(value = 3) Integer crew"), create);
    }

    @Test
    void partsKeepTheirs() throws Exception {
        GeneratedModule module = generated("@Valid", "");
        String parts = Generated.text(module, "/MooringValues.java").replaceAll("\\s+", " ");

        assertTrue(create(module).contains("@Valid @NotNull MooringValues mooring"), create(module));
        assertTrue(parts.contains("@NotBlank String quay, @Positive Integer metres"), parts);
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void whatCannotBeSaidAnewIsTold() throws Exception {
        GeneratedModule module = generated("@Valid", "");

        assertEquals(
                List.of(
                        "The constraint @NotNull is not carried over: it has groups",
                        "The constraint @Callsign is the service's own",
                        "The constraint @Pattern is not carried over: it has flags",
                        "What POST /boats answers where constraints are violated: no mapper of the service tells it, and"
                                + " its server's own words are not known"),
                told(module));
        assertFalse(create(module).contains("@Pattern"), create(module));
    }

    @Test
    void codeMayAskByItself() throws Exception {
        String create = create(
                generated("", "validator.validate(sent).forEach(each -> { throw new BadRequestException(); });"));

        assertTrue(create.contains("@Size(min = 2, max = 50, message = \"sent\") String name"), create);
    }

    @Test
    void whatNobodyAsksForIsNoConstraint() throws Exception {
        GeneratedModule module = generated("", "");
        String create = create(module);

        assertTrue(create.contains("@Size(max = 100, message = \"stored\") String name"), create);
        assertTrue(create.contains("@Min(value = 3) Integer crew"), create);
        assertFalse(create.contains("@NotNull"), create);
        assertFalse(Generated.text(module, "/MooringValues.java").contains("@NotBlank "));
        assertEquals(
                List.of("POST /boats does not ask for the constraints of BoatDto:"
                        + " what only they say is not asked for here either"),
                told(module));
    }

    private GeneratedModule generated(String asked, String byCode) throws Exception {
        return Generated.of(Sources.read(root, SOURCES.replace("ASKED", asked).replace("BY_CODE", byCode)));
    }

    private static String create(GeneratedModule module) {
        return Generated.text(module, "/CreateBoat.java").replaceAll("\\s+", " ");
    }

    private static List<String> told(GeneratedModule module) {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .filter(each -> each.contains("onstraint"))
                .toList();
    }
}

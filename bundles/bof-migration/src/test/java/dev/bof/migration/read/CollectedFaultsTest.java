package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a service that asks a validator by itself, collects faults, and finds objects by other values than ids. */
class CollectedFaultsTest {
    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        Path folder = Files.createDirectories(root.resolve("src/main/java/port"));
        Files.writeString(folder.resolve("Berth.java"), """
                package port;
                import jakarta.persistence.*;
                import java.time.Instant;
                import java.time.LocalDate;
                import java.util.UUID;
                @Entity
                public class Berth {
                    @Id public UUID id;
                    public String quay;
                    public Integer number;
                    public LocalDate freeFrom;
                    public LocalDate freeUntil;
                    public Instant touched;
                    public Instant first;
                    @PrePersist @PreUpdate
                    void touch() {
                        touched = Instant.now();
                        if (first == null) { first = Instant.now(); }
                    }
                }
                """);
        Files.writeString(folder.resolve("Berths.java"), """
                package port;
                import jakarta.persistence.EntityManager;
                import jakarta.validation.Validator;
                import jakarta.ws.rs.*;
                import jakarta.ws.rs.core.Response;
                import java.util.*;
                import java.util.stream.Collectors;
                @Path("berths")
                public class Berths {
                    EntityManager em;
                    Validator validator;

                    @POST
                    public Response create(Berth berth) {
                        List<String> errors = validator.validate(berth).stream()
                                .map(v -> v.getPropertyPath() + " " + v.getMessage())
                                .collect(Collectors.toList());
                        if (errors.isEmpty() && berth.freeUntil != null && berth.freeUntil.isBefore(berth.freeFrom)) {
                            errors.add("never free");
                        }
                        if (!errors.isEmpty()) {
                            throw new BadRequestException(Response.status(400).entity(Map.of("errors", errors)).build());
                        }
                        em.persist(berth);
                        return Response.ok(berth).build();
                    }

                    @PUT @Path("{id}")
                    public Berth change(@PathParam("id") UUID id, Berth berth) {
                        List<String> faults = new ArrayList<>();
                        if (berth.quay == null) faults.add("no quay");
                        if (berth.number == null) faults.add("no number");
                        if (!faults.isEmpty()) {
                            throw new BadRequestException(Response.status(400).entity(faults).build());
                        }
                        return found(id);
                    }

                    @GET @Path("{id}")
                    public Berth get(@PathParam("id") UUID id) {
                        return found(id);
                    }

                    @GET @Path("at/{quay}/{number}")
                    public Berth at(@PathParam("quay") String quay, @PathParam("number") Integer number) {
                        return em.createQuery("select b from Berth b where b.quay = ?1 and b.number = ?2", Berth.class)
                                .setParameter(1, quay).setParameter(2, number)
                                .getResultStream().findFirst()
                                .orElseThrow(() -> new NotFoundException("none at " + quay));
                    }

                    private Berth found(UUID id) {
                        Berth berth = em.find(Berth.class, id);
                        if (berth == null) throw missing(id.toString());
                        return berth;
                    }

                    private static NotFoundException missing(String what) {
                        return new NotFoundException("no berth " + what);
                    }
                }
                """);
    }

    @Test
    void theTextsOfViolationsAreToldAsTheServiceMakesThem() throws Exception {
        BodyShape body = of("POST /berths").get(0).body();

        assertTrue(body.fields().get("errors").tellsViolations(), body.toString());
        assertEquals(
                "${property} ${phrase}", body.fields().get("errors").element().text());
    }

    @Test
    void aFaultThatIsAddedWhereThereIsNoneYetIsARuleOfItsOwn() throws Exception {
        Rule late = of("POST /berths").get(1);

        assertEquals("never free", late.message());
        assertEquals(
                "(${request.freeUntil} != null) && (${request.freeUntil}.isBefore(${request.freeFrom}))",
                late.expression());
    }

    @Test
    void faultsThatComeTogetherAreLeftToAPerson() throws Exception {
        Rule all = of("PUT /berths/{id}").get(0);

        assertEquals("", all.expression());
        assertEquals(400, all.status());
    }

    @Test
    void anObjectIsFoundByOtherValuesThanItsId() throws Exception {
        ServiceModel service = read();
        Endpoint at = service.endpointsOf(service.objects().get(0)).stream()
                .filter(endpoint -> endpoint.path().contains("at/"))
                .findFirst()
                .orElseThrow();

        assertEquals(Endpoint.Kind.FIND, at.kind());
        assertEquals(
                List.of(List.of("quay"), List.of("number")),
                at.parameters().stream()
                        .map(parameter -> parameter.filter().attributes())
                        .toList());
        assertEquals(
                "none at ${parameter.quay}",
                of("GET /berths/at/{quay}/{number}").get(0).message());
    }

    @Test
    void theTextOfAnIdIsTheId() throws Exception {
        assertEquals("no berth ${parameter.id}", of("GET /berths/{id}").get(0).message());
    }

    @Test
    void aTimeThatIsAlwaysSetIsThatOfTheUpdate() throws Exception {
        assertEquals(AttributeModel.Role.UPDATED_AT, role("touched"));
        assertEquals(AttributeModel.Role.NONE, role("first"));
    }

    private AttributeModel.Role role(String attribute) throws Exception {
        return read().entities().get(0).attribute(attribute).orElseThrow().role();
    }

    private List<Rule> of(String endpoint) throws Exception {
        return read().rules().stream()
                .filter(rule -> rule.endpoints().contains(endpoint))
                .toList();
    }

    private ServiceModel read() throws Exception {
        return new ServiceReader().read(root);
    }
}

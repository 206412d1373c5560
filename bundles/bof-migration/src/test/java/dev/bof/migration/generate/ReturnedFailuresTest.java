package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service refuses by values that it returns is a rule as what it throws is. */
class ReturnedFailuresTest {
    private static final String SOURCES = """
            package canoes;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.function.Function;

            @Entity
            class Canoe {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                public String name;
                public int seats;
                public boolean lent;
            }

            enum Fault {
                SEATLESS(423, "no seats");
                final int status;
                final String text;
                Fault(int status, String text) { this.status = status; this.text = text; }
            }

            interface Result<T> {
                static <T> Result<T> failed(Fault fault) { return new Failed<>(fault.status, fault.text); }
                static <T> Result<T> ok(T value) { return new Ok<>(value); }
                static <T> Result<T> failed(int status, String text) { return new Failed<>(status, text); }
                Response answer(int status);
                <R> Result<R> then(Function<T, Result<R>> next);
            }

            record Ok<T>(T value) implements Result<T> {
                public Response answer(int status) { return Response.status(status).entity(value).build(); }
                public <R> Result<R> then(Function<T, Result<R>> next) { return next.apply(value); }
            }

            record Failed<T>(int status, String text) implements Result<T> {
                public Response answer(int ignored) { return Response.status(status).entity(text).build(); }
                public <R> Result<R> then(Function<T, Result<R>> next) { return new Failed<>(status, text); }
            }

            class Logic {
                EntityManager em;

                Result<Canoe> get(Long id) {
                    Canoe canoe = em.find(Canoe.class, id);
                    return canoe == null ? Result.failed(404, "none") : Result.ok(canoe);
                }

                Result<Canoe> create(Canoe canoe) {
                    if (canoe.seats > 4) {
                        return Result.failed(422, "too many seats");
                    }
                    if (canoe.name == null) {
                        return new Failed<>(400, "no name");
                    }
                    if (canoe.seats < 1) {
                        return Result.failed(Fault.SEATLESS);
                    }
                    em.persist(canoe);
                    return Result.ok(canoe);
                }

                Result<Canoe> rename(Long id, Canoe data) {
                    return get(id).then(canoe -> {
                        if (canoe.lent) {
                            return Result.failed(409, "lent");
                        }
                        canoe.name = data.name;
                        return Result.ok(canoe);
                    });
                }
            }

            @Path("canoes")
            class Canoes {
                Logic logic;

                @POST
                public Response create(Canoe canoe) {
                    return logic.create(canoe).answer(201);
                }

                @PUT
                @Path("{id}")
                public Response rename(@PathParam("id") Long id, Canoe data) {
                    return logic.rename(id, data).answer(200);
                }
            }
            """;

    @Test
    void eachIsARule(@TempDir Path root) throws Exception {
        ServiceModel service = Sources.read(root, SOURCES);

        assertEquals(
                List.of("canoe == null", "canoe.lent", "canoe.name == null", "canoe.seats < 1", "canoe.seats > 4"),
                service.rules().stream().map(Rule::condition).sorted().toList());

        GeneratedModule module = Generated.of(service);
        List<String> left = module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
        for (String id : List.of("Logic.create#1", "Logic.create#2", "Logic.rename#1")) {
            assertTrue(left.stream().anyMatch(each -> each.contains(id)), () -> id + " " + left);
        }
        String code = Generated.text(module, "/CanoeService.java");
        assertTrue(code.contains("if (object.seats > 4)"), code);
        assertTrue(code.contains("checkRename1"), code);
        assertEquals(
                List.of(404, 409, 400, 423, 422),
                service.rules().stream()
                        .sorted(Comparator.comparing(Rule::condition))
                        .map(Rule::status)
                        .toList());
        String profile = Generated.text(module, "/CanoeCompatibility.java").replaceAll("\\s+", "");
        assertTrue(profile.contains("ProblemType.VALIDATION,422,Body.none()).code(\"check-create1\")"), profile);
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service says in the words of an enum, and in answers that its exceptions make themselves. */
class WordsOfEnumsTest {
    private static final String SOURCES = """
            package kites;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import jakarta.ws.rs.ext.ExceptionMapper;
            import jakarta.ws.rs.ext.Provider;
            import java.util.Map;

            enum Mood {
                CALM("calm"), WILD("very wild");
                private final String words;
                Mood(String words) { this.words = words; }
                @Override public String toString() { return words; }
            }

            @Entity
            class Kite {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                public String name;
                public int tail;
                public Mood mood;
            }

            enum Fault {
                NOT_FOUND(404, "F-1", "there is no %s %s"),
                CONFLICT(409, "F-2", "kite %s flies"),
                TAIL(422, "F-3", "tails are short");

                private final int status;
                private final String code;
                private final String pattern;

                Fault(int status, String code, String pattern) {
                    this.status = status;
                    this.code = code;
                    this.pattern = pattern;
                }

                public int getStatus() { return status; }
                public String getCode() { return code; }
                public String format(Object... values) { return String.format(pattern, values); }
            }

            class FaultException extends RuntimeException {
                private final Fault fault;
                FaultException(Fault fault, Object... values) {
                    super(fault.format(values));
                    this.fault = fault;
                }
                public Fault getFault() { return fault; }
            }

            @Provider
            class FaultMapper implements ExceptionMapper<FaultException> {
                public Response toResponse(FaultException e) {
                    Fault fault = e.getFault();
                    return Response.status(fault.getStatus())
                            .entity(Map.of("code", fault.getCode(), "message", e.getMessage())).build();
                }
            }

            class Refused extends WebApplicationException {
                Refused(String text) { this(409, text); }
                Refused(int status, String text) {
                    super(Response.status(status).type("application/json").entity(Map.of("error", text)).build());
                }
            }

            @Path("kites")
            class Kites {
                EntityManager em;

                @POST
                public Kite create(Kite kite) {
                    if (kite.tail > 9) {
                        throw new FaultException(Fault.TAIL);
                    }
                    if (kite.name == null) {
                        throw new Refused(400, "a kite has a name");
                    }
                    em.persist(kite);
                    return kite;
                }

                @PUT
                @Path("{id}")
                public Kite rename(@PathParam("id") Long id, Kite data) {
                    Kite kite = em.find(Kite.class, id);
                    if (kite == null) {
                        throw new FaultException(Fault.NOT_FOUND, "kite", id);
                    }
                    if (kite.tail > 5) {
                        throw new FaultException(Fault.CONFLICT, kite.tail);
                    }
                    if (kite.tail > 4) {
                        throw new Refused("it is " + kite.mood);
                    }
                    if (kite.tail > 3) {
                        throw new Refused("it is " + Mood.WILD);
                    }
                    kite.name = data.name;
                    return kite;
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
    void aConstantsOwnMethodIsFollowed() {
        assertEquals("tails are short", rule("kite.tail > 9").message());
        assertEquals("there is no kite ${parameter.id}", rule("kite == null").message());
        assertEquals("kite ${object.tail} flies", rule("kite.tail > 5").message());
        assertEquals("it is very wild", rule("kite.tail > 3").message());
    }

    @Test
    void anExceptionsOwnAnswerIsRead() {
        Rule nameless = rule("kite.name == null");

        assertEquals(400, nameless.status());
        assertEquals("a kite has a name", nameless.message());
        String profile = Generated.text(module, "/KiteCompatibility.java").replaceAll("\\s+", "");
        assertTrue(
                profile.contains("VALIDATION,400,Body.json(\"{\\\"error\\\":\\\"akitehasaname\\\"}\"))"
                        + ".code(\"check-create2\")"),
                profile);
        assertEquals(409, rule("kite.tail > 3").status());
    }

    @Test
    void whatAnEnumMakesOfAStoredValueIsLeftToAPerson() {
        List<String> left = module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
        assertTrue(left.stream().anyMatch(each -> each.contains("rename#3")), left::toString);
        String code = Generated.text(module, "/KiteService.java");
        assertFalse(code.contains("object.mood"), code);
    }

    private Rule rule(String condition) {
        return service.rules().stream()
                .filter(each -> each.condition().equals(condition))
                .findFirst()
                .orElseThrow();
    }
}

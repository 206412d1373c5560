package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service says when it refuses, where its endpoints do not all say it alike. */
class WordsOfRefusalsTest {
    private static final String SOURCES = """
            package mint;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.MediaType;
            import jakarta.ws.rs.core.Response;
            import java.math.BigDecimal;
            import java.util.Set;

            @Entity
            class Coin {
                private static final BigDecimal LEAST = new BigDecimal("0.01");

                @Id Long id;
                String metal;
                BigDecimal worth;
                BigDecimal half;

                void weigh() {
                    BigDecimal sum = BigDecimal.ZERO;
                    sum = sum.add(worth);
                    worth = sum;
                    half = worth.max(LEAST);
                }

                public Long getId() { return id; }
                public String getMetal() { return metal; }
                public void setMetal(String metal) { this.metal = metal; }
                public BigDecimal getWorth() { return worth; }
                public void setWorth(BigDecimal worth) { this.worth = worth; }
            }

            class CoinData {
                public String metal;
                public BigDecimal worth;
            }

            @Path("coins")
            @Produces(MediaType.APPLICATION_JSON)
            class Coins {
                private static final Set<String> METALS = Set.of("gold", "silver");

                EntityManager em;

                @GET
                @Path("{id}")
                public Response get(@PathParam("id") Long id) {
                    Coin coin = em.find(Coin.class, id);
                    return coin == null ? Response.status(404).build() : Response.ok(coin).build();
                }

                @POST
                public Coin create(CoinData data) {
                    if (!METALS.contains(data.metal)) {
                        throw problem(400, data.metal + " is no metal");
                    }
                    Coin coin = new Coin();
                    coin.setMetal(data.metal);
                    coin.setWorth(data.worth);
                    coin.weigh();
                    em.getTransaction().begin();
                    em.persist(coin);
                    em.getTransaction().commit();
                    return coin;
                }

                @POST
                @Path("{id}/melt")
                public Coin melt(@PathParam("id") Long id) {
                    em.getTransaction().begin();
                    Coin coin = em.find(Coin.class, id);
                    if (coin == null) {
                        throw problem(404, "No coin " + id);
                    }
                    coin.setMetal("molten");
                    em.getTransaction().commit();
                    em.close();
                    return coin;
                }

                private static WebApplicationException problem(int status, String text) {
                    return new WebApplicationException(
                            Response.status(status).type(MediaType.TEXT_PLAIN).entity(text).build());
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
    void aTextHasTheTypeThatTheAnswerSays() {
        assertTrue(
                profile().contains("ProblemType.VALIDATION, 400, Body.text(\"text/plain\", \"${message}\"))"),
                this::profile);
    }

    @Test
    void eachOperationTellsInItsOwnWordsThatThereIsNoObject() {
        String profile = profile().replaceAll("\\s+", "");

        assertTrue(
                profile.contains(
                        "LegacyError.of(ProblemType.NOT_FOUND,404,Body.none()).in(LegacyEndpoint.Operation.READ)"),
                profile);
        assertTrue(
                profile.contains("Body.text(\"text/plain\",\"Nocoin${id}\")).in(LegacyEndpoint.Operation.ACTION)"),
                profile);
    }

    @Test
    void aConstantStandsInTheConditionAsWhatItIs() {
        String service = text("CoinService.java");

        assertTrue(service.contains("if (!java.util.Set.of(\"gold\", \"silver\").contains(object.metal))"), service);
    }

    @Test
    void transactionsAreNothingThatAServiceDoesToAnObject() {
        assertTrue(left().stream().noneMatch(each -> each.contains("getTransaction")), left()::toString);
    }

    @Test
    void whatIsMadeOfAValueThatIsLeftIsLeftToo() {
        assertTrue(
                left().contains("What POST /coins does: it sets half, and it needs worth, which is left too"),
                left()::toString);
    }

    private List<String> left() {
        return module.objects().get(0).byHand().stream()
                .map(each -> each.what())
                .toList();
    }

    private String profile() {
        return text("CoinCompatibility.java");
    }

    private String text(String file) {
        return Generated.text(module, "/" + file);
    }
}

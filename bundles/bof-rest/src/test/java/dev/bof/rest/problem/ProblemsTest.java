package dev.bof.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @Test
    void writesTheDocumentInTheOrderOfTheContract() {
        ProblemAnswer answer = answer(ProblemException.validation(List.of(
                new FieldError("code", "required", "No code."), new FieldError("name", "required", "No name."))));
        assertEquals(422, answer.status());
        assertEquals(Map.of("Content-Type", "application/problem+json"), answer.headers());
        assertEquals(
                "{\"type\":\"urn:bof:problem:validation\",\"title\":\"Validation failed\",\"status\":422,"
                        + "\"detail\":\"2 fields are not valid, see errors.\",\"instance\":\"/api/v1/things/5\","
                        + "\"correlation_id\":\"c-1\",\"errors\":["
                        + "{\"field\":\"code\",\"code\":\"required\",\"message\":\"No code.\"},"
                        + "{\"field\":\"name\",\"code\":\"required\",\"message\":\"No name.\"}]}",
                text(answer));
    }

    @Test
    void leavesErrorsOutWhereThereAreNone() {
        String document = text(answer(new ProblemException(ProblemType.CONFLICT, "Taken.")));
        assertTrue(document.endsWith("\"correlation_id\":\"c-1\"}"), document);
    }

    @Test
    void saysWhenToComeAgain() {
        ProblemAnswer answer = answer(ProblemException.unavailable("Away.", Duration.ofMillis(2500), null));
        assertEquals(503, answer.status());
        assertEquals("2", answer.headers().get("Retry-After"));
    }

    @Test
    void asksNobodyToRepeatAWriteWithoutKnownOutcome() {
        ProblemAnswer answer = answer(new RollbackException(new PersistenceException(sql("08007"))));
        assertEquals(503, answer.status());
        assertEquals("urn:bof:problem:outcome-unknown", field(answer, "type"));
        assertFalse(answer.headers().containsKey("Retry-After"));
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 409, conflict",
        "23503, 409, conflict",
        "22001, 400, malformed",
        "22021, 400, malformed",
        "40001, 503, unavailable",
        "40P01, 503, unavailable",
        "08006, 503, unavailable",
        "53300, 503, unavailable",
        "57P01, 503, unavailable",
        "42P01, 500, internal",
        "57014, 500, internal",
        ", 500, internal"
    })
    void readsTheStateOfADatabaseErrorHoweverItIsWrapped(String state, int status, String type) {
        for (Throwable failure : List.of(
                sql(state),
                new PersistenceException(sql(state)),
                new RollbackException(new RuntimeException(sql(state))))) {
            ProblemAnswer answer = answer(failure);
            assertEquals(status, answer.status());
            assertEquals("urn:bof:problem:" + type, field(answer, "type"));
        }
    }

    @Test
    void takesALostOrMissingConnectionForADatabaseThatIsAway() {
        for (SQLException failure : List.of(
                new SQLTransientConnectionException("pool - Connection is not available"),
                new SQLNonTransientConnectionException("Database is already closed", "90098"))) {
            ProblemAnswer answer = answer(new PersistenceException(failure));
            assertEquals(503, answer.status());
            assertTrue(answer.headers().containsKey("Retry-After"));
        }
    }

    @Test
    void takesALostRaceForAConflict() {
        ProblemAnswer answer = answer(new RollbackException(new OptimisticLockException("row was updated")));
        assertEquals(409, answer.status());
        assertEquals("urn:bof:problem:conflict", field(answer, "type"));
    }

    @Test
    void tellsNothingOfItsInsides() {
        String secret = "SELECT password FROM users";
        ProblemAnswer answer = answer(new IllegalStateException(secret, new SQLException(secret, "42000")));
        assertEquals(500, answer.status());
        assertFalse(text(answer).contains("SELECT"));
        assertFalse(text(answer).contains("Exception"));
        assertFalse(text(answer(new PersistenceException(new SQLException(secret, "23505"))))
                .contains("SELECT"));
    }

    @Test
    void keepsTheWordsOfAServiceButNotThoseOfJaxRs() {
        assertEquals(
                "The moon is not full.", field(answer(new BadRequestException("The moon is not full.")), "detail"));
        assertEquals("The request cannot be understood.", field(answer(new BadRequestException()), "detail"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, malformed",
        "401, unauthenticated",
        "403, forbidden",
        "404, not-found",
        "406, not-acceptable",
        "409, conflict",
        "410, malformed",
        "412, precondition-failed",
        "413, too-large",
        "415, unsupported-media-type",
        "422, validation",
        "428, precondition-required",
        "429, rate-limited"
    })
    void namesTheProblemByTheStatus(int status, String type) {
        ProblemAnswer answer = answer(new ClientErrorException(status));
        assertEquals(status, answer.status());
        assertEquals("urn:bof:problem:" + type, field(answer, "type"));
        assertFalse(field(answer, "detail").contains("HTTP"), field(answer, "detail"));
    }

    @Test
    void choosesAmongTheTypesOfAStatusByTheReasonPhrase() {
        ProblemAnswer answer = answer(new ClientErrorException(
                "company_id cannot be changed.",
                Response.status(422, "Immutable field").build()));
        assertEquals("urn:bof:problem:immutable", field(answer, "type"));
        assertEquals("company_id cannot be changed.", field(answer, "detail"));
    }

    @Test
    void keepsTheHeadersOfAnException() {
        assertEquals("7", answer(new ServiceUnavailableException(7L)).headers().get("Retry-After"));
    }

    @Test
    void tellsAProgramsJsonErrorsLikeThoseOfABody() {
        assertEquals(400, answer(jsonFailure("{")).status());
        assertEquals(422, answer(jsonFailure("{\"unknown\": 1}")).status());
    }

    @Test
    void answersConstraintViolationsWithoutDetailsToo() {
        assertEquals(
                422,
                answer(new ConstraintViolationException("invalid", Set.of())).status());
    }

    private static JsonProcessingException jsonFailure(String json) {
        try {
            new ObjectMapper().readValue(json, FieldlessBean.class);
            throw new AssertionError("read " + json);
        } catch (JsonProcessingException e) {
            return e;
        }
    }

    static class FieldlessBean {}

    private static SQLException sql(String state) {
        return new SQLException("some error of the database", state);
    }

    private static ProblemAnswer answer(Throwable failure) {
        return Problems.answer(failure, "things", "/api/v1/things/5", "c-1");
    }

    private static String text(ProblemAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String field(ProblemAnswer answer, String name) {
        try {
            return new ObjectMapper().readTree(answer.body()).get(name).textValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

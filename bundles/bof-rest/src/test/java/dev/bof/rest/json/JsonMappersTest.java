package dev.bof.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMappersTest {
    private final ObjectMapper mapper = JsonMappers.create();

    /** Jackson fills a class field by field and a record all at once: both must follow the same rules. */
    static class Bean {
        private Boolean isActive = true;
        private String zipCode;

        public Boolean getIsActive() {
            return isActive;
        }

        public void setIsActive(Boolean isActive) {
            this.isActive = isActive;
        }

        public String getZipCode() {
            return zipCode;
        }

        public void setZipCode(String zipCode) {
            this.zipCode = zipCode;
        }
    }

    @Test
    void writesEveryFieldInOrderWithItsName() throws Exception {
        Sample sample = new Sample(
                "Société Générale",
                true,
                5,
                7L,
                new BigDecimal("1E+4").setScale(2),
                Sample.Kind.CUSTOMER,
                Instant.parse("2025-08-01T10:00:00Z"),
                List.of());
        assertEquals(
                "{\"name\":\"Société Générale\",\"is_active\":true,\"head_count\":5,\"company_id\":7,"
                        + "\"credit_limit\":10000.00,\"kind\":\"customer\","
                        + "\"created_at\":\"2025-08-01T10:00:00.000000Z\",\"tags\":[]}",
                mapper.writeValueAsString(sample));
    }

    @Test
    void writesNullAsNull() throws Exception {
        assertEquals(
                "{\"is_active\":null,\"zip_code\":null}",
                mapper.writeValueAsString(mapper.readValue("{\"is_active\": null}", Bean.class)));
    }

    @Test
    void writesDecimalsPlain() throws Exception {
        assertEquals("10000000000", mapper.writeValueAsString(new BigDecimal("1E+10")));
        assertEquals("0.00", mapper.writeValueAsString(new BigDecimal("0.00")));
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        Sample sample = new Sample(
                "a \"quoted\" name",
                false,
                -1,
                Long.MAX_VALUE,
                new BigDecimal("0.10"),
                Sample.Kind.OTHER,
                Instant.parse("2025-08-01T10:00:00.123456Z"),
                List.of("x", "y"));
        assertEquals(sample, mapper.readValue(mapper.writeValueAsBytes(sample), Sample.class));
    }

    @Test
    void keepsTheScaleOfADecimal() throws Exception {
        assertEquals(new BigDecimal("10.00"), read("{\"credit_limit\": 10.00}").creditLimit());
        assertEquals(new BigDecimal("10.00"), mapper.readTree("10.00").decimalValue());
    }

    @Test
    void takesAStringWhereANumberIsDue() throws Exception {
        Sample sample = read("{\"head_count\": \"5\", \"company_id\": \"6\", \"credit_limit\": \"7.50\"}");
        assertEquals(5, sample.headCount());
        assertEquals(6L, sample.companyId());
        assertEquals(new BigDecimal("7.50"), sample.creditLimit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": 5}",
                "{\"name\": 5.5}",
                "{\"name\": true}",
                "{\"name\": []}",
                "{\"name\": {}}",
                "{\"is_active\": 1}",
                "{\"is_active\": \"true\"}",
                "{\"is_active\": \"\"}",
                "{\"head_count\": 5.0}",
                "{\"head_count\": true}",
                "{\"head_count\": \"\"}",
                "{\"head_count\": \" \"}",
                "{\"head_count\": \"five\"}",
                "{\"head_count\": \"5.0\"}",
                "{\"head_count\": 2147483648}",
                "{\"company_id\": 9223372036854775808}",
                "{\"company_id\": \"9223372036854775808\"}",
                "{\"credit_limit\": \"\"}",
                "{\"credit_limit\": \"much\"}",
                "{\"credit_limit\": false}",
                "{\"kind\": 0}",
                "{\"kind\": \"\"}",
                "{\"kind\": \"CUSTOMER\"}",
                "{\"kind\": \"other\"}",
                "{\"created_at\": 1754042400}",
                "{\"created_at\": \"\"}",
                "{\"created_at\": \"2025-08-01T10:00:00\"}",
                "{\"tags\": \"x\"}",
                "{\"tags\": [1]}",
                "{\"tags\": {}}",
                "{\"unknown\": null}",
                "{\"isActive\": true}",
                "[]",
                "\"text\"",
                "5"
            })
    void refusesAnyOtherType(String json) {
        assertThrows(JsonMappingException.class, () -> read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "\"\\ud800\"", "\"\\udc00 \"", "\"\\ud800\\ud800\""})
    void refusesTextThatCannotBeStored(String text) {
        assertThrows(UnstorableTextException.class, () -> read("{\"name\": " + text + "}"));
        assertThrows(UnstorableTextException.class, () -> read("{\"tags\": [\"fine\", " + text + "]}"));
    }

    @Test
    void takesCharactersBeyondTheBasicPlane() throws Exception {
        Sample sample = read("{\"name\": \"\\ud83d\\ude00\"}");
        assertEquals("😀", sample.name());
        assertTrue(new String(mapper.writeValueAsBytes(sample), StandardCharsets.UTF_8).contains("\"😀\""));
    }

    @Test
    void refusesAKeyThatIsGivenTwice() {
        assertThrows(JsonProcessingException.class, () -> read("{\"name\": \"a\", \"name\": \"a\"}"));
        assertThrows(JsonParseException.class, () -> mapper.readTree("{\"a\": 1, \"a\": 1}"));
    }

    @Test
    void refusesMoreThanOneValue() {
        assertThrows(JsonProcessingException.class, () -> read("{} {}"));
        assertThrows(JsonProcessingException.class, () -> mapper.readTree("{}]"));
    }

    @Test
    void sharesNoMemoryOfClassesWithOtherMappers() {
        assertNotSame(TypeFactory.defaultInstance(), mapper.getTypeFactory());
        assertNotSame(JsonMappers.create().getTypeFactory(), mapper.getTypeFactory());
    }

    private Sample read(String json) throws JsonProcessingException {
        return mapper.readValue(json, Sample.class);
    }
}

package dev.bof.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProviderTest {
    private static final Annotation[] NONE = {};

    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private final JsonProvider provider = new JsonProvider(JsonMappers.create());

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/json;charset=utf-8, true",
        "APPLICATION/JSON, true",
        "application/merge-patch+json, true",
        "text/json, false",
        "text/plain, false",
        "application/xml, false",
        "application/octet-stream, false"
    })
    void speaksJsonAlone(String type, boolean readable) {
        assertEquals(readable, provider.isReadable(Sample.class, Sample.class, NONE, MediaType.valueOf(type)));
        assertEquals(readable, provider.isWriteable(Sample.class, Sample.class, NONE, MediaType.valueOf(type)));
    }

    @Test
    void leavesRawBodiesToJaxRs() {
        for (Class<?> raw :
                new Class<?>[] {String.class, byte[].class, InputStream.class, ByteArrayInputStream.class}) {
            assertFalse(provider.isReadable(raw, raw, NONE, MediaType.APPLICATION_JSON_TYPE));
            assertFalse(provider.isWriteable(raw, raw, NONE, MediaType.APPLICATION_JSON_TYPE));
        }
        assertTrue(provider.isReadable(Object.class, Object.class, NONE, MediaType.APPLICATION_JSON_TYPE));
    }

    @Test
    void readsAndWrites() throws IOException {
        InputStream body = new ByteArrayInputStream("{\"name\": \"ACME\"}".getBytes(StandardCharsets.UTF_8));
        Object read = provider.readFrom(Object.class, Sample.class, NONE, MediaType.APPLICATION_JSON_TYPE, null, body);
        assertEquals(Sample.named("ACME"), read);
        assertEquals("{\"name\":\"ACME\",\"is_active\":null,", write(read).substring(0, 32));
    }

    @Test
    void saysNoCharsetThatItDoesNotWrite() throws IOException {
        write(Sample.named("ACME"), new ByteArrayOutputStream());
        assertEquals(MediaType.APPLICATION_JSON_TYPE, headers.getFirst("Content-Type"));
    }

    @Test
    void sendsNothingOfAnObjectThatCannotBeWritten() {
        Object broken = new Object() {
            public String getFirst() {
                return "first";
            }

            public String getSecond() {
                throw new IllegalStateException("no second");
            }
        };
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        assertThrows(IOException.class, () -> write(broken, sent));
        assertEquals(0, sent.size());
    }

    private String write(Object value) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        write(value, sent);
        return sent.toString(StandardCharsets.UTF_8);
    }

    private void write(Object value, ByteArrayOutputStream sent) throws IOException {
        MediaType asked = MediaType.APPLICATION_JSON_TYPE.withCharset("iso-8859-1");
        provider.writeTo(value, value.getClass(), value.getClass(), NONE, asked, headers, sent);
    }
}

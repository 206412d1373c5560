package dev.bof.rest.compatibility;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.compatibility.Body;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/** A body that is ready to be filled in. */
final class BodyTemplate {
    private static final byte[] NONE = new byte[0];

    private final String mediaType;
    private final Charset charset;
    private final Template json;
    private final TextTemplate text;

    /**
     * @param usual the media type of JSON where the body names none
     * @throws IllegalArgumentException if there is no such media type or the template is no JSON
     */
    BodyTemplate(Body body, String usual) {
        this.mediaType = body.kind() == Body.Kind.JSON && body.mediaType() == null ? usual : body.mediaType();
        this.charset = mediaType == null ? null : charset(mediaType);
        this.json = body.kind() == Body.Kind.JSON ? new Template(body.template()) : null;
        this.text = body.kind() == Body.Kind.TEXT ? new TextTemplate(body.template()) : null;
    }

    private static Charset charset(String mediaType) {
        return Charset.forName(
                MediaType.valueOf(mediaType).getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8"));
    }

    /** The exact {@code Content-Type}, where there is a body. */
    Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** The template, where it is one of JSON. */
    Optional<Template> json() {
        return Optional.ofNullable(json);
    }

    /** The names of the values that it needs. */
    Set<String> placeholders() {
        if (json != null) {
            return json.placeholders();
        }
        return text == null ? Set.of() : text.placeholders();
    }

    /** The bytes; none where there is no body. */
    byte[] render(ObjectMapper mapper, Values values) {
        if (json != null) {
            return written(mapper, values);
        }
        return text == null ? NONE : text.text(values).getBytes(charset);
    }

    private byte[] written(ObjectMapper mapper, Values values) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator generator = mapper.createGenerator(bytes)) {
                json.write(generator, values);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("an answer cannot be written as JSON", e);
        }
    }
}

package dev.bof.migration.wrap.runtime;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** JSON as application servers write it: the names of the properties as they are, times as texts. */
final class DefaultJson {
    private static final List<Class<?>> TIMES = List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);

    private DefaultJson() {}

    /** @param own whether the service has a mapper of its own, which the provider asks for */
    static JacksonJsonProvider provider(boolean own) {
        return own ? new JacksonJsonProvider() : new JacksonJsonProvider(mapper());
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        TIMES.forEach(
                type -> mapper.configOverride(type).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
        return mapper;
    }
}

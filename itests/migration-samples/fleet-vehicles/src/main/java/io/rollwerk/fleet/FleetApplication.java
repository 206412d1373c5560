package io.rollwerk.fleet;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.Persistence;
import jakarta.validation.Validation;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.Set;

@ApplicationPath("/v2")
public class FleetApplication extends Application {
    @Override
    public Set<Object> getSingletons() {
        return Set.of(
                new VehicleResource(
                        Persistence.createEntityManagerFactory("fleet"),
                        Validation.buildDefaultValidatorFactory().getValidator()),
                new FleetExceptionMapper(),
                new JsonConfig());
    }

    public static class JsonConfig implements ContextResolver<ObjectMapper> {
        private final ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}

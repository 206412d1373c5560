package at.stromfeld.tariffs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

@ApplicationPath("/")
public class TariffApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(TariffController.class, TariffExceptionMapper.class, Json.class);
  }

  @Provider
  public static class Json implements ContextResolver<ObjectMapper> {
    private static final ObjectMapper MAPPER =
        new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public ObjectMapper getContext(Class<?> type) {
      return MAPPER;
    }
  }
}

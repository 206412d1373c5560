package com.nordlicht.billing.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

@ApplicationPath("/")
public class BillingApplication extends Application {

    private final EntityManagerFactory emf = Persistence.createEntityManagerFactory("billing");

    @Override
    public Set<Object> getSingletons() {
        return Set.of(new InvoiceResource(new InvoiceService(emf)), new Mapper());
    }

    @Provider
    public static class Mapper implements ContextResolver<ObjectMapper> {
        private final ObjectMapper mapper =
                new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}

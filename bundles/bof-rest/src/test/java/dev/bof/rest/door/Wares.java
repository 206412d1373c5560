package dev.bof.rest.door;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.query.Page;
import dev.bof.api.request.RequestContext;
import dev.bof.api.request.WriteListener;
import dev.bof.api.write.ObjectWork;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;

/** A described object whose engine knows one object, for the route {@code things}. */
public final class Wares extends BusinessObjectService<Wares.Ware> {
    /** What is served. */
    public static final class Ware extends BusinessObject<Long> {
        @Override
        public Long getId() {
            return 1L;
        }
    }

    record Name(String name) {}

    record View(Long id, String name) {}

    Wares() {
        super(
                ObjectDescriptor.of("things", Ware.class)
                        .schemas(Name.class, Name.class, View.class)
                        .events(false)
                        .build(),
                new OneObject(),
                null);
    }

    private static final class OneObject implements ObjectEngine {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends BusinessObject<?>> ObjectOperations<T> operations(
                ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
            return (ObjectOperations<T>) Proxy.newProxyInstance(
                    Wares.class.getClassLoader(),
                    new Class<?>[] {ObjectOperations.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "baseProperties" -> EnumSet.allOf(BaseProperty.class);
                        case "list" -> new Page<>(List.of(), 50, 1, 0L, null);
                        case "get" -> new Ware();
                        case "response" -> new View(1L, "a ware");
                        case "tag" -> "1";
                        case "write" -> written((ObjectWork<Object, Object>) arguments[2]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private static Object written(ObjectWork<Object, Object> work) throws Exception {
            WriteListener listener = RequestContext.current().writeListener();
            Object result = work.on(new Ware(), null);
            if (listener != null) {
                listener.committing(result, null);
            }
            return result;
        }
    }
}

package dev.bof.persistence.unit;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A factory as its users see it: one of them closing it would close it for all, so {@code close} does nothing. */
public final class SharedFactory {
    private SharedFactory() {}

    /** The view of {@code factory} to hand out. */
    public static EntityManagerFactory of(EntityManagerFactory factory) {
        return (EntityManagerFactory) Proxy.newProxyInstance(
                EntityManagerFactory.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(factory, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

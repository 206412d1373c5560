package dev.bof.core;

import dev.bof.api.object.Computed;
import dev.bof.api.object.FieldNames;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;

/** A value that an object works out by a method of its own, see {@link Computed}. */
final class Computation implements Readable {
    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);

    private final String wire;
    private final Class<?> declared;
    private final MethodHandle getter;
    private final MethodHandle get;

    private Computation(Method method) throws IllegalAccessException {
        this.wire = FieldNames.wire(method.getName());
        this.declared = method.getReturnType();
        this.getter = Handles.inside(method.getDeclaringClass()).unreflect(method);
        this.get = getter.asType(GET);
    }

    static boolean isMeant(RecordComponent component) {
        return component.isAnnotationPresent(Computed.class);
    }

    /** @throws IllegalArgumentException if the class has no such method, naming the field */
    static Computation of(Class<?> type, RecordComponent component) throws IllegalAccessException {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                boolean fits = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
                if (fits && method.getName().equals(component.getName())) {
                    return new Computation(method);
                }
            }
        }
        throw new IllegalArgumentException(FieldNames.wire(component.getName()) + " is computed, but " + type.getName()
                + " has no method " + component.getName() + "()");
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public Class<?> type() {
        return MethodType.methodType(declared).wrap().returnType();
    }

    @Override
    public boolean primitive() {
        return declared.isPrimitive();
    }

    @Override
    public MethodHandle getter() {
        return getter;
    }

    @Override
    public Object get(Object object) {
        return Handles.call(get, object);
    }
}

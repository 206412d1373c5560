package dev.bof.core;

import dev.bof.api.object.FieldNames;
import jakarta.persistence.Column;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One persistent field of an entity, read and written as JPA does it: without accessors. */
final class Attribute implements Readable {
    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SET = MethodType.methodType(void.class, Object.class, Object.class);

    private final Attribute holder;
    private final Field field;
    private final String name;
    private final String wire;
    private final Class<?> type;
    private final MethodHandle getter;
    private final MethodHandle get;
    private final MethodHandle set;
    private final UnaryOperator<Object> stored;

    Attribute(Field field) throws IllegalAccessException {
        Lookup lookup = Handles.inside(field.getDeclaringClass());
        this.holder = null;
        this.field = field;
        this.name = field.getName();
        this.wire = FieldNames.wire(name);
        this.type = field.getType();
        this.getter = lookup.unreflectGetter(field);
        this.get = getter.asType(GET);
        this.set = lookup.unreflectSetter(field).asType(SET);
        this.stored = asStored(field);
    }

    private Attribute(Attribute holder, Attribute part) {
        this.holder = holder;
        this.field = part.field;
        this.name = holder.name + "." + part.name;
        this.wire = holder.wire + "." + part.wire;
        this.type = part.type;
        this.getter = part.getter;
        this.get = part.get;
        this.set = part.set;
        this.stored = part.stored;
    }

    /** A field of the embedded object that this field holds, as one to read of the entity. */
    Attribute within(Attribute part) {
        return new Attribute(this, part);
    }

    /** The name in Java and in queries. */
    String name() {
        return name;
    }

    /** The name as clients write it. */
    @Override
    public String wire() {
        return wire;
    }

    /** The type, boxed where it is primitive. */
    @Override
    public Class<?> type() {
        return MethodType.methodType(type).wrap().returnType();
    }

    @Override
    public boolean primitive() {
        return type.isPrimitive();
    }

    /** The type as declared, with its arguments. */
    Type genericType() {
        return field.getGenericType();
    }

    /** Whether it is a field of an embedded object. */
    boolean nested() {
        return holder != null;
    }

    /** What the entity says of the field by an annotation. */
    <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        return Optional.ofNullable(field.getAnnotation(annotation));
    }

    /** A handle that takes the declaring class and gives the field's own type. */
    @Override
    public MethodHandle getter() {
        return getter;
    }

    /** The value; null also where the embedded object is that has the field. */
    @Override
    public Object get(Object entity) {
        if (holder == null) {
            return Handles.call(get, entity);
        }
        Object embedded = holder.get(entity);
        return embedded == null ? null : Handles.call(get, embedded);
    }

    /**
     * Gives the field a value, cut to what the database keeps of it.
     *
     * @return whether that changed anything
     */
    boolean set(Object entity, Object value) {
        Object next = value == null ? null : stored.apply(value);
        if (same(get(entity), next)) {
            return false;
        }
        Handles.set(set, entity, next);
        return true;
    }

    /** Gives the field another object, whether or not it equals the one that it has. */
    void replace(Object entity, Object value) {
        Handles.set(set, entity, value);
    }

    /** A value as clients write it. */
    static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : String.valueOf(value);
    }

    private static boolean same(Object before, Object next) {
        if (before instanceof BigDecimal a && next instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(before, next);
    }

    private static UnaryOperator<Object> asStored(Field field) {
        if (field.getType() == Instant.class) {
            return value -> ((Instant) value).truncatedTo(ChronoUnit.MICROS);
        }
        Column column = field.getAnnotation(Column.class);
        if (field.getType() == BigDecimal.class && column != null && column.scale() > 0) {
            return value -> rounded((BigDecimal) value, column.scale());
        }
        return UnaryOperator.identity();
    }

    /** A number far beyond any column stays as it is, for the database to refuse: to round it would take minutes. */
    private static BigDecimal rounded(BigDecimal number, int scale) {
        return Math.abs((long) number.scale()) > 1_000 ? number : number.setScale(scale, RoundingMode.HALF_UP);
    }
}

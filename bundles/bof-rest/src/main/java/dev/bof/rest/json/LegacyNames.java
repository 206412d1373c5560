package dev.bof.rest.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.ObjectDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fields of an object are called in a {@link JsonStyle}. */
public final class LegacyNames extends PropertyNamingStrategy {
    private static final long serialVersionUID = 1L;

    private final JsonStyle.Names rule;
    private final transient Set<Class<?>> schemas;
    private final transient Map<String, String> written = new LinkedHashMap<>();
    private final transient Map<String, String> others = new HashMap<>();
    private final transient Map<String, String> fields = new HashMap<>();

    /**
     * @param more records beside the object's own
     * @throws IllegalArgumentException where the style names what there is not, or one name has two fields
     */
    public LegacyNames(JsonStyle style, ObjectDescriptor<?> descriptor, Collection<Class<? extends Record>> more) {
        this.rule = style.names();
        List<Class<? extends Record>> all =
                List.of(descriptor.responseSchema(), descriptor.createSchema(), descriptor.updateSchema());
        this.schemas = Set.copyOf(all);
        for (Class<? extends Record> schema : all) {
            for (RecordComponent component : schema.getRecordComponents()) {
                String field = FieldNames.wire(component.getName());
                add(field, style.renamed().getOrDefault(field, ruled(component.getName())));
            }
        }
        for (Class<? extends Record> record : more) {
            for (RecordComponent component : record.getRecordComponents()) {
                String name = ruled(component.getName());
                others.putIfAbsent(FieldNames.wire(component.getName()), name);
                fields.putIfAbsent(name, FieldNames.wire(component.getName()));
            }
        }
        requireFields("name", style.renamed().keySet());
        requireFields("time", style.timesOf().keySet());
    }

    private void add(String field, String name) {
        written.putIfAbsent(field, name);
        String other = fields.putIfAbsent(name, field);
        if (other != null && !other.equals(field)) {
            throw new IllegalArgumentException("both " + other + " and " + field + " are called " + name);
        }
    }

    private void requireFields(String what, Set<String> named) {
        named.stream()
                .filter(field -> !written.containsKey(field))
                .sorted()
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "there is no field " + field + " to give a " + what + "; there are " + written.keySet());
                });
    }

    private String ruled(String javaName) {
        return switch (rule) {
            case SNAKE_CASE -> FieldNames.wire(javaName);
            case CAMEL_CASE -> javaName;
            case UPPER_CAMEL_CASE -> PropertyNamingStrategies.UpperCamelCaseStrategy.INSTANCE.translate(javaName);
            case KEBAB_CASE -> FieldNames.wire(javaName).replace('_', '-');
        };
    }

    /** What clients write for a field, or for a path that begins with one; what is no field stays as it is. */
    public String written(String field) {
        String first = FieldNames.root(field);
        return written.getOrDefault(first, others.getOrDefault(first, first)) + field.substring(first.length());
    }

    /** The field that clients mean, or null where there is none. */
    public String field(String name) {
        return fields.get(name);
    }

    /** All fields of the object and what clients write for them. */
    public Map<String, String> all() {
        return written;
    }

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String javaName) {
        return name(field, javaName);
    }

    @Override
    public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String javaName) {
        return name(method, javaName);
    }

    @Override
    public String nameForSetterMethod(MapperConfig<?> config, AnnotatedMethod method, String javaName) {
        return name(method, javaName);
    }

    @Override
    public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String javaName) {
        return name(parameter, javaName);
    }

    private String name(AnnotatedMember member, String javaName) {
        String known = schemas.contains(member.getDeclaringClass()) ? written.get(FieldNames.wire(javaName)) : null;
        return known == null ? ruled(javaName) : known;
    }
}

package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the properties of a class as the mapper reads and writes them, which alone knows their names. */
final class PropertyReader {
    private final ObjectMapper mapper;

    PropertyReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What clients may send; in the order of a record's components, else by name. */
    List<Property> sent(JavaType type) {
        return read(mapper.getDeserializationConfig().introspect(type), BeanPropertyDefinition::couldDeserialize);
    }

    /** What clients get; in the order of a record's components, else by name. */
    List<Property> answered(JavaType type) {
        return read(mapper.getSerializationConfig().introspect(type), BeanPropertyDefinition::couldSerialize);
    }

    /** Names that clients may send and nobody reads. */
    Set<String> ignored(JavaType type) {
        var ignorals = mapper.getDeserializationConfig()
                .getDefaultPropertyIgnorals(
                        type.getRawClass(),
                        mapper.getDeserializationConfig().introspect(type).getClassInfo());
        return ignorals == null ? Set.of() : ignorals.findIgnoredForDeserialization();
    }

    private static List<Property> read(BeanDescription bean, Predicate<BeanPropertyDefinition> used) {
        Stream<Property> found = bean.findProperties().stream()
                .filter(used)
                .map(property -> new Property(
                        property.getName(), property.getPrimaryType(), annotations(bean.getBeanClass(), property)));
        // the methods of a class come in no certain order, and the document must be the same on every node
        return bean.getBeanClass().isRecord()
                ? found.toList()
                : found.sorted(Comparator.comparing(Property::name)).toList();
    }

    private static List<Annotation> annotations(Class<?> type, BeanPropertyDefinition property) {
        Set<Annotation> all = new LinkedHashSet<>();
        Stream.of(property.getField(), property.getGetter(), property.getSetter(), property.getConstructorParameter())
                .filter(Objects::nonNull)
                .forEach(member -> collect(member, all));
        fields(type, property.getInternalName()).forEach(field -> add(field, all));
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getName().equals(property.getInternalName()))
                    .forEach(component -> add(component, all));
        }
        return List.copyOf(all);
    }

    /** The mapper passes over a field that it does not read itself; what stands there counts all the same. */
    private static Stream<Field> fields(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredFields()))
                .filter(field -> field.getName().equals(name));
    }

    private static void collect(AnnotatedMember member, Set<Annotation> all) {
        if (member instanceof AnnotatedParameter parameter) {
            Executable owner = (Executable) parameter.getMember();
            all.addAll(List.of(owner.getParameterAnnotations()[parameter.getIndex()]));
            return;
        }
        add(member.getAnnotated(), all);
        if (member.getMember() instanceof Method method && method.getParameterCount() == 1) {
            all.addAll(List.of(method.getParameterAnnotations()[0]));
        }
    }

    private static void add(AnnotatedElement element, Set<Annotation> all) {
        all.addAll(List.of(element.getAnnotations()));
    }
}

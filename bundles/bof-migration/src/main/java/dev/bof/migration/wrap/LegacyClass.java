package dev.bof.migration.wrap;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javassist.bytecode.AnnotationsAttribute;
import javassist.bytecode.AttributeInfo;
import javassist.bytecode.ClassFile;
import javassist.bytecode.Descriptor;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.MethodInfo;
import javassist.bytecode.annotation.Annotation;
import javassist.bytecode.annotation.StringMemberValue;

/** A class of the service as its file tells it. */
final class LegacyClass {
    private static final Pattern TYPE = Pattern.compile("L([^;]+);");
    private static final String INJECT = "jakarta.inject.Inject";

    private final ClassFile file;

    LegacyClass(byte[] bytes) throws IOException {
        file = new ClassFile(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    ClassFile file() {
        return file;
    }

    String name() {
        return file.getName();
    }

    boolean isConcrete() {
        return !file.isInterface() && !file.isAbstract();
    }

    /** Its superclass and interfaces. */
    List<String> supertypes() {
        List<String> names = new ArrayList<>(List.of(file.getInterfaces()));
        names.add(file.getSuperclass());
        return names;
    }

    boolean has(String annotation) {
        return annotation(annotation).isPresent();
    }

    Optional<Annotation> annotation(String name) {
        return annotations(file.getAttributes())
                .filter(a -> a.getTypeName().equals(name))
                .findFirst();
    }

    /** The text that an annotation says as its value. */
    Optional<String> text(String annotation) {
        return annotation(annotation)
                .map(found -> found.getMemberValue("value"))
                .filter(StringMemberValue.class::isInstance)
                .map(value -> ((StringMemberValue) value).getValue());
    }

    static Stream<Annotation> annotations(List<AttributeInfo> attributes) {
        return attributes.stream()
                .filter(AnnotationsAttribute.class::isInstance)
                .flatMap(attribute -> Stream.of(((AnnotationsAttribute) attribute).getAnnotations()));
    }

    /** The types of which it gets instances. */
    Set<String> injected() {
        Set<String> types = new HashSet<>();
        for (FieldInfo field : file.getFields()) {
            if (isInjected(field.getAttributes())) {
                types.add(Descriptor.toClassName(field.getDescriptor()));
            }
        }
        for (MethodInfo method : file.getMethods()) {
            if (isInjected(method.getAttributes())) {
                types.addAll(parameters(method.getDescriptor()));
            }
        }
        return types;
    }

    private static boolean isInjected(List<AttributeInfo> attributes) {
        return annotations(attributes).anyMatch(a -> a.getTypeName().equals(INJECT));
    }

    private static List<String> parameters(String descriptor) {
        return types(Descriptor.getParamDescriptor(descriptor)).toList();
    }

    /** The classes that a descriptor names. */
    private static Stream<String> types(String descriptor) {
        return TYPE.matcher(descriptor).results().map(type -> type.group(1).replace('/', '.'));
    }

    /** The classes that the methods take and give. */
    Stream<String> signatures() {
        return file.getMethods().stream().flatMap(method -> types(method.getDescriptor()));
    }

    /** The names of all classes that it refers to, annotations among them. */
    Set<String> references() {
        Set<String> names = new HashSet<>();
        for (String name : file.getConstPool().getClassNames()) {
            names.add(name.replace('/', '.'));
        }
        Stream<List<AttributeInfo>> members = Stream.concat(
                file.getFields().stream().map(FieldInfo::getAttributes),
                file.getMethods().stream().map(MethodInfo::getAttributes));
        Stream.concat(Stream.of(file.getAttributes()), members)
                .flatMap(LegacyClass::annotations)
                .map(Annotation::getTypeName)
                .forEach(names::add);
        file.getFields().forEach(field -> names.add(Descriptor.toClassName(field.getDescriptor())));
        return names;
    }
}

package dev.bof.migration.read.json;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TransferType.Kind;
import dev.bof.migration.model.TransferType.Unknown;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Constraints;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the classes that requests and answers are made of. */
public final class TransferTypeReader {
    private final Java java;
    private final JsonSettings settings;
    private final Constraints constraints;
    private final PropertyReader properties;
    private final OtherAnnotations others;
    private final Map<String, TransferType> read = new TreeMap<>();

    public TransferTypeReader(Java java, JsonSettings settings) {
        this.java = java;
        this.settings = settings;
        constraints = new Constraints(java);
        properties = new PropertyReader(java);
        others = new OtherAnnotations(java);
    }

    /** These classes and all that they are made of, by qualified name; enums and classes of others aside. */
    public List<TransferType> read(Collection<TypeRef> roots) {
        Deque<TypeRef> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            TypeRef type = open.pop();
            open.addAll(type.arguments());
            if (type.isOfService() && !read.containsKey(type.name())) {
                type(type.name()).ifPresent(found -> found.properties().forEach(each -> open.add(each.type())));
            }
        }
        return List.copyOf(read.values());
    }

    /** One class, or empty where the service does not declare it or it is an enum. */
    public Optional<TransferType> type(String qualifiedName) {
        if (!read.containsKey(qualifiedName)) {
            java.sources()
                    .type(qualifiedName)
                    .filter(each -> !(each instanceof EnumDeclaration))
                    .ifPresent(each -> read.put(qualifiedName, model(each, qualifiedName)));
        }
        return Optional.ofNullable(read.get(qualifiedName));
    }

    /** Whether a property has no trace in an answer where it is null. */
    public boolean leavesOutNulls(Property property) {
        return (property.inclusion().isEmpty() ? settings.inclusion() : property.inclusion()).startsWith("NON_");
    }

    /** Adds what is made of no class. */
    public void add(TransferType type) {
        read.put(type.qualifiedName(), type);
    }

    /** What was added. */
    public List<TransferType> maps() {
        return read.values().stream().filter(each -> each.kind() == Kind.MAP).toList();
    }

    private TransferType model(TypeDeclaration<?> type, String qualifiedName) {
        List<Annotation> annotations = java.annotations().all(type);
        Optional<Annotation> ignore = find(annotations, "JsonIgnoreProperties");
        List<String> ignored = ignore.map(each -> each.texts("value")).orElse(List.of());
        List<Property> found = properties.of(type, naming(annotations)).stream()
                .filter(each -> !ignored.contains(each.jsonName()))
                .toList();
        return new TransferType(
                type.getNameAsString(),
                qualifiedName,
                kind(type, found),
                typeParameters(type),
                java.hierarchy().superclassOf(type).map(TypeRef::name).orElse(""),
                ordered(found, annotations, type instanceof RecordDeclaration),
                unknown(ignore),
                ignored,
                constraints.of(List.of(type)),
                doubts(type),
                Docs.of(type),
                Places.of(type.getName()));
    }

    private List<Problem> doubts(TypeDeclaration<?> type) {
        List<Problem> found = others.of(type);
        found.forEach(each -> java.problems().warning(each.message(), each.place()));
        return found;
    }

    private Naming naming(List<Annotation> annotations) {
        return find(annotations, "JsonNaming")
                .flatMap(each -> each.classValue("value"))
                .map(each -> Naming.of(each.name()))
                .orElseGet(() -> Naming.of(settings.naming()));
    }

    private static Optional<Annotation> find(List<Annotation> annotations, String name) {
        return annotations.stream().filter(each -> each.is(Api.JACKSON, name)).findFirst();
    }

    private static Unknown unknown(Optional<Annotation> ignore) {
        if (ignore.isEmpty() || !ignore.get().has("ignoreUnknown")) {
            return Unknown.AS_SERVICE;
        }
        return ignore.get().flag("ignoreUnknown", false) ? Unknown.IGNORED : Unknown.REFUSED;
    }

    /** Named ones first, as Jackson has it. */
    private List<Property> ordered(List<Property> found, List<Annotation> annotations, boolean isRecord) {
        Optional<Annotation> order = annotations.stream()
                .filter(each -> each.is(Api.JACKSON, "JsonPropertyOrder") || each.is(Api.JSONB, "JsonbPropertyOrder"))
                .findFirst();
        if (order.isEmpty() && settings.jsonB()) {
            return found.stream().sorted(Comparator.comparing(Property::name)).toList();
        }
        if (order.isEmpty()) {
            return namedLast(found, isRecord);
        }
        List<String> named = order.get().texts("value");
        List<Property> sorted = new ArrayList<>(namedLast(found, isRecord));
        if (order.get().flag("alphabetic", false)) {
            sorted.sort(Comparator.comparing(Property::jsonName));
        }
        sorted.sort(Comparator.comparingInt(each -> position(named, each)));
        return sorted;
    }

    /** Jackson puts what an annotation names behind the others, but for the parts of a constructor. */
    private static List<Property> namedLast(List<Property> found, boolean isRecord) {
        return isRecord
                ? found
                : Stream.concat(
                                found.stream().filter(each -> !each.named()),
                                found.stream().filter(Property::named))
                        .toList();
    }

    private static int position(List<String> named, Property property) {
        int byName = named.indexOf(property.jsonName());
        int position = byName < 0 ? named.indexOf(property.name()) : byName;
        return position < 0 ? named.size() : position;
    }

    private Kind kind(TypeDeclaration<?> type, List<Property> found) {
        if (type instanceof RecordDeclaration) {
            return Kind.RECORD;
        }
        if (java.annotations().has(type, Api.JPA, "Entity")
                || java.annotations().has(type, Api.JPA, "Embeddable")) {
            return Kind.ENTITY;
        }
        boolean publicFields = !found.isEmpty()
                && found.stream().allMatch(each -> type.getFieldByName(each.name())
                        .filter(field -> field.isPublic())
                        .isPresent());
        return publicFields ? Kind.FIELDS : Kind.BEAN;
    }

    private static List<String> typeParameters(TypeDeclaration<?> type) {
        return type instanceof NodeWithTypeParameters<?> generic
                ? generic.getTypeParameters().stream()
                        .map(each -> each.getNameAsString())
                        .toList()
                : List.of();
    }
}

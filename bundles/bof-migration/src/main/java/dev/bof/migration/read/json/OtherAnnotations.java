package dev.bof.migration.read.json;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Problem.Severity;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what annotations say of JSON beside what is carried over: all that is not known to be, or to have no effect. */
final class OtherAnnotations {
    /** What is read of annotations, or says nothing of JSON; by their names, with all of these alone. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("JsonProperty", Set.of("value", "access", "required", "defaultValue")),
            Map.entry("JsonGetter", Set.of("value")),
            Map.entry("JsonIgnore", Set.of("value")),
            Map.entry("JsonIgnoreProperties", Set.of("value", "ignoreUnknown")),
            Map.entry("JsonBackReference", Set.of("value")),
            Map.entry("JsonManagedReference", Set.of("value")),
            Map.entry("JsonInclude", Set.of("value")),
            Map.entry("JsonFormat", Set.of("pattern", "timezone", "shape")),
            Map.entry("JsonPropertyOrder", Set.of("value", "alphabetic")),
            Map.entry("JsonNaming", Set.of("value")),
            Map.entry("JsonCreator", Set.of()),
            Map.entry("JsonDeserialize", Set.of("builder")),
            Map.entry("JsonKey", Set.of("value")),
            Map.entry("JsonPropertyDescription", Set.of("value")),
            Map.entry("JsonClassDescription", Set.of("value")),
            Map.entry("JsonRootName", Set.of("value", "namespace")),
            Map.entry("JsonTypeName", Set.of("value")),
            Map.entry("JsonSubTypes", Set.of("value")),
            Map.entry("JsonbProperty", Set.of("value")),
            Map.entry("JsonbTransient", Set.of()),
            Map.entry("JsonbNillable", Set.of("value")),
            Map.entry("JsonbPropertyOrder", Set.of("value")),
            Map.entry("JsonbDateFormat", Set.of("value")),
            Map.entry("XmlRootElement", Set.of("name", "namespace")),
            Map.entry("XmlAccessorType", Set.of("value")),
            Map.entry("XmlEnum", Set.of("value")),
            Map.entry("XmlSeeAlso", Set.of("value")));
    /** These count where they stand at a value, and not at a class or a list of another class. */
    private static final Set<String> OF_VALUES = Set.of("JsonFormat", "JsonbDateFormat");

    private static final Set<String> OF_CLASSES = Set.of("JsonIgnoreProperties");
    private static final Set<String> IGNORING = Set.of("JsonIgnore", "JsonbTransient");
    private static final Set<String> TIMES = Set.of(
            "LocalDate",
            "LocalDateTime",
            "Instant",
            "OffsetDateTime",
            "ZonedDateTime",
            "Date",
            "Timestamp",
            "Calendar",
            "String");

    private final Java java;

    OtherAnnotations(Java java) {
        this.java = java;
    }

    /** Those of a class, of those above it, and of their members. */
    List<Problem> of(TypeDeclaration<?> type) {
        return java.hierarchy().withSupertypes(type).stream()
                .flatMap(each -> Stream.concat(Stream.of(each), members(each)))
                .flatMap(each -> of(each, type.getNameAsString()))
                .toList();
    }

    private static Stream<NodeWithAnnotations<?>> members(TypeDeclaration<?> type) {
        Stream<Parameter> components =
                type instanceof RecordDeclaration made ? made.getParameters().stream() : Stream.empty();
        return Stream.concat(components, type.getMembers().stream().flatMap(OtherAnnotations::parts));
    }

    private static Stream<NodeWithAnnotations<?>> parts(BodyDeclaration<?> member) {
        if (member instanceof TypeDeclaration<?>) {
            return Stream.empty();
        }
        return member instanceof CallableDeclaration<?> callable
                ? Stream.concat(Stream.of(member), callable.getParameters().stream())
                : Stream.of(member);
    }

    private Stream<Problem> of(NodeWithAnnotations<?> node, String type) {
        List<Annotation> all = java.annotations().all(node);
        all.stream().filter(this::isJson).forEach(Annotation::taken);
        boolean isIgnored = all.stream().anyMatch(each -> IGNORING.contains(each.simpleName()) && isJson(each));
        return all.stream()
                .filter(each -> !isIgnored && isJson(each) && !isKnown(each, node))
                .map(each -> new Problem(
                        Severity.WARNING,
                        "What @" + each.simpleName() + " says of the JSON of " + type
                                + (isOfXml(each) ? " is taken as if the server followed it" : " is not carried over")
                                + ": compare what is sent and answered",
                        each.place()));
    }

    /** An import need not tell whose an annotation is: its name does. */
    private boolean isJson(Annotation annotation) {
        boolean isOfService = java.sources().type(annotation.type().name()).isPresent();
        return !isOfService && (annotation.simpleName().startsWith("Json") || isOfXml(annotation));
    }

    private static boolean isOfXml(Annotation annotation) {
        return annotation.simpleName().startsWith("Xml");
    }

    private static boolean isKnown(Annotation annotation, NodeWithAnnotations<?> node) {
        String name = annotation.simpleName();
        boolean isClass = node instanceof TypeDeclaration<?>;
        boolean isPlace = isClass ? !OF_VALUES.contains(name) : !OF_CLASSES.contains(name);
        boolean isUsual = KNOWN.containsKey(name)
                && KNOWN.get(name).containsAll(annotation.values().keySet());
        return isPlace && isUsual && (!annotation.has("shape") || TIMES.contains(typeOf(node)));
    }

    private static String typeOf(NodeWithAnnotations<?> node) {
        if (node instanceof FieldDeclaration field) {
            return field.getElementType().asString();
        }
        if (node instanceof MethodDeclaration method) {
            return method.getParameters().isEmpty()
                    ? method.getTypeAsString()
                    : method.getParameter(0).getTypeAsString();
        }
        return node instanceof Parameter parameter ? parameter.getTypeAsString() : "";
    }
}

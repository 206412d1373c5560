package dev.bof.migration.read.json;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.JsonFormat;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Constraints;
import dev.bof.migration.read.code.Java;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A property while its field, getter, setter and constructor parameter are looked at, one after the other. */
final class PropertyDraft {
    private final Java java;
    private final String name;
    private final List<NodeWithAnnotations<?>> nodes = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();

    TypeRef type;
    Place place;
    boolean readable;
    boolean writable;
    String initial = "";
    String description = "";

    PropertyDraft(Java java, String name) {
        this.java = java;
        this.name = name;
    }

    void add(NodeWithAnnotations<?> node) {
        nodes.add(node);
        annotations.addAll(java.annotations().all(node));
    }

    /**
     * The property, or null where JSON has none of it.
     *
     * @param inclusion what its class says of all its properties, or empty
     */
    Property property(Naming naming, String inclusion) {
        if (!(readable || writable) || isIgnored()) {
            return null;
        }
        Optional<String> said = said();
        String access = annotations.stream()
                .filter(each -> each.is(Api.JACKSON, "JsonProperty"))
                .map(each -> each.choice("access", "AUTO"))
                .filter(each -> !each.equals("AUTO"))
                .findFirst()
                .orElse("");
        return new Property(
                name,
                said.orElseGet(() -> naming.apply(name)),
                said.isPresent(),
                type,
                readable && !access.equals("WRITE_ONLY"),
                writable && !access.equals("READ_ONLY"),
                format(),
                annotations.stream()
                        .flatMap(each -> inclusion(each).stream())
                        .findFirst()
                        .orElse(inclusion),
                new Constraints(java).of(nodes),
                initial,
                description.isEmpty() ? schema("description") : description,
                schema("example"),
                place);
    }

    /** When values are written, where an annotation says it. */
    static Optional<String> inclusion(Annotation annotation) {
        if (annotation.is(Api.JSONB, "JsonbNillable")) {
            return Optional.of(annotation.flag("value", true) ? "ALWAYS" : "NON_NULL");
        }
        return annotation.is(Api.JACKSON, "JsonInclude")
                ? Optional.of(annotation.choice("value", "ALWAYS"))
                : Optional.empty();
    }

    private boolean isIgnored() {
        return annotations.stream()
                .anyMatch(each -> each.is(Api.JACKSON, "JsonIgnore") && each.flag("value", true)
                        || each.is(Api.JACKSON, "JsonBackReference")
                        || each.is(Api.JSONB, "JsonbTransient")
                        || each.is(Api.JAXB, "XmlTransient"));
    }

    private Optional<String> said() {
        return annotations.stream()
                .filter(each -> each.is(Api.JACKSON, "JsonProperty")
                        || each.is(Api.JSONB, "JsonbProperty")
                        || each.is(Api.JAXB, "XmlElement")
                        || each.is(Api.JACKSON, "JsonGetter"))
                .map(each -> each.text("value", "name"))
                .filter(each -> !each.isEmpty() && !each.equals("##default"))
                .findFirst();
    }

    private JsonFormat format() {
        for (Annotation each : annotations) {
            if (each.is(Api.JACKSON, "JsonFormat")) {
                return new JsonFormat(each.text("pattern"), each.text("timezone"), each.choice("shape", ""), "");
            }
            if (each.is(Api.JSONB, "JsonbDateFormat") || each.is(Api.JSONB, "JsonbNumberFormat")) {
                return new JsonFormat(each.text("value"), "", "", "");
            }
            Optional<TypeRef> serializer = each.is(Api.JACKSON, "JsonSerialize")
                    ? each.classValue("using")
                    : each.is(Api.JSONB, "JsonbTypeAdapter") || each.is(Api.JAXB, "XmlJavaTypeAdapter")
                            ? each.classValue("value")
                            : Optional.empty();
            if (serializer.isPresent()) {
                return new JsonFormat("", "", "", serializer.get().name());
            }
        }
        return null;
    }

    private String schema(String value) {
        return annotations.stream()
                .filter(each -> each.is(Api.OPEN_API, "Schema") || each.is(Api.OPEN_API, "ApiModelProperty"))
                .map(each -> value.equals("description") ? each.text("description", "value") : each.text(value))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }
}

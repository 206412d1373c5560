package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what the fields of a generated entity are. They are called as clients call them, so that the schemas fit: a
 * legacy attribute {@code address.city} that clients know as {@code town} becomes the field {@code town}.
 */
final class ObjectDesigner {
    /** What the framework calls every object's id, however the service named it. */
    private static final String ID = "id";

    private static final Set<String> COUNTERS =
            Set.of("int", "long", "short", "java.lang.Integer", "java.lang.Long", "java.lang.Short");

    private final ServiceModel service;
    private final ObjectModel object;
    private final EntityModel entity;
    private final ByHand byHand;
    private final PlainFields plain;
    private final NullUntilSet nulls;
    private final Map<String, String> clientNames = new HashMap<>();
    private final List<ElementsDesign> elements = new ArrayList<>();

    ObjectDesigner(ServiceModel service, ObjectModel object, ByHand byHand) {
        this.service = service;
        this.object = object;
        this.byHand = byHand;
        this.plain = new PlainFields(service);
        this.nulls = new NullUntilSet(service, object);
        this.entity = service.entity(object.entity())
                .orElseThrow(() -> new UnsupportedObjectException(object.name() + " has no entity that could be read"));
        for (FieldMapping mapping : object.view()) {
            if (mapping.how() == How.COPIED && !mapping.attribute().isEmpty()) {
                clientNames.putIfAbsent(mapping.attribute(), Escape.identifier(mapping.property()));
            }
        }
    }

    ObjectDesign design() {
        Map<Role, AttributeModel> base = new EnumMap<>(Role.class);
        List<FieldDesign> own = new ArrayList<>();
        FieldDesign id = null;
        if (!entity.idClass().isEmpty()) {
            throw new UnsupportedObjectException(
                    entity.place() + ": " + entity.name() + ": the framework has no ids of several columns");
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.role() == Role.ID) {
                id = plain.of(attribute, attribute.name(), ID)
                        .orElseThrow(() -> unsupported(attribute, "the framework has no ids of this type"));
            } else if (attribute.role() == Role.EMBEDDED_ID) {
                throw unsupported(attribute, "the framework has no ids of several columns");
            } else if (isBase(attribute)) {
                base.put(attribute.role(), attribute);
            } else {
                own.addAll(fields(attribute));
            }
        }
        if (id == null) {
            throw new UnsupportedObjectException(entity.place() + ": " + entity.name() + " has no id" + unknownBase());
        }
        Set<String> names = own.stream().map(FieldDesign::name).collect(Collectors.toSet());
        return new ObjectDesign(
                ClassNames.of(object.name()),
                object,
                entity,
                id,
                base,
                own,
                new RelatedDesigner(service, object, plain).design(entity, names),
                elements);
    }

    private String unknownBase() {
        String base = entity.superclass();
        return base.isEmpty() || service.entity(base).isPresent() ? "" : "; " + base + " is not in the sources";
    }

    private UnsupportedObjectException unsupported(AttributeModel attribute, String why) {
        return new UnsupportedObjectException(
                attribute.place() + ": " + entity.name() + "." + attribute.name() + ": " + why);
    }

    private boolean isBase(AttributeModel attribute) {
        boolean fits =
                switch (attribute.role()) {
                    case VERSION, COMPANY -> COUNTERS.contains(attribute.type().name());
                    case CREATED_AT, UPDATED_AT, DELETED_AT ->
                        JavaType.of(attribute.type(), service)
                                .filter(type -> type.name().equals("Instant"))
                                .isPresent();
                    default -> false;
                };
        boolean set = object.effects().stream()
                .anyMatch(effect ->
                        effect.on().startsWith("@") && effect.attribute().equals(attribute.name()));
        if (!fits
                && !set
                && ObjectDesign.BASE_NAMES.containsKey(attribute.role())
                && attribute.role() != Role.COMPANY) {
            byHand.add(
                    attribute.name() + " is kept in a form that the framework does not set by itself: set it in a hook",
                    attribute.place());
        }
        return fits;
    }

    private List<FieldDesign> fields(AttributeModel attribute) {
        if (!attribute.embedded().isEmpty()) {
            return embedded(attribute);
        }
        Optional<ElementsDesign> list = elements(attribute);
        if (list.isPresent()) {
            elements.add(list.get());
            return List.of();
        }
        Optional<FieldDesign> field = attribute.relation() == null
                ? plain.of(attribute, attribute.name(), name(attribute.name()))
                : new ReferenceFields(service).of(attribute, clientNames);
        if (field.isEmpty()) {
            byHand.add(
                    entity.name() + "." + attribute.name() + " (" + attribute.type()
                            + ") is no field of the generated object: "
                            + (hasNoColumn(attribute)
                                    ? "it has no column, and the database works it out"
                                    : "the framework has no fields of this kind"),
                    attribute.place());
        }
        return field.map(nulls::of).stream().toList();
    }

    private boolean hasNoColumn(AttributeModel attribute) {
        return attribute.column() == null
                && attribute.relation() == null
                && JavaType.of(attribute.type(), service).isPresent();
    }

    private Optional<ElementsDesign> elements(AttributeModel attribute) {
        return object.elements().stream()
                .filter(each -> each.attribute().equals(attribute.name()))
                .findFirst()
                .flatMap(each -> new ElementsDesigner(service, object, plain, byHand)
                        .design(each, attribute, listName(attribute)));
    }

    /** The name of a list in answers: what clients see of it goes through code. */
    private String listName(AttributeModel attribute) {
        return object.view().stream()
                .filter(mapping -> mapping.attribute().equals(attribute.name()))
                .findFirst()
                .map(mapping -> Escape.identifier(mapping.property()))
                .orElseGet(() -> name(attribute.name()));
    }

    private String name(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return clientNames.getOrDefault(path, Escape.identifier(last));
    }

    /** An embedded object stays one where clients see it as an object; else its fields become the entity's own. */
    private List<FieldDesign> embedded(AttributeModel attribute) {
        boolean whole = clientNames.containsKey(attribute.name()) || isSeenWhole(attribute);
        List<FieldDesign> parts = new ArrayList<>();
        for (AttributeModel part : attribute.embedded()) {
            String path = attribute.name() + "." + part.name();
            String name = whole ? Escape.identifier(part.name()) : flatName(attribute, part, path);
            plain.of(part, path, name)
                    .map(nulls::of)
                    .ifPresentOrElse(
                            parts::add,
                            () -> byHand.add(entity.name() + "." + path + " is no plain value", part.place()));
        }
        if (!whole || parts.isEmpty()) {
            return parts;
        }
        String className = service.entity(attribute.type().name())
                .map(embeddable -> new SideClasses(service, object).name(embeddable, attribute))
                .orElseGet(() -> ClassNames.of(attribute.type().simpleName()));
        JavaType type = new JavaType(className, "");
        return List.of(new FieldDesign(name(attribute.name()), attribute.name(), type, attribute, "", parts));
    }

    private String flatName(AttributeModel attribute, AttributeModel part, String path) {
        String name = Escape.identifier(part.name());
        boolean taken = entity.attribute(part.name()).isPresent()
                || entity.attributes().stream()
                        .filter(other -> other != attribute)
                        .flatMap(other -> other.embedded().stream())
                        .anyMatch(other -> other.name().equals(part.name()));
        String alone = taken
                ? Escape.identifier(attribute.name()) + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                : name;
        return clientNames.getOrDefault(path, alone);
    }

    private boolean isSeenWhole(AttributeModel attribute) {
        return service.transferType(object.viewType())
                .flatMap((TransferType view) -> view.property(attribute.name()))
                .isPresent();
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.IdGeneration;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Decides what clients send and get: what the legacy transfer types have, as far as the entity has it too. */
final class SchemaDesigner {
    private static final Set<Kind> CREATING = EnumSet.of(Kind.CREATE);
    private static final Set<Kind> CHANGING = EnumSet.of(Kind.UPDATE, Kind.PATCH);
    private static final Set<Role> NEVER_SENT =
            EnumSet.of(Role.VERSION, Role.CREATED_AT, Role.UPDATED_AT, Role.DELETED_AT, Role.DELETED);

    private final ServiceModel service;
    private final ObjectDesign design;
    private final FieldChecks checks;
    private final Examples examples;
    private final ComputationCode computations;
    private final ElementComponents elements;
    private final StoredComponents stored;
    private final FittingTypes types;
    private final WorkedOut workedOut;
    private final ByHand byHand;

    SchemaDesigner(ServiceModel service, ObjectDesign design, ByHand byHand) {
        this.service = service;
        this.design = design;
        this.byHand = byHand;
        this.types = new FittingTypes(service, byHand);
        this.checks = new FieldChecks(service, design, new ConstraintCode(byHand), byHand);
        this.examples = new Examples(service);
        this.computations = new ComputationCode(service, design);
        this.elements = new ElementComponents(service, design, checks, byHand);
        this.stored = new StoredComponents(service, design);
        this.workedOut = new WorkedOut(service, design, byHand);
    }

    SchemaDesign design() {
        List<Component> view = components(
                design.object().viewType(), design.object().view(), EnumSet.noneOf(Role.class), Property::readable);
        Set<Role> notCreated = EnumSet.copyOf(NEVER_SENT);
        if (!isIdChosen()) {
            notCreated.add(Role.ID);
        }
        List<Component> create =
                components(design.object().createType(), design.object().create(), notCreated, Property::writable);
        Set<Role> notUpdated = EnumSet.copyOf(NEVER_SENT);
        notUpdated.addAll(EnumSet.of(Role.ID, Role.COMPANY));
        List<Component> update =
                components(design.object().updateType(), design.object().update(), notUpdated, Property::writable);
        new SentVersion(service, design).component().ifPresent(update::add);
        return new SchemaDesign(
                create.stream().map(this::created).toList(),
                update.stream().map(this::updated).toList(),
                view.stream().map(SchemaDesigner::seen).toList());
    }

    private boolean isIdChosen() {
        IdGeneration ids = design.entity().idGeneration();
        return ids == null || ids.strategy() == IdGeneration.Strategy.ASSIGNED;
    }

    private List<Component> components(
            String typeName, List<FieldMapping> mappings, Set<Role> without, Predicate<Property> use) {
        Optional<TransferType> type = service.transferType(typeName);
        if (type.isEmpty()) {
            return everything(without);
        }
        boolean isView = mappings.equals(design.object().view());
        List<Component> components = new ArrayList<>();
        for (Property property : type.get().properties()) {
            if (use.test(property)) {
                Optional<Component> found = isView ? seen(property, mappings) : sent(type.get(), property, mappings);
                Optional<Component> wanted = found.filter(component -> !without.contains(role(component)));
                boolean isTaken = wanted.stream().anyMatch(component -> components.stream()
                        .anyMatch(c -> c.name().equals(component.name())));
                wanted.filter(component -> !isTaken).ifPresent(components::add);
                if (isTaken) {
                    byHand.add(
                            type.get().name() + "." + property.name() + " is not carried over: it is "
                                    + wanted.get().name() + " once more",
                            property.place());
                }
                if (found.isEmpty()
                        && (isView || design.object().viewOf(property.name()).isEmpty())) {
                    byHand.add(
                            type.get().name() + "." + property.name()
                                    + " is no field of the generated object: it stands for no column of its own",
                            property.place());
                }
            }
        }
        return components;
    }

    /** What clients get, they may send too: what the service does not look at then is passed over, and is a field only where it is checked. */
    private Optional<Component> sent(TransferType type, Property property, List<FieldMapping> mappings) {
        boolean isFollowed =
                mappings.stream().anyMatch(mapping -> !mapping.expression().isEmpty());
        boolean isUsed = mappings.stream().anyMatch(mapping -> mapping.mayStore(property.name()));
        Optional<Component> list = elements.sent(property);
        if (list.isPresent()) {
            return list;
        }
        Optional<Component> found = stored.of(property, mappings)
                .or(() -> isFollowed ? stored.of(property, design.object().view()) : Optional.empty())
                .filter(component -> types.fits(type.name(), property, component));
        if (found.isEmpty() || !isFollowed || isUsed || NEVER_SENT.contains(role(found.get()))) {
            return found;
        }
        if (design.id() != found.get().field()) {
            byHand.add(
                    type.name() + "." + property.name() + " is passed over where it is sent to "
                            + (mappings.equals(design.object().create()) ? "create" : "change")
                            + " an object: nothing was found that stores it",
                    property.place());
        }
        Set<Kind> kinds = mappings.equals(design.object().create()) ? CREATING : CHANGING;
        return found.map(Component::passedOver)
                .filter(component -> !checks.of(List.of(), property, kinds).isEmpty());
    }

    private Optional<Component> seen(Property property, List<FieldMapping> mappings) {
        Optional<Component> computed = mappings.stream()
                .filter(mapping -> mapping.property().equals(property.name()) && mapping.computation() != null)
                .findFirst()
                .flatMap(mapping -> computations.component(property, mapping));
        return computed.or(() -> elements.seen(property, mappings))
                .or(() -> stored.of(property, mappings))
                .or(() -> related(property, mappings));
    }

    private Optional<Component> related(Property property, List<FieldMapping> mappings) {
        return mappings.stream()
                .filter(mapping -> mapping.property().equals(property.name()) && mapping.how() == How.COPIED)
                .findFirst()
                .flatMap(mapping -> computations.related(property, mapping));
    }

    /** Where no transfer type is known: all that the entity has. */
    private List<Component> everything(Set<Role> without) {
        List<Component> all = new ArrayList<>();
        all.add(stored.component(design.id(), null));
        if (design.isOfCompany()) {
            all.add(stored.kept(Role.COMPANY, null));
        }
        design.own().forEach(field -> all.add(stored.component(field, null)));
        for (Role role : List.of(Role.CREATED_AT, Role.UPDATED_AT)) {
            if (design.base().containsKey(role)) {
                all.add(stored.kept(role, null));
            }
        }
        all.removeIf(component -> without.contains(role(component)));
        return all;
    }

    private Role role(Component component) {
        if (component.field() != null) {
            return component.field().role();
        }
        if (component.computed() != null) {
            return Role.NONE;
        }
        return ObjectDesign.BASE_NAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(component.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Role.NONE);
    }

    /** A list of objects, and what clients may send as it. */
    private Component list(Component component, Set<Kind> kinds) {
        List<Code> annotations = new ArrayList<>();
        if (component.parts().stream().anyMatch(part -> !part.annotations().isEmpty())) {
            annotations.add(new Code("@Valid"));
        }
        annotations.addAll(checks.of(List.of(), component.property(), kinds));
        return component.with(annotations);
    }

    private Component created(Component component) {
        if (component.isList()) {
            return list(component, CREATING);
        }
        List<Code> annotations = new ArrayList<>(component.annotations());
        AttributeModel attribute = attribute(component);
        annotations.add(examples.described(component, attribute));
        (workedOut.minds(component.field())
                        ? examples.byRequest(component, attribute, "beforeCreate", byHand)
                        : examples.byDefault(component, attribute, byHand))
                .map(value -> new Code("@Default(" + Escape.literal(value) + ")"))
                .ifPresent(annotations::add);
        return checked(component, annotations, CREATING);
    }

    private Component updated(Component component) {
        if (component.isList()) {
            return list(component, CHANGING);
        }
        List<Code> annotations = new ArrayList<>(component.annotations());
        if (replaces()) {
            examples.byRequest(component, attribute(component), "beforeUpdate", byHand)
                    .map(value -> new Code("@Default(" + Escape.literal(value) + ")"))
                    .ifPresent(annotations::add);
        }
        return checked(component, annotations, CHANGING);
    }

    /** Whether updates clear what is not sent. */
    private boolean replaces() {
        return service.endpointsOf(design.object()).stream()
                .anyMatch(endpoint -> endpoint.update() == Endpoint.Update.REPLACE);
    }

    private AttributeModel attribute(Component component) {
        return component.field() == null
                ? design.base().get(role(component))
                : component.field().attribute();
    }

    private Component checked(Component whole, List<Code> annotations, Set<Kind> kinds) {
        Component component = types.constrained(whole);
        List<Constraint> stored =
                component.isPassedOver() ? List.of() : workedOut.asked(component, attribute(component), kinds);
        Component checked = component.parts().isEmpty()
                ? component.with(checks.of(stored, component.property(), kinds))
                : checks.whole(component, stored, kinds);
        annotations.addAll(checked.annotations());
        refusedNull(component, checked.annotations(), kinds);
        return checked.with(annotations);
    }

    /** The framework refuses null for a field that has none: the request may know it, and nobody there look at it. */
    private void refusedNull(Component component, List<Code> asked, Set<Kind> kinds) {
        Property property = component.property();
        boolean isLost = property != null
                && component.type().isPrimitive()
                && !property.type().isPrimitive()
                && service.endpointsOf(design.object()).stream()
                        .filter(endpoint -> kinds.contains(endpoint.kind()))
                        .anyMatch(endpoint -> endpoint.update() != Endpoint.Update.NOT_NULL);
        if (isLost && asked.stream().noneMatch(each -> each.text().startsWith("@NotNull"))) {
            byHand.add(
                    property.name() + " may be sent as null, and the object has no null for it: the generated service"
                            + " refuses that",
                    property.place());
        }
    }

    private static Component seen(Component component) {
        return component.with(component.computed() == null ? List.of() : List.of(new Code("@Computed")));
    }
}

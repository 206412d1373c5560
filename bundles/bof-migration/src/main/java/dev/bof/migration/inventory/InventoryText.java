package dev.bof.migration.inventory;

import dev.bof.migration.model.ComponentModel;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.ElementsModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.ModuleModel;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The inventory for people: what was found, in the order in which one asks for it. */
public final class InventoryText {
    private final ServiceModel service;
    private final Lines lines = new Lines();

    private InventoryText(ServiceModel service) {
        this.service = service;
    }

    /** The whole inventory, ending with a line break. */
    public static String of(ServiceModel service) {
        InventoryText text = new InventoryText(service);
        text.module();
        text.objects();
        text.lines.section("Entities", service.entities(), text::entity);
        text.lines.section("Enums", service.enums(), text::enumeration);
        text.lines.section("Transfer types", service.transferTypes(), text::transferType);
        EndpointText endpoints = new EndpointText(text.lines);
        text.lines.section("Endpoints", service.endpoints().toList(), endpoints::endpoint);
        text.lines.section("Errors", service.errors(), text::error);
        text.lines.section("Rules", service.rules(), endpoints::rule);
        text.lines.section("Components", service.components(), text::component);
        text.lines.section("Libraries", service.module().dependencies(), each -> text.lines.item(each.toString()));
        text.lines.section("To look at", service.problems(), text::problem);
        return text.lines.toString();
    }

    private void module() {
        ModuleModel module = service.module();
        lines.title("Service " + module.name());
        lines.fact("package", module.basePackage());
        lines.fact("JPA of", module.namespace());
        lines.fact("below", module.applicationPath());
        lines.fact("persistence unit", String.join(", ", module.persistenceUnits()));
        lines.fact("JSON", json(service.json()));
        lines.fact("schema scripts", String.join(", ", module.scripts()));
        lines.fact("files read", String.valueOf(service.files().size()));
    }

    private static String json(JsonSettings settings) {
        String dates = settings.datesAsTimestamps() == null
                ? ""
                : settings.datesAsTimestamps() ? "times as numbers" : "times as texts";
        String unknown = settings.failOnUnknownProperties() == null
                ? ""
                : settings.failOnUnknownProperties() ? "unknown properties refused" : "unknown properties ignored";
        return List.of(
                        Lines.words(settings.naming()),
                        Lines.words(settings.inclusion()),
                        dates,
                        unknown,
                        settings.dateFormat(),
                        settings.timezone())
                .stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void objects() {
        lines.section("Business objects", service.objects(), each -> {
            lines.item(each.name() + " at " + each.path() + ", route " + each.route());
            lines.fact("created from", simple(each.createType()));
            lines.fact("changed by", simple(each.updateType()));
            lines.fact("answered as", simple(each.viewType()));
            lines.fact("listed as", each.listType().equals(each.viewType()) ? "" : simple(each.listType()));
            renamed(each);
            converted("created", each.create());
            converted("changed", each.update());
            each.elements().forEach(this::elements);
            each.effects().forEach(this::effect);
        });
    }

    /** Properties that are not simply the attribute with the same name. */
    private void renamed(ObjectModel object) {
        object.view().stream()
                .filter(each -> each.how() != FieldMapping.How.COPIED
                        || !each.property().equals(each.attribute()))
                .forEach(each -> lines.detail(each.property() + " <- "
                        + (each.how() == FieldMapping.How.COPIED ? each.attribute() : each.expression())
                        + " (" + Lines.words(each.how().name()) + ")"));
    }

    /** What is not simply taken from what a client sends. */
    private void converted(String when, List<FieldMapping> mappings) {
        mappings.stream()
                .filter(each -> each.how() != FieldMapping.How.COPIED)
                .forEach(each -> lines.detail("when " + when + ": " + each.attribute() + " = " + each.expression()
                        + " (" + each.place() + ")"));
    }

    private void elements(ElementsModel elements) {
        String counted = elements.position().isEmpty()
                ? ""
                : ", counted by " + elements.position() + " from " + elements.first();
        lines.detail(elements.attribute() + " are a list of " + simple(elements.entity()) + counted);
        for (ElementsModel.Shape shape : elements.shapes()) {
            String fields = shape.fields().stream()
                    .map(field -> field.how() == FieldMapping.How.COPIED
                            ? field.attribute()
                            : (shape.sent() ? field.attribute() : field.property()) + " = " + field.expression())
                    .collect(Collectors.joining(", "));
            lines.detail("  " + (shape.sent() ? "sent" : "seen") + " as " + simple(shape.type()) + ": " + fields);
        }
    }

    private void effect(Effect effect) {
        String does = effect.isCarried() ? effect.attribute() + " = " + effect.expression() : effect.notCarried();
        String when = effect.conditions().isEmpty() ? "" : " when " + String.join(" && ", effect.conditions());
        lines.detail("on " + effect.on() + ": " + does + when + " (" + effect.place() + ")");
    }

    private void entity(EntityModel entity) {
        String table = entity.table().isEmpty() ? "" : ", table " + entity.table();
        lines.item(entity.name() + " (" + Lines.words(entity.kind().name()) + table + ") " + entity.place());
        if (entity.idGeneration() != null) {
            String sequence = entity.idGeneration().sequence();
            Integer size = entity.idGeneration().allocationSize();
            lines.fact(
                    "ids",
                    Lines.words(entity.idGeneration().strategy().name())
                            + (sequence.isEmpty() ? "" : " " + sequence)
                            + (size == null ? "" : ", " + size + " at once"));
        }
        lines.fact("inheritance", Lines.words(entity.inheritance()));
        lines.fact("deleting", entity.softDelete());
        AttributeText attributes = new AttributeText(lines);
        entity.attributes().forEach(attributes::attribute);
        entity.uniqueKeys().forEach(each -> lines.detail("unique " + String.join(", ", each.attributes())));
        entity.callbacks().forEach(each -> lines.detail("@" + each.event() + " " + each.method() + " " + each.place()));
    }

    private void enumeration(EnumModel type) {
        String values = type.values().stream()
                .map(each -> each.name()
                        + (each.json().equals(each.name())
                                ? ""
                                : " as " + (each.json().isEmpty() ? "?" : each.json()))
                        + (each.database().isEmpty() ? "" : " stored as " + each.database()))
                .collect(Collectors.joining(", "));
        lines.item(type.name() + ": " + values);
    }

    private void transferType(TransferType type) {
        lines.item(type.name() + " (" + type.kind().name().toLowerCase(Locale.ROOT) + ") " + type.place());
        new AttributeText(lines).properties(type);
    }

    private void error(ErrorAnswer error) {
        lines.item(simple(error.exception()) + " -> " + EndpointText.status(error.status()) + " "
                + ShapeText.of(error.body()) + " " + error.place());
    }

    private void component(ComponentModel component) {
        String needs = component.needs().isEmpty()
                ? ""
                : ", needs "
                        + component.needs().stream().map(TypeRef::toString).collect(Collectors.joining(", "))
                        + " by " + Lines.words(component.injection().name());
        lines.item(component.name() + " (" + Lines.words(component.kind().name()) + ", "
                + Lines.words(component.style().name()) + needs + ") " + component.place());
    }

    private void problem(Problem problem) {
        lines.item(Lines.words(problem.severity().name()) + " " + problem);
    }

    private static String simple(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
}

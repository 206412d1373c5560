package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.ElementsModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Relation;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what the generated classes for elements of lists are. */
final class ElementsDesigner {
    private final ServiceModel service;
    private final ObjectModel object;
    private final PlainFields plain;
    private final ByHand byHand;

    /** @param object the one with the lists */
    ElementsDesigner(ServiceModel service, ObjectModel object, PlainFields plain, ByHand byHand) {
        this.service = service;
        this.object = object;
        this.plain = plain;
        this.byHand = byHand;
    }

    /** Empty where the elements cannot be kept as they are. */
    Optional<ElementsDesign> design(ElementsModel model, AttributeModel list, String name) {
        Optional<EntityModel> target = service.entity(model.entity());
        Optional<AttributeModel> id = target.flatMap(element -> element.attribute(Role.ID));
        Optional<FieldDesign> key = id.flatMap(attribute -> plain.of(attribute, attribute.name(), "id"));
        Optional<String> column = target.flatMap(element -> ownerColumn(list.relation(), element));
        if (key.isEmpty() || column.isEmpty()) {
            return Optional.empty();
        }
        EntityModel element = target.get();
        tellKept(list);
        List<FieldDesign> fields = fields(model, list, element, column.get());
        return Optional.of(new ElementsDesign(
                name,
                new SideClasses(service, object).name(element, list),
                model,
                list,
                element,
                owner(list.relation(), fields),
                column.get(),
                key.get(),
                fields,
                order(list, fields, key.get())));
    }

    /** The framework writes a list whole, and deletes what is not in it, or has lost its object. */
    private void tellKept(AttributeModel list) {
        Relation relation = list.relation();
        boolean deletes = relation.orphanRemoval()
                || relation.cascade().contains("ALL")
                || relation.cascade().contains("REMOVE");
        if (!relation.orphanRemoval()) {
            String cascade = relation.cascade().isEmpty() ? "nothing" : String.join(", ", relation.cascade());
            byHand.add(
                    "Of " + list.name() + " those that a change leaves out are deleted"
                            + (deletes ? "" : ", and all with their " + Wire.words(object.name()))
                            + ": the service's list cascades " + cascade + " and removes no orphans",
                    list.place());
        }
    }

    private static Optional<String> ownerColumn(Relation relation, EntityModel element) {
        List<String> columns = relation.mappedBy().isEmpty()
                ? relation.joinColumns()
                : element.attribute(relation.mappedBy())
                        .map(AttributeModel::relation)
                        .map(Relation::joinColumns)
                        .orElse(List.of());
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    private static String owner(Relation relation, List<FieldDesign> fields) {
        String name = relation.mappedBy().isEmpty() ? "owner" : Escape.identifier(relation.mappedBy());
        boolean taken = fields.stream().anyMatch(field -> field.name().equals(name));
        return taken ? name + "Object" : name;
    }

    private List<FieldDesign> fields(
            ElementsModel model, AttributeModel list, EntityModel element, String ownerColumn) {
        Map<String, String> clientNames = clientNames(model);
        ReferenceFields references = new ReferenceFields(service);
        List<FieldDesign> fields = new ArrayList<>();
        for (AttributeModel attribute : element.attributes()) {
            boolean own = attribute.role() == Role.ID
                    || attribute.name().equals(list.relation().mappedBy());
            if (own) {
                continue;
            }
            String name = clientNames.getOrDefault(attribute.name(), Escape.identifier(attribute.name()));
            Optional<FieldDesign> field = attribute.relation() == null
                    ? plain.of(attribute, attribute.name(), name)
                    : references.of(attribute, clientNames);
            field.filter(each -> !each.column().equalsIgnoreCase(ownerColumn))
                    .ifPresentOrElse(
                            fields::add,
                            () -> byHand.add(
                                    element.name() + "." + attribute.name() + " (" + attribute.type()
                                            + ") is no field of the generated element",
                                    attribute.place()));
        }
        return fields;
    }

    private static Map<String, String> clientNames(ElementsModel model) {
        Map<String, String> names = new HashMap<>();
        model.shapes().stream()
                .filter(shape -> !shape.sent())
                .flatMap(shape -> shape.fields().stream())
                .filter(mapping ->
                        mapping.how() == How.COPIED && !mapping.attribute().isEmpty())
                .forEach((FieldMapping mapping) ->
                        names.putIfAbsent(mapping.attribute(), Escape.identifier(mapping.property())));
        return names;
    }

    /** The order of the legacy list, in the words of the generated element. */
    private String order(AttributeModel list, List<FieldDesign> fields, FieldDesign id) {
        List<String> steps = new ArrayList<>();
        String said = list.relation().orderBy();
        for (String step : said.isBlank() ? new String[0] : said.split(",")) {
            String[] words = step.trim().split("\\s+");
            boolean descending = words.length > 1 && words[1].equalsIgnoreCase("desc");
            Optional<String> field = id.path().equals(words[0])
                    ? Optional.of(id.name())
                    : fields.stream()
                            .filter(each -> each.path().equals(words[0]))
                            .map(FieldDesign::name)
                            .findFirst();
            if (field.isEmpty()) {
                byHand.add("The list " + list.name() + " is sorted by " + words[0], list.place());
                return "";
            }
            steps.add(field.get() + (descending ? " DESC" : ""));
        }
        return String.join(", ", steps);
    }
}

package dev.bof.migration.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was read from the sources of one service. The same sources give an equal model.
 *
 * @param objects the business objects, by route
 * @param entities by qualified name, embeddables and mapped superclasses too
 * @param enums by qualified name
 * @param transferTypes by qualified name
 * @param resources by path
 * @param errors by exception
 * @param rules by place
 * @param components by qualified name
 * @param files all that was read, by path
 * @param problems by place
 */
public record ServiceModel(
        ModuleModel module,
        JsonSettings json,
        List<ObjectModel> objects,
        List<EntityModel> entities,
        List<EnumModel> enums,
        List<TransferType> transferTypes,
        List<ResourceModel> resources,
        List<ErrorAnswer> errors,
        List<Rule> rules,
        List<ComponentModel> components,
        List<SourceFile> files,
        List<Problem> problems) {

    public ServiceModel {
        objects = List.copyOf(objects);
        entities = List.copyOf(entities);
        enums = List.copyOf(enums);
        transferTypes = List.copyOf(transferTypes);
        resources = List.copyOf(resources);
        errors = List.copyOf(errors);
        rules = List.copyOf(rules);
        components = List.copyOf(components);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public Optional<EntityModel> entity(String qualifiedName) {
        return entities.stream()
                .filter(each -> each.qualifiedName().equals(qualifiedName))
                .findFirst();
    }

    public Optional<EnumModel> enumOf(String qualifiedName) {
        return enums.stream()
                .filter(each -> each.qualifiedName().equals(qualifiedName))
                .findFirst();
    }

    public Optional<TransferType> transferType(String qualifiedName) {
        return transferTypes.stream()
                .filter(each -> each.qualifiedName().equals(qualifiedName))
                .findFirst();
    }

    /** The business object with this simple name, whatever its case. */
    public Optional<ObjectModel> object(String name) {
        return objects.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All endpoints, by resource. */
    public Stream<Endpoint> endpoints() {
        return resources.stream().flatMap(resource -> resource.endpoints().stream());
    }

    /** The endpoints that serve a business object. */
    public List<Endpoint> endpointsOf(ObjectModel object) {
        return endpoints()
                .filter(each -> object.endpoints().contains(each.title()))
                .toList();
    }

    /** The rules that an endpoint goes through. */
    public List<Rule> rulesOf(Endpoint endpoint) {
        return rules.stream()
                .filter(each -> each.endpoints().contains(endpoint.title()))
                .toList();
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the classes of a service names that no two of them share: all generated classes are in one package, and
 * {@code Ticket.Status} is not {@code Invoice.Status}. A name that is taken gets the class or package before it that the class is in.
 */
final class DistinctNames {
    private DistinctNames() {}

    /** The service with such names. */
    static ServiceModel of(ServiceModel service) {
        Map<String, String> names = new TreeMap<>();
        service.entities().forEach(each -> names.put(each.qualifiedName(), each.name()));
        service.enums().forEach(each -> names.put(each.qualifiedName(), each.name()));
        service.transferTypes().forEach(each -> names.putIfAbsent(each.qualifiedName(), each.name()));
        // an object is called as it is
        service.objects().forEach(object -> names.remove(object.entity()));

        Map<String, String> distinct = distinct(names, reserved(service));
        return distinct.equals(names) ? service : renamed(service, distinct);
    }

    private static Set<String> reserved(ServiceModel service) {
        return service.objects().stream()
                .map(ObjectModel::name)
                .map(ClassNames::of)
                .flatMap(name -> Stream.of(
                        name,
                        "Create" + name,
                        "Update" + name,
                        name + "View",
                        name + "Service",
                        name + "Compatibility"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> distinct(Map<String, String> names, Set<String> reserved) {
        Map<String, String> found = new TreeMap<>(names);
        Map<String, String> before = new TreeMap<>(names);
        before.replaceAll((qualified, name) -> outer(qualified));
        boolean changed = true;
        while (changed) {
            Set<String> shared = shared(found, reserved);
            changed = false;
            for (Map.Entry<String, String> each : found.entrySet()) {
                String outer = before.get(each.getKey());
                if (shared.contains(ClassNames.of(each.getValue())) && !outer.isEmpty()) {
                    each.setValue(ClassNames.of(outer.substring(outer.lastIndexOf('.') + 1)) + each.getValue());
                    before.put(each.getKey(), outer(outer));
                    changed = true;
                }
            }
        }
        return found;
    }

    private static Set<String> shared(Map<String, String> names, Set<String> reserved) {
        Set<String> seen = new HashSet<>(reserved);
        return names.values().stream()
                .map(ClassNames::of)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** What a class is in: another one, or its package. */
    private static String outer(String qualifiedName) {
        return qualifiedName.substring(0, Math.max(0, qualifiedName.lastIndexOf('.')));
    }

    private static ServiceModel renamed(ServiceModel service, Map<String, String> names) {
        return new ServiceModel(
                service.module(),
                service.json(),
                service.objects(),
                service.entities().stream().map(each -> renamed(each, names)).toList(),
                service.enums().stream().map(each -> renamed(each, names)).toList(),
                service.transferTypes().stream()
                        .map(each -> renamed(each, names))
                        .toList(),
                service.resources(),
                service.errors(),
                service.rules(),
                service.components(),
                service.files(),
                service.problems());
    }

    private static EntityModel renamed(EntityModel of, Map<String, String> names) {
        return new EntityModel(
                names.getOrDefault(of.qualifiedName(), of.name()),
                of.qualifiedName(),
                of.kind(),
                of.superclass(),
                of.table(),
                of.schema(),
                of.idGeneration(),
                of.idClass(),
                of.attributes(),
                of.uniqueKeys(),
                of.inheritance(),
                of.discriminator(),
                of.softDelete(),
                of.callbacks(),
                of.description(),
                of.place());
    }

    private static EnumModel renamed(EnumModel of, Map<String, String> names) {
        return new EnumModel(
                names.get(of.qualifiedName()),
                of.qualifiedName(),
                of.jsonForm(),
                of.values(),
                of.methods(),
                of.description(),
                of.place());
    }

    private static TransferType renamed(TransferType of, Map<String, String> names) {
        return new TransferType(
                names.getOrDefault(of.qualifiedName(), of.name()),
                of.qualifiedName(),
                of.kind(),
                of.typeParameters(),
                of.superclass(),
                of.properties(),
                of.unknownProperties(),
                of.ignored(),
                of.constraints(),
                of.doubts(),
                of.description(),
                of.place());
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fields that the legacy entity keeps in primitives although clients may leave them out or send null: where the service's
 * own code looks at that, they are null here until that code has given them their value.
 */
final class NullUntilSet {
    private static final Set<Kind> SENDS = EnumSet.of(Kind.CREATE, Kind.UPDATE, Kind.PATCH);

    private final ServiceModel service;
    private final ObjectModel object;
    private final Set<String> attributes = new HashSet<>();

    NullUntilSet(ServiceModel service, ObjectModel object) {
        this.service = service;
        this.object = object;
        List<String> titles = service.endpointsOf(object).stream()
                .filter(endpoint -> SENDS.contains(endpoint.kind()))
                .map(Endpoint::title)
                .toList();
        List<Effect> effects = titles.stream()
                .flatMap(title -> object.effectsOf(title).stream())
                .toList();
        effects.stream().map(Effect::attribute).filter(this::maySendNull).forEach(attributes::add);
        effects.forEach(effect -> Stream.concat(Stream.of(effect.expression()), effect.conditions().stream())
                .forEach(code -> asked(code, effect.operands())));
        service.rules().stream()
                .filter(rule -> rule.endpoints().stream().anyMatch(titles::contains))
                .forEach(rule -> asked(rule.expression(), rule.operands()));
    }

    /** The field in the type in which it can be null, where it has to. */
    FieldDesign of(FieldDesign field) {
        return field.type().isPrimitive() && attributes.contains(field.path())
                ? new FieldDesign(
                        field.name(),
                        field.path(),
                        field.type().boxed(),
                        field.attribute(),
                        field.column(),
                        field.parts())
                : field;
    }

    private void asked(String code, List<Operand> operands) {
        String plain = code.replace(" ", "");
        operands.stream()
                .filter(operand -> operand.role() == Rule.Role.REQUEST)
                .filter(operand -> plain.contains("${" + operand.name() + "}==null")
                        || plain.contains("${" + operand.name() + "}!=null"))
                .flatMap(operand -> attributes(operand.path()))
                .filter(this::maySendNull)
                .forEach(attributes::add);
    }

    /** What a property is in the entity. */
    private Stream<String> attributes(String property) {
        return Stream.concat(
                Stream.concat(object.create().stream(), object.update().stream())
                        .filter(mapping -> mapping.property().equals(property))
                        .map(FieldMapping::attribute),
                Stream.of(property));
    }

    private boolean maySendNull(String attribute) {
        return maySendNull(attribute, object.createType(), object.create())
                || maySendNull(attribute, object.updateType(), object.update());
    }

    private boolean maySendNull(String attribute, String type, List<FieldMapping> mappings) {
        return service.transferType(type).stream()
                .flatMap(sent -> sent.properties().stream())
                .filter(property ->
                        property.writable() && !isPrimitive(property.type().name()))
                .filter(property -> property.constraints().stream()
                        .noneMatch(each -> each.name().equals("NotNull")))
                .anyMatch(property -> property.name().equals(attribute)
                        || mappings.stream()
                                .anyMatch(mapping -> mapping.attribute().equals(attribute)
                                        && mapping.property().equals(property.name())));
    }

    private static boolean isPrimitive(String type) {
        return new JavaType(type, "").isPrimitive();
    }
}

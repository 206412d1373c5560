package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.JsonFormat;
import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ResourceModel;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the service wrote its JSON, as calls that describe it; none where it is the framework's own style. */
final class JsonStyleCode {
    private static final String ISO_WITH_MILLIS = "yyyy-MM-dd'T'HH:mm:ss.SSSxxx";

    private final ServiceModel service;
    private final ObjectDesign design;
    private final SchemaDesign schemas;
    private final OneWayNames names;
    private final ByHand byHand;

    JsonStyleCode(ServiceModel service, ObjectDesign design, SchemaDesign schemas, ByHand byHand) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
        this.names = new OneWayNames(schemas);
        this.byHand = byHand;
    }

    /** Whether all fields are called as the framework calls them. */
    boolean hasOwnNames() {
        return names.names().entrySet().stream()
                .anyMatch(each -> !each.getValue().equals(Wire.name(each.getKey())));
    }

    List<Code> calls() {
        List<Code> calls = new ArrayList<>();
        names(calls);
        if (new LeftOutCode(service.json(), schemas, byHand).nulls()) {
            calls.add(new Code(".nullsLeftOut()"));
        }
        times(calls);
        if (writesDecimalsAsTexts()) {
            calls.add(new Code(".decimals(JsonStyle.Decimals.TEXT)"));
        }
        enums(calls);
        if (refusesUnknown()) {
            calls.add(new Code(".unknownRefused()"));
        }
        calls.add(new Code(".lenient()"));
        if (SentTypes.areAskedFor(service, design)) {
            calls.add(new Code(".typed()"));
        }
        if (isSpring() || hasLibrary("jackson")) {
            // Jackson does so where it writes bytes
            calls.add(new Code(".supplementaryEscaped()"));
        }
        new Zeros(service, design, schemas).call(byHand).ifPresent(calls::add);
        othersReadAs().ifPresent(calls::add);
        return calls;
    }

    /** One class of bodies is read as a whole, whatever of it is stored. */
    private Optional<Code> othersReadAs() {
        ObjectModel object = design.object();
        boolean isSeen = object.createType().equals(object.viewType());
        boolean isChanged = object.createType().equals(object.updateType());
        boolean isOne = isChanged || isSeen && object.updateType().isEmpty();
        List<Component> read = isSeen ? schemas.view() : schemas.create();
        boolean isMore = !components(schemas.create()).containsAll(components(read))
                || isChanged && !components(schemas.update()).containsAll(components(read));
        return service.transferType(object.createType())
                .filter(type -> isOne && isMore && type.kind() != TransferType.Kind.MAP)
                .map(type -> isSeen ? SchemaFiles.view(design) : SchemaFiles.create(design))
                .map(schema -> new Code(".othersReadAs(" + schema + ".class)"));
    }

    private static Set<String> components(List<Component> schema) {
        return schema.stream().map(Component::name).collect(Collectors.toSet());
    }

    private boolean isSpring() {
        return isSpring(service, design);
    }

    /** Whether Spring serves the object. */
    static boolean isSpring(ServiceModel service, ObjectDesign design) {
        return service.resources().stream()
                .filter(resource -> design.object().resources().contains(resource.qualifiedName()))
                .anyMatch(resource -> resource.frontEnd() == ResourceModel.FrontEnd.SPRING_MVC);
    }

    private void names(List<Code> calls) {
        names.list(byHand);
        Map<String, String> known = names.names();
        long camels = known.entrySet().stream()
                .filter(each -> each.getValue().equals(each.getKey()))
                .count();
        long snakes = known.entrySet().stream()
                .filter(each -> each.getValue().equals(Wire.name(each.getKey())))
                .count();
        boolean camel = camels > snakes;
        if (camel) {
            calls.add(new Code(".names(JsonStyle.Names.CAMEL_CASE)"));
        }
        known.forEach((component, name) -> {
            if (!name.equals(camel ? component : Wire.name(component))) {
                calls.add(
                        new Code(".name(" + Escape.literal(Wire.name(component)) + ", " + Escape.literal(name) + ")"));
            }
        });
    }

    /** Decimals that the service made texts of. */
    private boolean writesDecimalsAsTexts() {
        List<Property> decimals = schemas.view().stream()
                .filter(component ->
                        component.property() != null && component.type().name().equals("BigDecimal"))
                .map(Component::property)
                .toList();
        return !decimals.isEmpty()
                && decimals.stream().allMatch(property -> property.type().name().equals("java.lang.String"));
    }

    private boolean refusesUnknown() {
        Boolean said = service.json().failOnUnknownProperties();
        boolean usual = said != null ? said : !isSpring() && hasLibrary("jackson");
        return service.transferType(design.object().createType())
                .map(TransferType::unknownProperties)
                .map(unknown ->
                        unknown == TransferType.Unknown.REFUSED || unknown == TransferType.Unknown.AS_SERVICE && usual)
                .orElse(usual);
    }

    private boolean hasLibrary(String part) {
        return service.module().dependencies().stream()
                .anyMatch(library -> library.artifactId().contains(part));
    }

    /** Times that most fields have are the rule; the others are exceptions. */
    private void times(List<Code> calls) {
        Map<String, Code> styles = new LinkedHashMap<>();
        schemas.all()
                .filter(component ->
                        component.property() != null && component.type().isTime())
                .forEach(component -> time(component.name(), component.property())
                        .ifPresent(style -> styles.putIfAbsent(component.name(), style)));
        Map<Boolean, List<String>> byKind = new LinkedHashMap<>();
        styles.keySet().forEach(name -> byKind.computeIfAbsent(isDay(name), key -> new ArrayList<>())
                .add(name));
        byKind.forEach((day, fields) -> {
            Code rule = Collections.max(
                    fields.stream().map(styles::get).toList(),
                    (one, other) -> Long.compare(
                            fields.stream()
                                    .filter(f -> styles.get(f).equals(one))
                                    .count(),
                            fields.stream()
                                    .filter(f -> styles.get(f).equals(other))
                                    .count()));
            calls.add(new Code((day ? ".dates(" : ".times(") + rule + ")"));
            fields.stream()
                    .filter(field -> !styles.get(field).equals(rule))
                    .map(field ->
                            new Code(".time(" + Escape.literal(Wire.name(field)) + ", " + styles.get(field) + ")"))
                    .forEach(calls::add);
        });
    }

    private boolean isDay(String component) {
        return schemas.all().filter(each -> each.name().equals(component)).anyMatch(each -> each.type()
                .equals(JavaType.ofDay()));
    }

    private Optional<Code> time(String component, Property property) {
        JsonSettings json = service.json();
        JsonFormat format = property.format() == null ? new JsonFormat("", "", "", "") : property.format();
        String zone = format.timezone().isEmpty() ? json.timezone() : format.timezone();
        String type = property.type().name();
        boolean isOld = type.startsWith("java.util.") || type.startsWith("java.sql.");
        String pattern = format.pattern().isEmpty() && isOld ? json.dateFormat() : format.pattern();
        if (!pattern.isEmpty() && type.equals("java.time.LocalDateTime")) {
            return Optional.of(new Code("TimeStyle.pattern(" + Escape.literal(pattern) + ", ZoneId.systemDefault())"));
        }
        if (!pattern.isEmpty()) {
            return Optional.of(pattern(pattern, zone));
        }
        boolean asNumber = format.shape().startsWith("NUMBER");
        if (asNumber && type.startsWith("java.time.")) {
            // a number of days, an array or a decimal, by the class
            return unclear(property);
        }
        boolean asText = format.shape().equals("STRING")
                || isSpring()
                || Boolean.FALSE.equals(json.datesAsTimestamps())
                || hasLibrary("jsonb")
                || hasLibrary("yasson");
        if (asNumber) {
            return Optional.of(new Code("TimeStyle.epochMillis()"));
        }
        if (isOld && json.jsonB()) {
            return unclear(property);
        }
        if (isOld) {
            return Optional.of(asText ? pattern(ISO_WITH_MILLIS, zone) : new Code("TimeStyle.epochMillis()"));
        }
        return switch (type) {
            case "java.time.LocalDate" ->
                Optional.of(new Code(asText ? "TimeStyle.date()" : "TimeStyle.array(ZoneId.systemDefault())"));
            case "java.time.LocalDateTime" ->
                Optional.of(new Code("TimeStyle." + (asText ? "local" : "array") + "(ZoneId.systemDefault())"));
            case "java.time.Instant" -> asText ? Optional.of(new Code("TimeStyle.instant()")) : unclear(property);
            case "java.time.OffsetDateTime", "java.time.ZonedDateTime" ->
                asText ? Optional.of(new Code("TimeStyle.offset(ZoneId.of(\"UTC\"))")) : unclear(property);
            case "java.lang.String" ->
                Optional.of(new Code(isDay(component) ? "TimeStyle.date()" : "TimeStyle.instant()"));
            case "long", "java.lang.Long" -> Optional.of(new Code("TimeStyle.epochMillis()"));
            default -> unclear(property);
        };
    }

    private Optional<Code> unclear(Property property) {
        byHand.add(
                "How " + property.jsonName() + " is written is decided by the server's settings: compare an answer",
                property.place());
        return Optional.of(new Code("TimeStyle.instant()"));
    }

    private static Code pattern(String pattern, String zone) {
        String name = zone.isEmpty() ? "UTC" : zone;
        return new Code("TimeStyle.pattern(" + Escape.literal(pattern) + ", ZoneId.of(" + Escape.literal(name) + "))");
    }

    private void enums(List<Code> calls) {
        List<EnumModel> types = design.leaves()
                .flatMap(field -> service.enumOf(field.attribute().type().name()).stream())
                .distinct()
                .toList();
        if (types.stream().anyMatch(type -> type.jsonForm() == EnumModel.JsonForm.NAME)) {
            calls.add(new Code(".enums(JsonStyle.Enums.NAME)"));
        }
        for (EnumModel type : types) {
            if (type.jsonForm() == EnumModel.JsonForm.MAPPED) {
                calls.add(constants(type));
            } else if (type.jsonForm() == EnumModel.JsonForm.COMPUTED) {
                byHand.add("How clients see the values of " + type.name() + " is computed", type.place());
            }
        }
    }

    private static Code constants(EnumModel type) {
        List<String> entries = type.values().stream()
                .filter(value -> !value.json().isEmpty())
                .map(value -> "Map.entry(" + Escape.literal(value.name()) + ", " + Escape.literal(value.json()) + ")")
                .toList();
        return new Code(".constants(" + ClassNames.of(type.name()) + ".class, Map.ofEntries("
                + String.join(", ", entries) + "))");
    }
}

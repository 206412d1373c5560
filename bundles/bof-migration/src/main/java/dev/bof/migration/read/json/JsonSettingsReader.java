package dev.bof.migration.read.json;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Finds how the service as a whole writes JSON: what its code tells an object mapper or a JSON-B configuration, and what Spring's
 * properties say.
 */
public final class JsonSettingsReader {
    private static final String SPRING = "spring.jackson.";
    private static final List<String> MAKERS =
            List.of("ObjectMapper", "JsonMapper", "Jackson2ObjectMapperBuilder", "JsonbConfig");

    private final Java java;
    private String naming = "";
    private String inclusion = "";
    private Boolean datesAsTimestamps;
    private Boolean failOnUnknown;
    private String dateFormat = "";
    private String timezone = "";
    private boolean errorMessages;
    private Place place;

    private JsonSettingsReader(Java java) {
        this.java = java;
    }

    /**
     * Reads the settings.
     *
     * @param texts of {@code application.properties}, by path
     * @param springBoot whether Spring Boot's own settings hold where nothing else is said
     */
    public static JsonSettings read(Java java, Map<String, String> texts, boolean springBoot) {
        JsonSettingsReader reader = new JsonSettingsReader(java);
        if (springBoot) {
            reader.datesAsTimestamps = false;
            reader.failOnUnknown = false;
        }
        java.sources().units().stream()
                .filter(unit -> unit.getImports().stream()
                        .anyMatch(each -> MAKERS.contains(each.getName().getIdentifier())))
                .flatMap(unit -> unit.findAll(MethodCallExpr.class).stream())
                .forEach(reader::readCall);
        texts.forEach(reader::readProperties);
        return reader.settings();
    }

    private JsonSettings settings() {
        return new JsonSettings(
                naming, inclusion, datesAsTimestamps, failOnUnknown, dateFormat, timezone, errorMessages, place);
    }

    private void readCall(MethodCallExpr call) {
        if (call.getArguments().isEmpty()) {
            return;
        }
        Expression first = call.getArgument(0);
        switch (call.getNameAsString()) {
            case "setPropertyNamingStrategy", "propertyNamingStrategy", "withPropertyNamingStrategy" -> {
                naming = Naming.of(Code.text(first)).name();
                found(call);
            }
            case "setSerializationInclusion", "serializationInclusion", "setDefaultPropertyInclusion" -> {
                inclusion = lastName(first);
                found(call);
            }
            case "withNullValues" -> {
                inclusion = java.constants().text(first).filter("true"::equals).isPresent() ? "ALWAYS" : "NON_NULL";
                found(call);
            }
            case "configure" ->
                call.getArguments()
                        .getLast()
                        .flatMap(java.constants()::text)
                        .ifPresent(value -> feature(call, first, value.equals("true")));
            case "enable", "featuresToEnable" -> call.getArguments().forEach(each -> feature(call, each, true));
            case "disable", "featuresToDisable" -> call.getArguments().forEach(each -> feature(call, each, false));
            case "setDateFormat", "simpleDateFormat", "withDateFormat", "dateFormat" -> {
                dateFormat = pattern(first);
                found(call);
            }
            case "setTimeZone", "timeZone" -> {
                timezone = first instanceof MethodCallExpr zone
                                && !zone.getArguments().isEmpty()
                        ? java.constants().text(zone.getArgument(0)).orElse(Code.text(first))
                        : java.constants().text(first).orElse(Code.text(first));
                found(call);
            }
            default -> {
                // any other call sets nothing that matters here
            }
        }
    }

    private void feature(MethodCallExpr call, Expression feature, boolean on) {
        switch (lastName(feature)) {
            case "WRITE_DATES_AS_TIMESTAMPS" -> {
                datesAsTimestamps = on;
                found(call);
            }
            case "FAIL_ON_UNKNOWN_PROPERTIES" -> {
                failOnUnknown = on;
                found(call);
            }
            default -> {
                // any other feature does not show in what is sent and answered
            }
        }
    }

    private String pattern(Expression format) {
        Expression said = format instanceof ObjectCreationExpr made
                        && !made.getArguments().isEmpty()
                ? made.getArgument(0)
                : format;
        return java.constants().text(said).orElse(Code.text(said));
    }

    private static String lastName(Expression expression) {
        String text = Code.text(expression);
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private void found(Node at) {
        place = place == null ? Places.of(at) : place;
    }

    private void readProperties(String file, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            java.problems().error("is no readable properties file: " + e.getMessage(), new Place(file, 0));
            return;
        }
        naming = properties.containsKey(SPRING + "property-naming-strategy")
                ? Naming.of(properties.getProperty(SPRING + "property-naming-strategy"))
                        .name()
                : naming;
        inclusion = properties
                .getProperty(SPRING + "default-property-inclusion", inclusion)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        datesAsTimestamps = flag(properties, "serialization.write-dates-as-timestamps", datesAsTimestamps);
        failOnUnknown = flag(properties, "deserialization.fail-on-unknown-properties", failOnUnknown);
        dateFormat = properties.getProperty(SPRING + "date-format", dateFormat);
        timezone = properties.getProperty(SPRING + "time-zone", timezone);
        errorMessages |= properties
                .getProperty("server.error.include-message", "never")
                .strip()
                .equalsIgnoreCase("always");
        if (place == null && properties.stringPropertyNames().stream().anyMatch(each -> each.startsWith(SPRING))) {
            place = new Place(file, 0);
        }
    }

    private static Boolean flag(Properties properties, String name, Boolean otherwise) {
        String said = properties.getProperty(SPRING + name, properties.getProperty(SPRING + name.replace('-', '_')));
        return said == null ? otherwise : Boolean.valueOf(said.strip());
    }
}

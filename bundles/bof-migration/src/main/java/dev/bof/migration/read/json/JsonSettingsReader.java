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
import dev.bof.migration.read.source.Settings;
import java.util.List;
import java.util.Locale;

/**
 * Finds how the service as a whole writes JSON: what its code tells an object mapper or a JSON-B configuration, and what Spring's
 * properties say.
 */
public final class JsonSettingsReader {
    private static final String QUARKUS = "quarkus.jackson.";
    private static final String SPRING = "spring.jackson.";
    private static final List<String> MAKERS =
            List.of("ObjectMapper", "JsonMapper", "Jackson2ObjectMapperBuilder", "JsonbConfig");

    private final Java java;
    private final JsonServer server;
    private final OtherSettings others;
    private String naming = "";
    private String inclusion = "";
    private Boolean datesAsTimestamps;
    private Boolean failOnUnknown;
    private String dateFormat = "";
    private String timezone = "";
    private boolean errorMessages;
    private Place place;

    private JsonSettingsReader(Java java, JsonServer server) {
        this.java = java;
        this.server = server;
        this.others = new OtherSettings(java);
    }

    /**
     * Reads the settings.
     *
     * @param settings Spring's
     * @param server whose own settings hold where nothing else is said
     */
    public static JsonSettings read(Java java, Settings settings, JsonServer server) {
        JsonSettingsReader reader = new JsonSettingsReader(java, server);
        if (server != JsonServer.OTHER) {
            reader.datesAsTimestamps = false;
            reader.failOnUnknown = false;
        }
        if (server == JsonServer.JSON_B) {
            reader.inclusion = "NON_NULL";
        }
        java.sources().units().stream()
                .filter(unit -> unit.getImports().stream()
                        .anyMatch(each -> MAKERS.contains(each.getName().getIdentifier())))
                .flatMap(unit -> unit.findAll(MethodCallExpr.class).stream())
                .forEach(reader::readCall);
        reader.readSettings(settings);
        return reader.settings();
    }

    private JsonSettings settings() {
        return new JsonSettings(
                naming,
                inclusion,
                datesAsTimestamps,
                failOnUnknown,
                dateFormat,
                timezone,
                errorMessages,
                server == JsonServer.JSON_B,
                others.found(),
                place);
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
            case "failOnUnknownProperties" ->
                java.constants().text(first).ifPresent(value -> {
                    failOnUnknown = value.equals("true");
                    found(call);
                });
            default -> others.call(call);
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
            default -> others.feature(call, feature);
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

    private void readSettings(Settings settings) {
        naming = settings.of(SPRING + "property-naming-strategy")
                .map(said -> Naming.of(said).name())
                .orElse(naming);
        inclusion = settings.of(SPRING + "default-property-inclusion")
                .map(said -> said.toUpperCase(Locale.ROOT).replace('-', '_'))
                .orElse(inclusion);
        datesAsTimestamps = flag(settings, "serialization.write-dates-as-timestamps", datesAsTimestamps);
        failOnUnknown = flag(settings, "deserialization.fail-on-unknown-properties", failOnUnknown);
        dateFormat = settings.of(SPRING + "date-format").orElse(dateFormat);
        timezone = settings.of(SPRING + "time-zone").orElse(timezone);
        errorMessages = settings.of("server.error.include-message")
                .filter("always"::equalsIgnoreCase)
                .isPresent();
        if (server == JsonServer.QUARKUS) {
            datesAsTimestamps = settings.of(QUARKUS + "write-dates-as-timestamps")
                    .map(Boolean::valueOf)
                    .orElse(datesAsTimestamps);
            failOnUnknown = settings.of(QUARKUS + "fail-on-unknown-properties")
                    .map(Boolean::valueOf)
                    .orElse(failOnUnknown);
        }
        place = place == null ? settings.placeOf(SPRING).orElse(null) : place;
    }

    private static Boolean flag(Settings settings, String name, Boolean otherwise) {
        return settings.of(SPRING + name).map(Boolean::valueOf).orElse(otherwise);
    }
}

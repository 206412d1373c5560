package dev.bof.migration.read.json;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Problem.Severity;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what code tells an object mapper or a JSON-B configuration beside what is carried over. */
final class OtherSettings {
    private static final Pattern FEATURE = Pattern.compile("(.*Feature\\.)?[A-Z][A-Z0-9_]+");
    /** These say how values are written and read by code of their own, or change all of what is written. */
    private static final Set<String> CALLS = Set.of(
            "addSerializer",
            "addDeserializer",
            "serializers",
            "serializersByType",
            "serializerByType",
            "deserializers",
            "deserializersByType",
            "deserializerByType",
            "withSerializers",
            "withDeserializers",
            "withAdapters",
            "addMixIn",
            "addMixInAnnotations",
            "setMixInAnnotation",
            "setMixIns",
            "mixIn",
            "mixIns",
            "setVisibility",
            "visibility",
            "setSerializerFactory",
            "setSerializerModifier",
            "setAnnotationIntrospector",
            "annotationIntrospector",
            "activateDefaultTyping",
            "enableDefaultTyping",
            "setDefaultTyping",
            "setFilterProvider",
            "filters",
            "configOverride",
            "withConfigOverride",
            "setLocale",
            "locale",
            "withLocale",
            "withFormatting",
            "indentOutput",
            "withPropertyOrderStrategy",
            "withPropertyVisibilityStrategy",
            "withBinaryDataStrategy",
            "withStrictIJSON");

    private static final Set<String> MODULES =
            Set.of("registerModule", "registerModules", "addModule", "addModules", "modules", "modulesToInstall");
    private static final Set<String> PLAIN_MODULES =
            Set.of("JavaTimeModule", "Jdk8Module", "ParameterNamesModule", "AfterburnerModule", "BlackbirdModule");
    /** These do not show in what is sent and answered, or are as they are by themselves. */
    private static final Set<String> PLAIN_FEATURES = Set.of(
            "FAIL_ON_EMPTY_BEANS",
            "WRITE_DURATIONS_AS_TIMESTAMPS",
            "USE_BIG_DECIMAL_FOR_FLOATS",
            "ADJUST_DATES_TO_CONTEXT_TIME_ZONE",
            "DEFAULT_VIEW_INCLUSION",
            "ORDER_MAP_ENTRIES_BY_KEYS",
            "CLOSE_CLOSEABLE",
            "AUTO_CLOSE_TARGET",
            "AUTO_CLOSE_SOURCE");

    private final Java java;
    private final Set<Problem> found = new LinkedHashSet<>();

    OtherSettings(Java java) {
        this.java = java;
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /** A call that sets nothing that is known. */
    void call(MethodCallExpr call) {
        boolean isModule = MODULES.contains(call.getNameAsString())
                && !call.getArguments().stream().allMatch(OtherSettings::isPlain);
        if (isModule || CALLS.contains(call.getNameAsString())) {
            add(call.getNameAsString(), call);
        }
    }

    /** A feature that is switched and that is not known. */
    void feature(MethodCallExpr call, Expression feature) {
        String text = feature.toString();
        String name = text.substring(text.lastIndexOf('.') + 1);
        if (FEATURE.matcher(text).matches() && !PLAIN_FEATURES.contains(name)) {
            add(name, call);
        }
    }

    private void add(String what, MethodCallExpr call) {
        Problem problem = new Problem(
                Severity.WARNING,
                "What " + what + " sets of the service's JSON is not carried over: compare what is sent and answered",
                Places.of(call.getName()));
        if (found.add(problem)) {
            java.problems().warning(problem.message(), problem.place());
        }
    }

    private static boolean isPlain(Expression module) {
        return module instanceof ObjectCreationExpr made
                && made.getAnonymousClassBody().isEmpty()
                && PLAIN_MODULES.contains(made.getType().getNameAsString());
    }
}

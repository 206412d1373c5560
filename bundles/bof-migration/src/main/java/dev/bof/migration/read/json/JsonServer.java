package dev.bof.migration.read.json;

import dev.bof.migration.model.Dependency;
import dev.bof.migration.read.source.Sources;
import java.util.List;
import java.util.Set;

/** What writes the service's JSON by the build, and has settings of its own where the sources say nothing. */
public enum JsonServer {
    SPRING_BOOT,
    QUARKUS,
    JSON_B,
    OTHER;

    /** These bring JSON-B with them. */
    private static final Set<String> PLATFORMS = Set.of(
            "jakarta.jakartaee-api",
            "jakarta.jakartaee-web-api",
            "jakarta.jakartaee-core-api",
            "javaee-api",
            "javaee-web-api");

    public static JsonServer of(Sources sources) {
        List<Dependency> libraries = sources.dependencies();
        if (sources.isSpringBoot()) {
            return SPRING_BOOT;
        }
        // a server may bring what the build does not name, and the sources then do
        boolean isJackson =
                libraries.stream().anyMatch(each -> each.artifactId().contains("jackson"))
                        || sources.java().units().stream()
                                .flatMap(unit -> unit.getImports().stream())
                                .anyMatch(each -> each.getNameAsString().startsWith("com.fasterxml.jackson"));
        if (!isJackson && libraries.stream().anyMatch(JsonServer::bringsJsonB)) {
            return JSON_B;
        }
        return libraries.stream().anyMatch(each -> each.groupId().startsWith("io.quarkus")) ? QUARKUS : OTHER;
    }

    private static boolean bringsJsonB(Dependency library) {
        String name = library.artifactId();
        return name.contains("jsonb") || name.contains("json-b") || name.contains("yasson") || PLATFORMS.contains(name);
    }
}

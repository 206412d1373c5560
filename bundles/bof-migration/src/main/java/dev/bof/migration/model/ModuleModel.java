package dev.bof.migration.model;

import java.util.List;

/**
 * The module that was read.
 *
 * @param name of the service: the artifact's, or the folder's
 * @param groupId empty where there is no pom
 * @param artifactId empty where there is no pom
 * @param version empty where there is no pom
 * @param basePackage the package that all classes of the service lie in
 * @param namespace of its JPA: {@code jakarta} or {@code javax}; empty where it has none
 * @param javaRelease by its pom, or empty
 * @param applicationPath what stands before every path, by {@code @ApplicationPath} or Spring's context path; no path in this
 *     model has it; empty or beginning with {@code /}
 * @param springBoot whether it is a Spring Boot application
 * @param encoding of its sources by its pom, or empty
 * @param persistenceUnits names in {@code persistence.xml}
 * @param scripts schema scripts ({@code .sql}), paths relative to the service's root
 */
public record ModuleModel(
        String name,
        String groupId,
        String artifactId,
        String version,
        String basePackage,
        String namespace,
        String applicationPath,
        boolean springBoot,
        String javaRelease,
        String encoding,
        List<Dependency> dependencies,
        List<String> persistenceUnits,
        List<String> scripts) {

    public ModuleModel {
        dependencies = List.copyOf(dependencies);
        persistenceUnits = List.copyOf(persistenceUnits);
        scripts = List.copyOf(scripts);
    }
}

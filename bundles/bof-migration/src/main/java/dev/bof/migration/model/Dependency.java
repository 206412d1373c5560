package dev.bof.migration.model;

/**
 * A library of the module, with properties resolved where its own pom has them.
 *
 * @param version or empty where a parent says it
 * @param scope {@code compile} where nothing is said
 */
public record Dependency(String groupId, String artifactId, String version, String scope) {

    @Override
    public String toString() {
        return groupId + ":" + artifactId + (version.isEmpty() ? "" : ":" + version)
                + (scope.equals("compile") ? "" : " (" + scope + ")");
    }
}

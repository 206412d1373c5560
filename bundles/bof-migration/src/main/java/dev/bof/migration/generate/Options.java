package dev.bof.migration.generate;

import java.util.Optional;

/**
 * What a person decides of the new module.
 *
 * @param parent the Maven parent of the new module, where it has one
 * @param version of the new module where it has no parent
 * @param bofVersion of the framework
 * @param legacyModule the way from the new module's folder to the legacy one's, with {@code /} between its segments
 */
public record Options(Optional<Parent> parent, String version, String bofVersion, String legacyModule) {

    /** A Maven parent. */
    public record Parent(String groupId, String artifactId, String version) {

        /** @throws IllegalArgumentException if the text is not {@code groupId:artifactId:version} */
        public static Parent of(String coordinates) {
            String[] parts = coordinates.split(":");
            if (parts.length != 3) {
                throw new IllegalArgumentException("'" + coordinates + "' is not groupId:artifactId:version");
            }
            return new Parent(parts[0], parts[1], parts[2]);
        }
    }
}

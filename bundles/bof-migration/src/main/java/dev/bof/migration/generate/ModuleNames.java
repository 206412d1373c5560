package dev.bof.migration.generate;

import dev.bof.migration.model.ModuleModel;

/**
 * What the new module is called.
 *
 * @param artifact also the bundle's and the persistence unit's name
 * @param packageName of its classes
 * @param groupId of its Maven coordinates
 */
record ModuleNames(String artifact, String packageName, String groupId) {
    private static final String VARIANT = "framework";
    private static final String OLD_VARIANT = "legacy";

    static ModuleNames of(ModuleModel legacy) {
        String name = Escape.slug(legacy.artifactId().isEmpty() ? legacy.name() : legacy.artifactId());
        String bare =
                name.endsWith("-" + OLD_VARIANT) ? name.substring(0, name.length() - OLD_VARIANT.length() - 1) : name;
        String base = legacy.basePackage().endsWith("." + OLD_VARIANT)
                ? legacy.basePackage().substring(0, legacy.basePackage().lastIndexOf('.'))
                : legacy.basePackage();
        String packageName = base.isEmpty() ? VARIANT : base + "." + VARIANT;
        String groupId = legacy.groupId().isEmpty() ? "com.example" : legacy.groupId();
        return new ModuleNames(bare + "-" + VARIANT, packageName, groupId);
    }

    String javaFile(String className) {
        return "src/main/java/" + packageName.replace('.', '/') + "/" + className + ".java";
    }

    String testFile(String className) {
        return "src/test/java/" + packageName.replace('.', '/') + "/" + className + ".java";
    }

    String testResource(String name) {
        return "src/test/resources/" + packageName.replace('.', '/') + "/" + name;
    }

    /** What is served, such as {@code Invoice, framework}. */
    String title() {
        String bare = artifact.substring(0, artifact.length() - VARIANT.length() - 1);
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1).replace('-', ' ') + ", " + VARIANT;
    }
}

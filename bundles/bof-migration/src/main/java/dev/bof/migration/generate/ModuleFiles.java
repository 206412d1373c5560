package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What makes a bundle of the classes: pom, bnd, persistence units and feature. */
final class ModuleFiles {
    private final ModuleNames module;
    private final Options options;
    private final LegacyBundle legacy;

    ModuleFiles(ModuleNames module, Options options, LegacyBundle legacy) {
        this.module = module;
        this.options = options;
        this.legacy = legacy;
    }

    List<GeneratedFile> of(List<ObjectDesign> designs, PersistenceUnits units) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(pom());
        files.add(bnd(designs));
        files.addAll(units.files());
        files.add(feature());
        return files;
    }

    private GeneratedFile pom() {
        Map<String, Object> values = new HashMap<>();
        values.put("parent", options.parent().map(List::of).orElse(List.of()));
        values.put("alone", options.parent().isEmpty());
        values.put("groupId", module.groupId());
        values.put("artifact", module.artifact());
        values.put("title", module.title());
        values.put("version", options.version());
        values.put("bofVersion", options.bofVersion());
        return new GeneratedFile("pom.xml", Templates.xml("pom", values));
    }

    private GeneratedFile bnd(List<ObjectDesign> designs) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "routes",
                designs.stream().map(design -> new Code(route(design.route()))).toList());
        values.put("schema", legacy.schema());
        values.put("schemaPath", legacy.schemaPath());
        values.put("hasSchema", !legacy.schema().isEmpty());
        values.put("source", new Code(options.legacyModule() + "/src/main/resources/" + legacy.schemaPath()));
        return new GeneratedFile("bnd.bnd", Templates.names("bnd", values));
    }

    private static String route(String route) {
        if (!route.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")) {
            throw new UnsupportedObjectException("the path '" + route + "' cannot be a route");
        }
        return route;
    }

    private GeneratedFile feature() {
        String groupId = options.parent().map(Options.Parent::groupId).orElse(module.groupId());
        String version = options.parent().map(Options.Parent::version).orElse(options.version());
        String text = Templates.xml(
                "feature",
                Map.of(
                        "artifact", module.artifact(),
                        "groupId", groupId,
                        "version", version,
                        "title", module.title(),
                        "bofVersion", options.bofVersion()));
        return new GeneratedFile("src/main/feature/feature.xml", text);
    }
}

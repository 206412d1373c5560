package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What makes a bundle of the classes: pom, bnd, persistence unit and feature. */
final class ModuleFiles {
    private static final Map<Role, String> USUAL_COLUMNS = Map.of(
            Role.VERSION, "version",
            Role.CREATED_AT, "created_at",
            Role.UPDATED_AT, "updated_at",
            Role.DELETED_AT, "deleted_at",
            Role.COMPANY, "company_id");
    private static final List<Role> KEPT = List.of(Role.VERSION, Role.CREATED_AT, Role.UPDATED_AT, Role.DELETED_AT);

    private final ModuleNames module;
    private final Options options;
    private final LegacyBundle legacy;

    ModuleFiles(ModuleNames module, Options options, LegacyBundle legacy) {
        this.module = module;
        this.options = options;
        this.legacy = legacy;
    }

    List<GeneratedFile> of(List<ObjectDesign> designs) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(pom());
        files.add(bnd(designs));
        files.add(persistence(designs));
        if (needsMapping(designs.get(0))) {
            files.add(mapping(designs.get(0)));
        }
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

    private GeneratedFile persistence(List<ObjectDesign> designs) {
        List<String> classes = designs.stream()
                .flatMap(design -> EntityFiles.managed(design).stream())
                .distinct()
                .map(name -> module.packageName() + "." + name)
                .toList();
        String text = Templates.xml(
                "persistence",
                Map.of(
                        "unit", module.artifact(),
                        "classes", classes,
                        "mapped", needsMapping(designs.get(0))));
        return new GeneratedFile("src/main/resources/META-INF/persistence.xml", text);
    }

    /** One property of a base class as the template sees it. */
    private record Kept(String name, String column, boolean optional, boolean fixed) {}

    private static boolean needsMapping(ObjectDesign design) {
        boolean lacks = KEPT.stream().anyMatch(role -> !design.base().containsKey(role));
        return lacks
                || design.base().entrySet().stream()
                        .anyMatch(each -> !column(each.getValue()).equalsIgnoreCase(USUAL_COLUMNS.get(each.getKey())));
    }

    private static String column(AttributeModel attribute) {
        return attribute.column().name();
    }

    private GeneratedFile mapping(ObjectDesign design) {
        List<Kept> basics = new ArrayList<>();
        List<Map<String, String>> lacking = new ArrayList<>();
        for (Role role : KEPT) {
            AttributeModel attribute = design.base().get(role);
            if (attribute == null) {
                lacking.add(Map.of("name", ObjectDesign.BASE_NAMES.get(role)));
            } else if (role != Role.VERSION) {
                basics.add(kept(role, attribute));
            }
        }
        Map<String, Object> values = new HashMap<>();
        values.put("basics", basics);
        values.put("lacking", lacking);
        AttributeModel version = design.base().get(Role.VERSION);
        values.put("version", version == null ? List.of() : List.of(kept(Role.VERSION, version)));
        AttributeModel company = design.base().get(Role.COMPANY);
        values.put("company", company == null ? List.of() : List.of(kept(Role.COMPANY, company)));
        return new GeneratedFile("src/main/resources/META-INF/orm.xml", Templates.xml("orm", values));
    }

    private static Kept kept(Role role, AttributeModel attribute) {
        boolean fixed = role == Role.CREATED_AT || role == Role.COMPANY;
        return new Kept(
                ObjectDesign.BASE_NAMES.get(role),
                column(attribute),
                attribute.column().nullable(),
                fixed);
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

package dev.bof.migration.generate;

import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The persistence units of a module. The base classes of business objects can be mapped once in a unit; so objects whose
 * tables differ in what they have of a business object are in units of their own.
 */
final class PersistenceUnits {
    private static final String FOLDER = "META-INF/";

    private final ModuleNames module;
    private final List<Unit> units;

    PersistenceUnits(ModuleNames module, List<ObjectDesign> designs) {
        this.module = module;
        List<Optional<String>> mappings = designs.stream().map(BaseMapping::of).toList();
        this.units = mappings.stream().distinct().count() == 1
                ? List.of(new Unit(module.artifact(), "orm.xml", mappings.get(0), designs))
                : designs.stream().map(this::alone).toList();
    }

    /** One unit, and how it maps the base classes where they are not as they are. */
    private record Unit(String name, String mappingFile, Optional<String> mapping, List<ObjectDesign> designs) {}

    private Unit alone(ObjectDesign design) {
        String object = Escape.slug(design.className());
        return new Unit(
                module.artifact() + "-" + object, "orm-" + object + ".xml", BaseMapping.of(design), List.of(design));
    }

    /** The name of the unit that an object is in. */
    String nameOf(ObjectDesign design) {
        return units.stream()
                .filter(unit -> unit.designs().contains(design))
                .map(Unit::name)
                .findFirst()
                .orElseThrow();
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(file(
                "persistence.xml",
                Templates.xml(
                        "persistence",
                        Map.of("units", units.stream().map(this::values).toList()))));
        units.forEach(unit -> unit.mapping().ifPresent(mapping -> files.add(file(unit.mappingFile(), mapping))));
        return files;
    }

    private static GeneratedFile file(String name, String text) {
        return new GeneratedFile("src/main/resources/" + FOLDER + name, text);
    }

    private Map<String, Object> values(Unit unit) {
        List<String> classes = unit.designs().stream()
                .flatMap(design -> EntityFiles.managed(design).stream())
                .distinct()
                .map(name -> module.packageName() + "." + name)
                .toList();
        return Map.of(
                "name",
                unit.name(),
                "place",
                units.size() == 1 ? "classes" : "classes-" + unit.name(),
                "mapping",
                unit.mapping().map(mapping -> FOLDER + unit.mappingFile()).stream()
                        .toList(),
                "classes",
                classes);
    }
}

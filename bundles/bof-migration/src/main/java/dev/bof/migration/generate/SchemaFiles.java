package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The records that clients send and get. */
final class SchemaFiles {
    /** The names of the constraints that Jakarta has. */
    static final List<Code> CONSTRAINTS = Stream.of(
                    "AssertFalse",
                    "AssertTrue",
                    "DecimalMax",
                    "DecimalMin",
                    "Digits",
                    "Email",
                    "Future",
                    "FutureOrPresent",
                    "Max",
                    "Min",
                    "Negative",
                    "NegativeOrZero",
                    "NotBlank",
                    "NotEmpty",
                    "NotNull",
                    "Past",
                    "PastOrPresent",
                    "Pattern",
                    "Positive",
                    "PositiveOrZero",
                    "Size")
            .map(Code::new)
            .toList();

    private final ModuleNames module;

    SchemaFiles(ModuleNames module) {
        this.module = module;
    }

    /** A component as the template sees it. */
    private record Line(List<Code> annotations, Code type, String name) {}

    static String create(ObjectDesign design) {
        return "Create" + design.className();
    }

    static String update(ObjectDesign design) {
        return "Update" + design.className();
    }

    static String view(ObjectDesign design) {
        return design.className() + "View";
    }

    List<GeneratedFile> of(ObjectDesign design, SchemaDesign schemas) {
        String words = design.words();
        List<GeneratedFile> files = new ArrayList<>();
        files.add(file(create(design), "What a client sends to create " + a(words) + ".", schemas.create(), true));
        files.add(file(update(design), "What a client may change of " + a(words) + ".", schemas.update(), true));
        files.add(file(view(design), capital(a(words)) + " as clients see it.", schemas.view(), false));
        schemas.records()
                .forEach((name, parts) ->
                        files.add(file(name, "The parts of " + a(Wire.words(name)) + ".", parts, true)));
        schemas.seenRecords()
                .forEach((name, parts) ->
                        files.add(file(name, "What clients see of " + a(Wire.words(name)) + ".", parts, false)));
        return files;
    }

    /** A record of a request that is no schema of the object. */
    GeneratedFile request(String className, String javadoc, List<Component> components) {
        return file(className, javadoc, components, true);
    }

    private GeneratedFile file(String className, String javadoc, List<Component> components, boolean sent) {
        List<Line> lines = components.stream()
                .map(component -> new Line(annotations(component, sent), type(component, sent), component.name()))
                .toList();
        List<Code> imports = components.stream()
                .map(component -> component.type().imported())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(Code::new)
                .toList();
        String text = Templates.java(
                "schema",
                Map.of(
                        "packageName", module.packageName(),
                        "constraints", CONSTRAINTS,
                        "imports", imports,
                        "javadoc", Escape.javadoc(javadoc),
                        "className", className,
                        "components", lines));
        return new GeneratedFile(module.javaFile(className), text);
    }

    /** What the object keeps in a primitive is never null, so a client may not send null for it. */
    private static List<Code> annotations(Component component, boolean sent) {
        List<Code> annotations = new ArrayList<>(component.annotations());
        boolean isSaid = annotations.stream().anyMatch(each -> each.toString().startsWith("@NotNull"));
        if (sent && component.type().isPrimitive() && !isSaid) {
            annotations.add(new Code("@NotNull"));
        }
        return annotations;
    }

    /** What is sent can be left out, so nothing of it is primitive; an id is never. */
    private static Code type(Component component, boolean sent) {
        boolean isId = component.field() != null && component.field().role() == AttributeModel.Role.ID;
        return new Code((sent || isId ? component.type().boxed() : component.type()).name());
    }

    private static String a(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

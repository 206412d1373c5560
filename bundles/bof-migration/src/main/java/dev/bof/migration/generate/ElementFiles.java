package dev.bof.migration.generate;

import dev.bof.migration.generate.EntityFiles.Field;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Classes for objects that belong to another one, and the lists that have them. */
final class ElementFiles {
    private final ModuleNames module;
    private final ByHand byHand;

    ElementFiles(ModuleNames module, ByHand byHand) {
        this.module = module;
        this.byHand = byHand;
    }

    /** The field with the list. */
    static Field list(ElementsDesign elements, Code visibility) {
        List<Code> annotations = new ArrayList<>();
        annotations.add(new Code("@OneToMany(mappedBy = " + Escape.literal(elements.owner())
                + ", cascade = CascadeType.ALL, orphanRemoval = true)"));
        if (!elements.order().isEmpty()) {
            annotations.add(new Code("@OrderBy(" + Escape.literal(elements.order()) + ")"));
        }
        return new Field(
                annotations,
                visibility,
                new Code("List<" + elements.className() + ">"),
                elements.name(),
                new Code(" = new ArrayList<>()"));
    }

    /** @param ids the annotations of the id */
    GeneratedFile of(ElementsDesign elements, ObjectDesign design, SchemaDesign schemas, List<Code> ids) {
        List<Component> computed = schemas.elementsSeen(elements.name())
                .filter(part -> part.computed() != null)
                .toList();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                ids,
                new Code(""),
                new Code(elements.id().type().boxed().name()),
                elements.id().name(),
                new Code("")));
        fields.add(new Field(
                List.of(
                        new Code("@ManyToOne(optional = false)"),
                        new Code("@JoinColumn(name = " + Escape.literal(elements.ownerColumn()) + ")")),
                new Code(""),
                new Code(design.className()),
                elements.owner(),
                new Code("")));
        elements.fields().forEach(field -> fields.add(field(elements, field)));
        String file = module.javaFile(elements.className());
        ComputedMethods methods = new ComputedMethods(module, byHand);
        Map<String, Object> values = new HashMap<>();
        values.put("packageName", module.packageName());
        values.put(
                "imports",
                EntityFiles.imports(Stream.concat(
                        Stream.concat(Stream.of(elements.id()), elements.fields().stream())
                                .map(FieldDesign::type),
                        computed.stream().map(Component::type))));
        values.put(
                "javadoc",
                Escape.javadoc(
                        elements.target().description().isEmpty()
                                ? "One of the " + Wire.words(elements.name()) + " of one " + design.words() + "."
                                : elements.target().description()));
        values.put("table", EntityFiles.table(elements.target()));
        values.put("className", elements.className());
        values.put("fields", fields);
        values.put(
                "methods",
                computed.stream()
                        .map(each -> methods.of(elements.className(), each))
                        .toList());
        return new GeneratedFile(file, Templates.java("element", values));
    }

    private static Field field(ElementsDesign elements, FieldDesign field) {
        Field plain = EntityFiles.field(field, true, elements.isCompleted(field), new Code(""));
        if (!elements.isPosition(field)) {
            return plain;
        }
        int first = elements.model().first();
        List<Code> annotations = new ArrayList<>();
        annotations.add(new Code(first == 1 ? "@Position" : "@Position(first = " + first + ")"));
        annotations.addAll(plain.annotations());
        return new Field(annotations, plain.visibility(), plain.type(), plain.name(), plain.initial());
    }
}

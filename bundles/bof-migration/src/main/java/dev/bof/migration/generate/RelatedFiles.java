package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Classes for objects of other tables, which are only read. */
final class RelatedFiles {
    private final ModuleNames module;

    RelatedFiles(ModuleNames module) {
        this.module = module;
    }

    GeneratedFile of(RelatedDesign related) {
        List<EntityFiles.Field> fields = new ArrayList<>();
        List<Code> id = new ArrayList<>(List.of(new Code("@Id")));
        id.addAll(EntityFiles.annotations(related.id()));
        fields.add(new EntityFiles.Field(
                id,
                new Code(""),
                new Code(related.id().type().boxed().name()),
                related.id().name(),
                new Code("")));
        related.fields().forEach(field -> fields.add(EntityFiles.field(field, true)));
        EntityModel target = related.target();
        String text = Templates.java(
                "related",
                Map.of(
                        "packageName", module.packageName(),
                        "imports",
                                EntityFiles.imports(Stream.concat(Stream.of(related.id()), related.fields().stream())
                                        .map(FieldDesign::type)),
                        "javadoc",
                                Escape.javadoc("What answers show of one " + Wire.words(related.className())
                                        + ". It is only read."),
                        "table", EntityFiles.table(target),
                        "className", related.className(),
                        "fields", fields));
        return new GeneratedFile(module.javaFile(related.className()), text);
    }
}

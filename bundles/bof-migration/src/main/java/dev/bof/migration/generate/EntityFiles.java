package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.IdGeneration;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The entity, and the enums and embeddable classes that it is made of. */
final class EntityFiles {
    private final ModuleNames module;
    private final ServiceModel service;
    private final ByHand byHand;

    EntityFiles(ModuleNames module, ServiceModel service, ByHand byHand) {
        this.module = module;
        this.service = service;
        this.byHand = byHand;
    }

    /** A field as the templates see it. */
    record Field(List<Code> annotations, Code visibility, Code type, String name, Code initial) {}

    /** @param open whether the service's own code works with the fields */
    List<GeneratedFile> of(ObjectDesign design, SchemaDesign schemas, OperandCode operands, boolean open) {
        Map<String, GeneratedFile> files = new LinkedHashMap<>();
        LifecycleCode lifecycle = new LifecycleCode(design, operands, byHand);
        lifecycle.listTimes();
        put(files, entity(design, schemas, lifecycle, open));
        design.own().stream().filter(FieldDesign::isEmbedded).forEach(field -> put(files, embeddable(field, open)));
        design.related().forEach(related -> put(files, new RelatedFiles(module).of(related)));
        ElementFiles elementFiles = new ElementFiles(module, byHand);
        design.elements()
                .forEach(elements -> put(
                        files,
                        elementFiles.of(elements, design, schemas, idAnnotations(elements.target(), elements.id()))));
        design.columns()
                .flatMap(field -> service.enumOf(field.attribute().type().name()).stream())
                .forEach(type -> put(files, enumeration(type)));
        design.columns()
                .filter(field -> field.attribute().form() == AttributeModel.Form.CONVERTED)
                .flatMap(field -> service.enumOf(field.attribute().type().name()).stream())
                .forEach(type -> put(files, ConverterFile.of(module, type)));
        return List.copyOf(files.values());
    }

    /** The classes that the persistence unit has to list. */
    static List<String> managed(ObjectDesign design) {
        Stream<String> converters = design.columns()
                .filter(field -> field.attribute().form() == AttributeModel.Form.CONVERTED)
                .map(field -> ConverterFile.className(field.type().name()));
        Stream<String> related = Stream.concat(
                design.related().stream().map(RelatedDesign::className),
                design.elements().stream().map(ElementsDesign::className));
        return Stream.concat(
                        Stream.concat(Stream.concat(Stream.of(design.className()), related), converters),
                        design.own().stream().filter(FieldDesign::isEmbedded).map(field -> field.type()
                                .name()))
                .distinct()
                .toList();
    }

    private static void put(Map<String, GeneratedFile> files, GeneratedFile file) {
        files.putIfAbsent(file.path(), file);
    }

    private GeneratedFile entity(ObjectDesign design, SchemaDesign schemas, LifecycleCode lifecycle, boolean open) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                idAnnotations(design.entity(), design.id()),
                visibility(open),
                boxed(design.id()),
                design.id().name(),
                lifecycle.initial(design.id())));
        // JPA leaves numbers as they are in memory: what is answered to a write has the digits that were sent
        design.own().forEach(field -> fields.add(field(field, open, true, lifecycle.initial(field))));
        design.related().forEach(related -> fields.add(field(related)));
        design.elements().forEach(elements -> fields.add(ElementFiles.list(elements, visibility(open))));
        ComputedMethods methods = new ComputedMethods(module, byHand);
        EntityModel entity = design.entity();
        String file = module.javaFile(design.className());
        Map<String, Object> values = new HashMap<>();
        values.put("callbacks", lifecycle.callbacks(file));
        values.putAll(Map.of(
                "packageName", module.packageName(),
                "imports",
                        imports(Stream.concat(
                                design.leaves().map(FieldDesign::type),
                                schemas.computed().map(Component::type))),
                "javadoc", Escape.javadoc(description(entity.description(), design.words())),
                "table", table(entity),
                "className", design.className(),
                "baseClass", design.baseClass(),
                "idType", boxed(design.id()),
                "idName", design.id().name(),
                "fields", fields,
                "methods",
                        schemas.computed()
                                .map(each -> methods.of(design.className(), each))
                                .toList()));
        return new GeneratedFile(file, Templates.java("entity", values));
    }

    static Code table(EntityModel entity) {
        return new Code("name = " + Escape.literal(entity.table())
                + (entity.schema().isEmpty() ? "" : ", schema = " + Escape.literal(entity.schema())));
    }

    private static Field field(RelatedDesign related) {
        return new Field(
                List.of(
                        new Code(related.isMany() ? "@OneToMany" : "@ManyToOne"),
                        new Code("@JoinColumn(name = " + Escape.literal(related.joinColumn())
                                + ", insertable = false, updatable = false)")),
                new Code("private"),
                new Code(related.isMany() ? "List<" + related.className() + ">" : related.className()),
                related.name(),
                new Code(related.isMany() ? " = new ArrayList<>()" : ""));
    }

    private GeneratedFile embeddable(FieldDesign whole, boolean open) {
        String className = whole.type().name();
        String said = service.entity(whole.attribute().type().name())
                .map(EntityModel::description)
                .orElse("");
        String text = Templates.java(
                "embeddable",
                Map.of(
                        "packageName", module.packageName(),
                        "imports", imports(whole.parts().stream().map(FieldDesign::type)),
                        "javadoc", Escape.javadoc(description(said, Wire.words(className))),
                        "className", className,
                        "fields",
                                whole.parts().stream()
                                        .map(part -> field(part, open))
                                        .toList()));
        return new GeneratedFile(module.javaFile(className), text);
    }

    private GeneratedFile enumeration(EnumModel type) {
        String className = ClassNames.of(type.name());
        String legacyName = type.qualifiedName().substring(type.qualifiedName().lastIndexOf('.') + 1);
        String text = Templates.java(
                "enum",
                Map.of(
                        "packageName", module.packageName(),
                        "javadoc", Escape.javadoc(description(type.description(), Wire.words(className))),
                        "className", className,
                        "methods",
                                type.methods().stream()
                                        .flatMap(method -> RuleCode.method(method, legacyName, className).stream())
                                        .toList(),
                        "constants",
                                type.values().stream()
                                        .map(value -> Map.of("name", value.name()))
                                        .toList()));
        return new GeneratedFile(module.javaFile(className), text);
    }

    private static String description(String said, String words) {
        return said.isEmpty() ? "What is kept of one " + words + "." : said;
    }

    static List<Code> imports(Stream<JavaType> types) {
        return types.map(JavaType::imported)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(Code::new)
                .toList();
    }

    private static Code boxed(FieldDesign field) {
        return new Code(field.type().boxed().name());
    }

    private static Code visibility(boolean open) {
        return new Code(open ? "" : "private");
    }

    static Field field(FieldDesign field, boolean open) {
        return field(field, open, false, new Code(field.isNullHereAlone() ? " = " + field.zero() : ""));
    }

    /** @param exact whether the field takes numbers as they are */
    static Field field(FieldDesign field, boolean open, boolean exact, Code initial) {
        return new Field(
                annotations(field, exact),
                visibility(open),
                new Code(field.type().name()),
                field.name(),
                initial);
    }

    private List<Code> idAnnotations(EntityModel entity, FieldDesign id) {
        List<Code> annotations = new ArrayList<>();
        annotations.add(new Code("@Id"));
        IdGeneration ids = entity.idGeneration();
        if (ids != null) {
            annotations.addAll(generation(ids, entity, id));
        }
        annotations.addAll(annotations(id));
        return annotations;
    }

    private List<Code> generation(IdGeneration ids, EntityModel entity, FieldDesign id) {
        boolean isSequence = ids.strategy() == IdGeneration.Strategy.SEQUENCE
                || ids.strategy() == IdGeneration.Strategy.AUTO
                        && !ids.sequence().isEmpty();
        if (isSequence) {
            String name = Escape.literal(entity.table()).text();
            String sequence = ids.sequence().isEmpty() ? entity.table() + "_seq" : ids.sequence();
            int block = Objects.requireNonNullElse(ids.allocationSize(), 50);
            if (ids.allocationSize() == null) {
                byHand.add(
                        "Ids come from a sequence that the sources do not describe: " + sequence + ", " + block
                                + " at once, is assumed",
                        id.attribute().place());
            }
            return List.of(
                    new Code("@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = " + name + ")"),
                    new Code("@SequenceGenerator(name = " + name + schema(ids) + ", sequenceName = "
                            + Escape.literal(sequence)
                            + ", allocationSize = " + block + ")"));
        }
        return switch (ids.strategy()) {
            case ASSIGNED -> List.of();
            case IDENTITY -> List.of(new Code("@GeneratedValue(strategy = GenerationType.IDENTITY)"));
            case UUID -> List.of(new Code("@GeneratedValue(strategy = GenerationType.UUID)"));
            default -> {
                boolean isUuid = id.type().name().equals("UUID");
                if (!isUuid) {
                    byHand.add(
                            "Ids are given out by the server's own default (" + ids.strategy()
                                    + "): make sure that both variants take them from the same place",
                            id.attribute().place());
                }
                yield List.of(new Code("@GeneratedValue" + (isUuid ? "(strategy = GenerationType.UUID)" : "")));
            }
        };
    }

    private static String schema(IdGeneration ids) {
        return ids.schema().isEmpty() ? "" : ", schema = " + Escape.literal(ids.schema());
    }

    static List<Code> annotations(FieldDesign field) {
        return annotations(field, false);
    }

    private static List<Code> annotations(FieldDesign field, boolean exact) {
        if (field.isEmbedded()) {
            List<Code> all = new ArrayList<>(List.of(new Code("@Embedded")));
            field.parts()
                    .forEach(part -> all.add(new Code("@AttributeOverride(name = " + Escape.literal(part.name())
                            + ", column = @Column(name = " + Escape.literal(part.column()) + "))")));
            return all;
        }
        List<Code> annotations = new ArrayList<>();
        switch (field.attribute().form()) {
            case ENUM_NAME -> annotations.add(new Code("@Enumerated(EnumType.STRING)"));
            case ENUM_ORDINAL -> annotations.add(new Code("@Enumerated(EnumType.ORDINAL)"));
            case CONVERTED ->
                annotations.add(new Code("@Convert(converter = "
                        + ConverterFile.className(field.type().name()) + ".class)"));
            case LOB -> annotations.add(new Code("@Lob"));
            default -> {
                // the type says it all
            }
        }
        List<String> column = ColumnCode.of(field, exact);
        if (!column.isEmpty()) {
            annotations.add(new Code("@Column(" + String.join(", ", column) + ")"));
        }
        return annotations;
    }
}

package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.IdGeneration;
import dev.bof.migration.model.IdGeneration.Strategy;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how ids are given out. */
final class IdReader {
    private static final IdGeneration ASSIGNED = new IdGeneration(Strategy.ASSIGNED, "", "", null, null, "");

    private final Java java;
    private final ColumnNames names;

    IdReader(Java java, ColumnNames names) {
        this.java = java;
        this.names = names;
    }

    /** @param entity the lowest class, whose generators count too */
    IdGeneration generation(Member id, TypeDeclaration<?> entity) {
        boolean vendorUuid = java.annotations().has(id.mapped(), Api.HIBERNATE, "UuidGenerator");
        Optional<Annotation> generated = java.annotations().find(id.mapped(), Api.JPA, "GeneratedValue");
        if (generated.isEmpty()) {
            return vendorUuid ? of(Strategy.UUID) : ASSIGNED;
        }
        Strategy said = strategy(generated.get());
        boolean uuid = id.type().name().equals("java.util.UUID");
        if (vendorUuid || said == Strategy.UUID || said == Strategy.AUTO && uuid) {
            return of(Strategy.UUID);
        }
        String generator = generated.get().text("generator");
        return sequence(id, entity, generator)
                .or(() -> table(id, entity, generator))
                .or(() -> vendor(id, entity, generator))
                .orElseGet(() -> new IdGeneration(said, generator, "", null, null, ""));
    }

    private static Strategy strategy(Annotation generated) {
        return switch (generated.choice("strategy", "AUTO")) {
            case "IDENTITY" -> Strategy.IDENTITY;
            case "SEQUENCE" -> Strategy.SEQUENCE;
            case "TABLE" -> Strategy.TABLE;
            case "UUID" -> Strategy.UUID;
            default -> Strategy.AUTO;
        };
    }

    private Optional<IdGeneration> sequence(Member id, TypeDeclaration<?> entity, String name) {
        return generator(id, entity, "SequenceGenerator", name, Api.JPA).map(each -> {
            String sequence = each.text("sequenceName");
            return new IdGeneration(
                    Strategy.SEQUENCE,
                    sequence.isEmpty() ? each.text("name") : sequence,
                    each.text("schema"),
                    orElse(each.number("allocationSize"), 50),
                    orElse(each.number("initialValue"), 1),
                    "");
        });
    }

    private Optional<IdGeneration> table(Member id, TypeDeclaration<?> entity, String name) {
        return generator(id, entity, "TableGenerator", name, Api.JPA)
                .map(each -> new IdGeneration(
                        Strategy.TABLE,
                        each.text("table"),
                        each.text("schema"),
                        orElse(each.number("allocationSize"), 50),
                        orElse(each.number("initialValue"), 0),
                        each.text("pkColumnValue")));
    }

    private Optional<IdGeneration> vendor(Member id, TypeDeclaration<?> entity, String name) {
        return generator(id, entity, "GenericGenerator", name, Api.HIBERNATE).map(each -> {
            String strategy = each.has("type")
                    ? each.classValue("type").map(type -> type.name()).orElse("")
                    : each.text("strategy");
            boolean uuid = strategy.toLowerCase(Locale.ROOT).contains("uuid");
            return uuid ? of(Strategy.UUID) : new IdGeneration(Strategy.VENDOR, "", "", null, null, strategy);
        });
    }

    private Optional<Annotation> generator(
            Member id, TypeDeclaration<?> entity, String annotation, String name, Api api) {
        Stream<NodeWithAnnotations<?>> nodes = Stream.concat(
                Stream.of(id.mapped()), java.hierarchy().levels(entity).stream().map(Level::type));
        return nodes.flatMap(node -> java.annotations().repeated(node, api, annotation, annotation + "s"))
                .filter(each -> name.isEmpty() || each.text("name").equals(name))
                .findFirst();
    }

    /** The column of a class's only id, by which others refer to it. */
    String idColumn(TypeDeclaration<?> type) {
        return java.hierarchy().levels(type).stream()
                .flatMap(level -> level.type().getMembers().stream())
                .filter(member -> java.annotations().has(member, Api.JPA, "Id"))
                .flatMap(member -> idColumn(member).stream())
                .findFirst()
                .orElse("id");
    }

    private Optional<String> idColumn(BodyDeclaration<?> member) {
        Optional<String> said = java.annotations()
                .find(member, Api.JPA, "Column")
                .map(each -> each.text("name"))
                .filter(each -> !each.isEmpty());
        if (said.isPresent()) {
            return said.map(names::of);
        }
        if (member instanceof FieldDeclaration field) {
            return Optional.of(names.of(field.getVariable(0).getNameAsString()));
        }
        return member instanceof MethodDeclaration getter
                ? Accessors.propertyOfGetter(getter).map(names::of)
                : Optional.empty();
    }

    private static IdGeneration of(Strategy strategy) {
        return new IdGeneration(strategy, "", "", null, null, "");
    }

    private static Integer orElse(Integer said, int otherwise) {
        return said == null ? Integer.valueOf(otherwise) : said;
    }
}

package dev.bof.migration.read.jpa;

import dev.bof.migration.model.Relation;
import dev.bof.migration.model.Relation.Kind;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads relations to other entities and collections of values. */
final class RelationReader {
    private static final Map<String, Kind> KINDS = Map.of(
            "OneToOne", Kind.ONE_TO_ONE,
            "ManyToOne", Kind.MANY_TO_ONE,
            "OneToMany", Kind.ONE_TO_MANY,
            "ManyToMany", Kind.MANY_TO_MANY,
            "ElementCollection", Kind.ELEMENT_COLLECTION);

    private final Java java;
    private final ColumnNames names;

    RelationReader(Java java, ColumnNames names) {
        this.java = java;
        this.names = names;
    }

    Optional<Relation> of(Member member) {
        return java.annotations().all(member.mapped()).stream()
                .filter(each -> KINDS.containsKey(each.simpleName()) && each.is(Api.JPA, each.simpleName()))
                .findFirst()
                .map(each -> relation(member, each, KINDS.get(each.simpleName())));
    }

    private Relation relation(Member member, Annotation annotation, Kind kind) {
        TypeRef target = annotation
                .classValue("targetEntity")
                .or(() -> annotation.classValue("targetClass"))
                .or(() -> last(member.type().arguments()))
                .orElse(member.type());
        String mappedBy = annotation.text("mappedBy");
        List<Annotation> joins = java.annotations()
                .repeated(member.mapped(), Api.JPA, "JoinColumn", "JoinColumns")
                .toList();
        List<String> columns = joins.stream()
                .map(each -> each.text("name"))
                .filter(each -> !each.isEmpty())
                .map(each -> names.of(ColumnReader.unquoted(each)))
                .toList();
        return new Relation(
                kind,
                target,
                mappedBy,
                columns.isEmpty() && ownsColumn(kind, mappedBy) ? List.of(defaultColumn(member, target)) : columns,
                joins.stream()
                        .map(each -> each.text("referencedColumnName"))
                        .filter(each -> !each.isEmpty())
                        .map(names::of)
                        .toList(),
                joinTable(member),
                annotation.choices("cascade"),
                annotation.flag("orphanRemoval", false),
                orderBy(member),
                isLazy(annotation, kind));
    }

    private static boolean ownsColumn(Kind kind, String mappedBy) {
        return mappedBy.isEmpty() && (kind == Kind.MANY_TO_ONE || kind == Kind.ONE_TO_ONE);
    }

    private String defaultColumn(Member member, TypeRef target) {
        String id = java.sources()
                .type(target.name())
                .map(type -> new IdReader(java, names).idColumn(type))
                .orElse("id");
        return names.of(member.name()) + "_" + id;
    }

    private String joinTable(Member member) {
        return java.annotations()
                .find(member.mapped(), Api.JPA, "JoinTable")
                .or(() -> java.annotations().find(member.mapped(), Api.JPA, "CollectionTable"))
                .map(each -> each.text("name"))
                .filter(each -> !each.isEmpty())
                .map(names::of)
                .orElse("");
    }

    private String orderBy(Member member) {
        return java.annotations()
                .find(member.mapped(), Api.JPA, "OrderBy")
                .map(each -> each.text("value").isEmpty() ? "id" : each.text("value"))
                .orElse("");
    }

    private static boolean isLazy(Annotation annotation, Kind kind) {
        boolean eager = kind == Kind.MANY_TO_ONE || kind == Kind.ONE_TO_ONE;
        return annotation.choice("fetch", eager ? "EAGER" : "LAZY").equals("LAZY");
    }

    private static Optional<TypeRef> last(List<TypeRef> types) {
        return types.isEmpty() ? Optional.empty() : Optional.of(types.get(types.size() - 1));
    }
}

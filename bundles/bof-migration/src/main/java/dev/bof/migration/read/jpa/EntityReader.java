package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Callback;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EntityModel.Kind;
import dev.bof.migration.model.IdGeneration;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads entities, embeddables and mapped superclasses. */
public final class EntityReader {
    private static final Set<String> EVENTS =
            Set.of("PrePersist", "PostPersist", "PreUpdate", "PostUpdate", "PreRemove", "PostRemove", "PostLoad");

    private final Java java;
    private final ColumnNames names;
    private final AttributeReader attributes;
    private final IdReader ids;
    private final UniqueKeyReader uniqueKeys;

    /** @param springNaming whether Spring Boot gives tables and columns their names */
    public EntityReader(Java java, boolean springNaming) {
        this.java = java;
        names = springNaming ? ColumnNames.SPRING : ColumnNames.JPA;
        attributes = new AttributeReader(java, names);
        ids = new IdReader(java, names);
        uniqueKeys = new UniqueKeyReader(java, names);
    }

    /** All of them, by qualified name. */
    public List<EntityModel> read() {
        List<EntityModel> found = new ArrayList<>();
        for (TypeDeclaration<?> type : java.sources().types()) {
            kind(type)
                    .flatMap(kind -> java.problems().guarded(Places.of(type.getName()), () -> entity(type, kind)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Kind> kind(TypeDeclaration<?> type) {
        if (java.annotations().has(type, Api.JPA, "Entity")) {
            return Optional.of(Kind.ENTITY);
        }
        if (java.annotations().has(type, Api.JPA, "Embeddable")) {
            return Optional.of(Kind.EMBEDDABLE);
        }
        return java.annotations().has(type, Api.JPA, "MappedSuperclass")
                ? Optional.of(Kind.MAPPED_SUPERCLASS)
                : Optional.empty();
    }

    private EntityModel entity(TypeDeclaration<?> type, Kind kind) {
        List<AttributeReader.Attribute> found = attributes.of(type);
        boolean isEntity = kind == Kind.ENTITY;
        String name = isEntity ? said(type, "Entity", "name").orElse(type.getNameAsString()) : type.getNameAsString();
        String table = isEntity ? table(type, name) : "";
        if (isEntity && found.stream().noneMatch(each -> isId(each.model().role()))) {
            java.problems().warning("entity " + name + " has no id that could be read", Places.of(type));
        }
        return new EntityModel(
                name,
                type.getFullyQualifiedName().orElseThrow(),
                kind,
                java.hierarchy().superclassOf(type).map(TypeRef::name).orElse(""),
                table,
                isEntity ? said(type, "Table", "schema").orElse("") : "",
                idGeneration(type, found, table),
                java.annotations()
                        .find(type, Api.JPA, "IdClass")
                        .flatMap(each -> each.classValue("value"))
                        .map(TypeRef::name)
                        .orElse(""),
                found.stream().map(AttributeReader.Attribute::model).toList(),
                uniqueKeys.of(type, found),
                isEntity ? inheritance(type) : "",
                isEntity ? discriminator(type) : "",
                softDelete(type),
                callbacks(type),
                Docs.of(type),
                Places.of(type.getName()));
    }

    private static boolean isId(Role role) {
        return role == Role.ID || role == Role.EMBEDDED_ID;
    }

    private IdGeneration idGeneration(TypeDeclaration<?> type, List<AttributeReader.Attribute> found, String table) {
        return found.stream()
                .filter(each -> each.model().role() == Role.ID)
                .findFirst()
                .map(each -> ids.generation(each.member(), type))
                .orElse(null);
    }

    /** The table of the class itself, or of the entity that it shares one with. */
    private String table(TypeDeclaration<?> type, String name) {
        Optional<String> own = said(type, "Table", "name").map(ColumnReader::unquoted);
        if (own.isEmpty() && inheritance(type).equals("SINGLE_TABLE")) {
            TypeDeclaration<?> top = entities(type).get(0);
            if (top != type) {
                return table(top, said(top, "Entity", "name").orElse(top.getNameAsString()));
            }
        }
        return names.of(own.orElse(name));
    }

    private String inheritance(TypeDeclaration<?> type) {
        List<TypeDeclaration<?>> line = entities(type);
        boolean alone = line.size() < 2
                && java.hierarchy().subtypes(type).stream()
                        .noneMatch(each -> java.annotations().has(each, Api.JPA, "Entity"));
        return alone
                ? ""
                : java.annotations()
                        .find(line.get(0), Api.JPA, "Inheritance")
                        .map(each -> each.choice("strategy", "SINGLE_TABLE"))
                        .orElse("SINGLE_TABLE");
    }

    private List<TypeDeclaration<?>> entities(TypeDeclaration<?> type) {
        List<TypeDeclaration<?>> line = new ArrayList<>();
        for (Level level : java.hierarchy().levels(type)) {
            if (java.annotations().has(level.type(), Api.JPA, "Entity")) {
                line.add(level.type());
            }
        }
        return line;
    }

    private String discriminator(TypeDeclaration<?> type) {
        if (inheritance(type).isEmpty()) {
            return "";
        }
        String column =
                said(entities(type).get(0), "DiscriminatorColumn", "name").orElse("DTYPE");
        String value = said(type, "DiscriminatorValue", "value").orElse(type.getNameAsString());
        return names.of(column) + "=" + value;
    }

    private String softDelete(TypeDeclaration<?> type) {
        List<String> found = new ArrayList<>();
        for (Annotation each : java.annotations().all(type)) {
            for (String name : List.of("SQLDelete", "Where", "SQLRestriction", "SoftDelete")) {
                if (each.is(Api.HIBERNATE, name)) {
                    found.add("@" + name + " " + each.values());
                }
            }
        }
        return String.join("; ", found);
    }

    private List<Callback> callbacks(TypeDeclaration<?> type) {
        List<Callback> found = new ArrayList<>();
        for (Level level : java.hierarchy().levels(type)) {
            collect(level.type(), found);
            java.annotations().find(level.type(), Api.JPA, "EntityListeners").stream()
                    .flatMap(each -> each.classes("value").stream())
                    .forEach(each -> java.sources().type(each.name()).ifPresent(listener -> collect(listener, found)));
        }
        return found;
    }

    private void collect(TypeDeclaration<?> type, List<Callback> found) {
        type.getMethods().forEach(method -> java.annotations().all(method).stream()
                .filter(each -> EVENTS.contains(each.simpleName()) && each.is(Api.JPA, each.simpleName()))
                .forEach(each -> found.add(new Callback(
                        each.simpleName(),
                        type.getNameAsString() + "." + method.getNameAsString(),
                        method.getBody().map(Code::text).orElse(""),
                        Places.of(method.getName())))));
    }

    private Optional<String> said(TypeDeclaration<?> type, String annotation, String name) {
        return java.annotations()
                .find(type, Api.JPA, annotation)
                .map(each -> each.text(name))
                .filter(each -> !each.isEmpty());
    }
}

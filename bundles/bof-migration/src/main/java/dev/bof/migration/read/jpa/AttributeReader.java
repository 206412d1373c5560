package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Form;
import dev.bof.migration.model.AttributeModel.Mark;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.ColumnModel;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Relation;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Constraints;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the persistent attributes of a class, inherited and embedded ones too. */
final class AttributeReader {
    /** Embedded objects in embedded objects: more only where they embed themselves. */
    private static final int DEEPEST = 5;

    private final Java java;
    private final Members members;
    private final Converters converters;
    private final ColumnReader columns;
    private final RelationReader relations;
    private final RoleFinder roles;
    private final DeletedMarks marks;
    private final Constraints constraints;

    AttributeReader(Java java, ColumnNames names) {
        this.java = java;
        members = new Members(java);
        converters = new Converters(java);
        columns = new ColumnReader(java, names);
        relations = new RelationReader(java, names);
        roles = new RoleFinder(java);
        marks = new DeletedMarks(java);
        constraints = new Constraints(java);
    }

    /** A persistent member and what was read of it. */
    record Attribute(Member member, AttributeModel model) {}

    /** All attributes; superclasses that JPA does not map have none. */
    List<Attribute> of(TypeDeclaration<?> type) {
        List<Level> mapped = java.hierarchy().levels(type).stream()
                .filter(each -> isMapped(each.type()))
                .toList();
        return of(type, Map.of(), members.byProperty(mapped), 0);
    }

    private List<Attribute> of(
            TypeDeclaration<?> type, Map<String, Annotation> overrides, boolean inherited, int depth) {
        Map<String, Attribute> found = new LinkedHashMap<>();
        Map<String, Annotation> all = new HashMap<>(ownOverrides(type));
        all.putAll(overrides);
        for (Level level : java.hierarchy().levels(type)) {
            if (isMapped(level.type())) {
                boolean byProperty = members.byProperty(level, inherited);
                for (Member member : members.of(level, byProperty)) {
                    found.put(member.name(), new Attribute(member, attribute(member, all, byProperty, depth)));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isMapped(TypeDeclaration<?> type) {
        return java.annotations().has(type, Api.JPA, "Entity")
                || java.annotations().has(type, Api.JPA, "MappedSuperclass")
                || java.annotations().has(type, Api.JPA, "Embeddable");
    }

    private Map<String, Annotation> ownOverrides(TypeDeclaration<?> type) {
        Map<String, Annotation> found = new HashMap<>();
        java.annotations()
                .repeated(type, Api.JPA, "AttributeOverride", "AttributeOverrides")
                .forEach(each -> each.annotations("column").forEach(column -> found.put(each.text("name"), column)));
        return found;
    }

    private AttributeModel attribute(Member member, Map<String, Annotation> overrides, boolean byProperty, int depth) {
        List<Constraint> found = constraints.of(member.all());
        Relation relation = relations.of(member).orElse(null);
        List<AttributeModel> embedded = relation == null ? embedded(member, overrides, byProperty, depth) : List.of();
        Optional<Annotation> override = Optional.ofNullable(overrides.get(member.name()));
        // the database works it out: there is no column, and nothing to write
        boolean isFormula = java.annotations().has(member.mapped(), Api.HIBERNATE, "Formula");
        boolean isBasic = relation == null && embedded.isEmpty() && !isFormula;
        ColumnModel column = isBasic ? columns.of(member, found, override) : null;
        String converter = isBasic ? converters.of(member) : "";
        Role role = isFormula ? Role.NONE : roles.of(member);
        Optional<Mark> mark = role == Role.NONE && !isFormula ? marks.of(member) : Optional.empty();
        return new AttributeModel(
                member.name(),
                member.type(),
                mark.isPresent() ? Role.DELETED : role,
                column,
                column == null ? Form.PLAIN : form(member, converter),
                converter,
                relation,
                embedded,
                found,
                member.initial(),
                mark.orElse(null),
                member.getter(),
                member.setter(),
                member.declaredIn(),
                member.description(),
                member.place());
    }

    private List<AttributeModel> embedded(Member member, Map<String, Annotation> outer, boolean byProperty, int depth) {
        Optional<TypeDeclaration<?>> type = java.sources().type(member.type().name());
        boolean embeds = java.annotations().has(member.mapped(), Api.JPA, "Embedded")
                || java.annotations().has(member.mapped(), Api.JPA, "EmbeddedId")
                || type.filter(each -> java.annotations().has(each, Api.JPA, "Embeddable"))
                        .isPresent();
        if (!embeds) {
            return List.of();
        }
        if (type.isEmpty() || depth == DEEPEST) {
            java.problems().warning("embeds " + member.type() + ", whose columns are not known", member.place());
            return List.of();
        }
        Map<String, Annotation> overrides = new HashMap<>();
        java.annotations()
                .repeated(member.mapped(), Api.JPA, "AttributeOverride", "AttributeOverrides")
                .forEach(
                        each -> each.annotations("column").forEach(column -> overrides.put(each.text("name"), column)));
        String prefix = member.name() + ".";
        outer.forEach((path, column) -> {
            if (path.startsWith(prefix)) {
                overrides.put(path.substring(prefix.length()), column);
            }
        });
        return of(type.get(), overrides, byProperty, depth + 1).stream()
                .map(Attribute::model)
                .toList();
    }

    private Form form(Member member, String converter) {
        if (!converter.isEmpty()) {
            return Form.CONVERTED;
        }
        Optional<Annotation> enumerated = java.annotations().find(member.mapped(), Api.JPA, "Enumerated");
        boolean isEnum = java.sources()
                .type(member.type().name())
                .filter(EnumDeclaration.class::isInstance)
                .isPresent();
        if (enumerated.isPresent() || isEnum) {
            String said =
                    enumerated.map(each -> each.choice("value", "ORDINAL")).orElse("ORDINAL");
            return said.equals("STRING") ? Form.ENUM_NAME : Form.ENUM_ORDINAL;
        }
        if (java.annotations().has(member.mapped(), Api.JPA, "Lob")) {
            return Form.LOB;
        }
        return java.annotations()
                .find(member.mapped(), Api.JPA, "Temporal")
                .map(each -> temporal(each.choice("value", "TIMESTAMP")))
                .orElseGet(() -> byType(member.type()));
    }

    private static Form temporal(String said) {
        return switch (said) {
            case "DATE" -> Form.DATE;
            case "TIME" -> Form.TIME;
            default -> Form.TIMESTAMP;
        };
    }

    private static Form byType(TypeRef type) {
        return switch (type.name()) {
            case "java.time.LocalDate", "java.sql.Date" -> Form.DATE;
            case "java.time.LocalTime", "java.sql.Time" -> Form.TIME;
            case "java.time.Instant",
                    "java.time.LocalDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.ZonedDateTime",
                    "java.sql.Timestamp",
                    "java.util.Date",
                    "java.util.Calendar" -> Form.TIMESTAMP;
            default -> Form.PLAIN;
        };
    }

    /** All attributes of an embedded one, by their paths; itself where it embeds none. */
    static Map<String, AttributeModel> leaves(List<AttributeModel> attributes, String prefix) {
        Map<String, AttributeModel> found = new LinkedHashMap<>();
        for (AttributeModel each : attributes) {
            if (each.embedded().isEmpty()) {
                found.put(prefix + each.name(), each);
            } else {
                found.putAll(leaves(each.embedded(), prefix + each.name() + "."));
            }
        }
        return found;
    }
}

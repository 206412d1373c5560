package dev.bof.migration.read.jpa;

import dev.bof.migration.model.ColumnModel;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;

/** Reads the column of a basic attribute. */
final class ColumnReader {

    private final Java java;
    private final ColumnNames names;

    ColumnReader(Java java, ColumnNames names) {
        this.java = java;
        this.names = names;
    }

    /** @param override what stands elsewhere in place of the attribute's own {@code @Column} */
    ColumnModel of(Member member, List<Constraint> constraints, Optional<Annotation> override) {
        Optional<Annotation> column = override.or(() -> java.annotations().find(member.mapped(), Api.JPA, "Column"));
        String said = column.map(each -> each.text("name")).orElse("");
        return new ColumnModel(
                names.of(said.isEmpty() ? member.name() : unquoted(said)),
                column.map(each -> each.text("table")).orElse(""),
                isNullable(member, column, constraints),
                column.map(each -> each.flag("unique", false)).orElse(false),
                column.map(each -> each.flag("insertable", true)).orElse(true),
                column.map(each -> each.flag("updatable", true)).orElse(true),
                column.map(each -> each.number("length")).orElse(null),
                column.map(each -> each.number("precision")).orElse(null),
                column.map(each -> each.number("scale")).orElse(null),
                column.map(each -> each.text("columnDefinition")).orElse(""));
    }

    private boolean isNullable(Member member, Optional<Annotation> column, List<Constraint> constraints) {
        boolean basicSaysNo = java.annotations()
                .find(member.mapped(), Api.JPA, "Basic")
                .filter(each -> !each.flag("optional", true))
                .isPresent();
        boolean primitive = member.type().origin() == TypeRef.Origin.LANGUAGE
                && !member.type().name().equals("[]");
        return column.map(each -> each.flag("nullable", true)).orElse(true)
                && !basicSaysNo
                && !primitive
                && !java.annotations().has(member.mapped(), Api.JPA, "Id")
                && constraints.stream().noneMatch(Constraint::refusesNull);
    }

    static String unquoted(String name) {
        boolean quoted = name.length() > 2 && (name.startsWith("\"") && name.endsWith("\"") || name.startsWith("`"));
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}

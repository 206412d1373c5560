package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what an attribute is for the entity as a whole: what annotations say counts before names. */
final class RoleFinder {
    private static final Map<String, Role> ANNOTATIONS = Map.of(
            "Id", Role.ID,
            "EmbeddedId", Role.EMBEDDED_ID,
            "Version", Role.VERSION,
            "CreationTimestamp", Role.CREATED_AT,
            "CreatedDate", Role.CREATED_AT,
            "UpdateTimestamp", Role.UPDATED_AT,
            "LastModifiedDate", Role.UPDATED_AT);
    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.util.Date",
            "java.util.Calendar",
            "java.sql.Timestamp",
            "long",
            "java.lang.Long");
    private static final Set<String> FLAGS = Set.of("boolean", "java.lang.Boolean");
    private static final Set<String> KEYS =
            Set.of("long", "int", "java.lang.Long", "java.lang.Integer", "java.lang.String", "java.util.UUID");

    private static final Set<String> CREATED = Set.of(
            "created",
            "createdat",
            "createdon",
            "createddate",
            "createdtime",
            "creationdate",
            "creationtime",
            "datecreated",
            "createtime",
            "createdate",
            "insertedat");
    private static final Set<String> UPDATED = Set.of(
            "updated",
            "updatedat",
            "updatedon",
            "updateddate",
            "updatetime",
            "updatedate",
            "modified",
            "modifiedat",
            "modifiedon",
            "lastmodified",
            "lastmodifiedat",
            "lastmodifieddate",
            "lastupdate",
            "lastupdated",
            "lastupdatedat",
            "changedat",
            "dateupdated");
    private static final Set<String> DELETED =
            Set.of("deleted", "deletedat", "deletedon", "deleteddate", "deletiondate", "removedat", "deletetime");
    static final Set<String> DELETED_FLAGS = Set.of("deleted", "isdeleted", "removed", "softdeleted");
    private static final Set<String> ACTIVE = Set.of("active", "isactive", "enabled", "isenabled");
    private static final Set<String> COMPANY = Set.of("companyid", "tenantid", "company_id", "tenant_id");

    private final Java java;
    private final Stamps stamps;

    RoleFinder(Java java) {
        this.java = java;
        stamps = new Stamps(java);
    }

    Role of(Member member) {
        for (NodeWithAnnotations<?> node : member.all()) {
            for (Annotation each : java.annotations().all(node)) {
                if (ANNOTATIONS.containsKey(each.simpleName()) && isKnown(each)) {
                    return ANNOTATIONS.get(each.simpleName());
                }
            }
        }
        Role named = byName(member.name().toLowerCase(Locale.ROOT), member.type());
        return named == Role.NONE && TIMES.contains(member.type().name())
                ? java.sources()
                        .type(member.declaredIn())
                        .map(type -> stamps.of(type, member.name()))
                        .orElse(Role.NONE)
                : named;
    }

    private static boolean isKnown(Annotation annotation) {
        String name = annotation.type().name();
        return annotation.type().origin() == TypeRef.Origin.UNKNOWN
                || annotation.isOf(Api.JPA)
                || annotation.isOf(Api.HIBERNATE)
                || name.startsWith("org.springframework.data.annotation.");
    }

    private static Role byName(String name, TypeRef type) {
        if (TIMES.contains(type.name())) {
            if (CREATED.contains(name)) {
                return Role.CREATED_AT;
            }
            if (UPDATED.contains(name)) {
                return Role.UPDATED_AT;
            }
            if (DELETED.contains(name)) {
                return Role.DELETED_AT;
            }
        }
        if (FLAGS.contains(type.name())) {
            if (DELETED_FLAGS.contains(name)) {
                return Role.DELETED;
            }
            if (ACTIVE.contains(name)) {
                return Role.ACTIVE;
            }
        }
        return COMPANY.contains(name) && KEYS.contains(type.name()) ? Role.COMPANY : Role.NONE;
    }
}

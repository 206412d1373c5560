package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the base classes of business objects are mapped onto a table that is older than they are. */
final class BaseMapping {
    private static final Map<Role, String> USUAL_COLUMNS = Map.of(
            Role.VERSION, "version",
            Role.CREATED_AT, "created_at",
            Role.UPDATED_AT, "updated_at",
            Role.DELETED_AT, "deleted_at",
            Role.COMPANY, "company_id");
    private static final List<Role> KEPT = List.of(Role.VERSION, Role.CREATED_AT, Role.UPDATED_AT, Role.DELETED_AT);

    private BaseMapping() {}

    /** The text of an {@code orm.xml}; empty where the table has what the classes say themselves. */
    static Optional<String> of(ObjectDesign design) {
        return isNeeded(design) ? Optional.of(text(design)) : Optional.empty();
    }

    private static boolean isNeeded(ObjectDesign design) {
        boolean lacks = KEPT.stream().anyMatch(role -> !design.base().containsKey(role));
        return lacks
                || design.base().entrySet().stream()
                        .anyMatch(each -> !column(each.getValue()).equalsIgnoreCase(USUAL_COLUMNS.get(each.getKey())));
    }

    private static String column(AttributeModel attribute) {
        return attribute.column().name();
    }

    /** One property of a base class as the template sees it. */
    private record Kept(String name, String column, boolean optional, boolean fixed) {}

    private static String text(ObjectDesign design) {
        List<Kept> basics = new ArrayList<>();
        List<Map<String, String>> lacking = new ArrayList<>();
        for (Role role : KEPT) {
            AttributeModel attribute = design.base().get(role);
            if (attribute == null) {
                lacking.add(Map.of("name", ObjectDesign.BASE_NAMES.get(role)));
            } else if (role != Role.VERSION) {
                basics.add(kept(role, attribute));
            }
        }
        Map<String, Object> values = new HashMap<>();
        values.put("basics", basics);
        values.put("lacking", lacking);
        AttributeModel version = design.base().get(Role.VERSION);
        values.put("version", version == null ? List.of() : List.of(kept(Role.VERSION, version)));
        AttributeModel company = design.base().get(Role.COMPANY);
        values.put("company", company == null ? List.of() : List.of(kept(Role.COMPANY, company)));
        return Templates.xml("orm", values);
    }

    private static Kept kept(Role role, AttributeModel attribute) {
        boolean fixed = role == Role.CREATED_AT || role == Role.COMPANY;
        return new Kept(
                ObjectDesign.BASE_NAMES.get(role),
                column(attribute),
                attribute.column().nullable(),
                fixed);
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.Property;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the service left out of answers: the framework leaves out nulls, of all fields or of none. */
final class LeftOutCode {
    private static final Set<String> NULLS_ALONE = Set.of("NON_NULL", "NON_ABSENT");

    private final JsonSettings json;
    private final List<Property> seen;
    private final ByHand byHand;

    LeftOutCode(JsonSettings json, SchemaDesign schemas, ByHand byHand) {
        this.json = json;
        this.seen = schemas.view().stream()
                .map(Component::property)
                .filter(Objects::nonNull)
                .toList();
        this.byHand = byHand;
    }

    /** Whether nulls are left out; what else the service left out is told. */
    boolean nulls() {
        boolean all = leavesOut(json.inclusion())
                || !seen.isEmpty() && seen.stream().allMatch(property -> leavesOut(property.inclusion()));
        if (leavesOut(json.inclusion()) && !NULLS_ALONE.contains(json.inclusion())) {
            byHand.add(
                    "Answers have no fields that are empty or have their default (" + json.inclusion()
                            + "): the framework leaves out nulls alone",
                    json.place());
        }
        for (Property property : seen) {
            String inclusion = property.inclusion();
            if (all && inclusion.equals("ALWAYS")) {
                byHand.add(
                        property.jsonName() + " is written where it is null: the framework leaves it out",
                        property.place());
            } else if (leavesOut(inclusion) && !leavesOutNullsAlone(property)) {
                tell(
                        property,
                        "where it is empty or has its default (" + inclusion + "): the framework "
                                + (all ? "leaves out nulls alone" : "writes it"));
            } else if (!all && leavesOut(inclusion) && !property.type().isPrimitive()) {
                tell(property, "where it is null: the framework writes null");
            }
        }
        return all;
    }

    /** A number or a time is empty where it is null, and nowhere else. */
    private static boolean leavesOutNullsAlone(Property property) {
        String type = property.type().name();
        boolean canBeEmpty = property.type().element().isPresent()
                || type.startsWith("java.util.Optional")
                || type.equals("java.util.Map")
                || type.equals("java.lang.String")
                || type.endsWith("[]");
        return NULLS_ALONE.contains(property.inclusion())
                || property.inclusion().equals("NON_EMPTY") && !canBeEmpty;
    }

    private void tell(Property property, String when) {
        byHand.add(property.jsonName() + " is left out of answers " + when, property.place());
    }

    private static boolean leavesOut(String inclusion) {
        return inclusion.startsWith("NON_");
    }
}

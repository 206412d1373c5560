package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Rule;
import java.util.Set;

/**
 * A rule of the legacy service in the generated one.
 *
 * @param method that checks it
 * @param condition when it refuses; null where a person has to write the check
 * @param problem what it throws then, null likewise
 * @param code by which the profile knows it
 * @param kinds the kinds of endpoints that it holds for
 * @param actions the titles of the endpoints with work of their own that it holds for
 * @param moment which values it looks at where the object is changed
 */
record CarriedRule(
        Rule rule,
        String method,
        Code condition,
        Code problem,
        String code,
        Set<Endpoint.Kind> kinds,
        Set<String> actions,
        Moment moment) {
    /** Which values a rule looks at where an object is changed. */
    enum Moment {
        /** Those that are stored. */
        STORED,
        /** Those that are stored, and what is wanted. */
        BOTH,
        /** Those that the object has then. */
        WANTED
    }

    CarriedRule {
        kinds = Set.copyOf(kinds);
        actions = Set.copyOf(actions);
    }

    /** Whether it looks at what was sent with an action; who writes it may want to, where there is but one. */
    boolean needsRequest() {
        boolean ofActions = kinds.equals(Set.of(Endpoint.Kind.ACTION));
        if (!isCarried()) {
            return ofActions && actions.size() == 1;
        }
        return ofActions && rule.operands().stream().anyMatch(operand -> operand.role() == Rule.Role.REQUEST);
    }

    boolean isCarried() {
        return condition != null;
    }

    String keptPlace() {
        return Escape.slug(method);
    }
}

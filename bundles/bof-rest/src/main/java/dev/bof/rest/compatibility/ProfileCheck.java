package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Other;
import dev.bof.api.query.Sort;
import dev.bof.rest.json.LegacyTimes;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses profiles that contradict themselves or do not fit their object. */
final class ProfileCheck {
    private static final Set<Operation> OF_ONE = EnumSet.of(
            Operation.READ,
            Operation.UPDATE,
            Operation.DELETE,
            Operation.RESTORE,
            Operation.ACTIVATE,
            Operation.DEACTIVATE);
    private static final Set<Operation> OF_FILTERS = EnumSet.of(Operation.LIST, Operation.FIND);

    private final ObjectDescriptor<?> descriptor;
    private final LegacyRoute<?> route;

    private ProfileCheck(LegacyRoute<?> route) {
        this.route = route;
        this.descriptor = route.descriptor();
    }

    /** @throws IllegalArgumentException saying what is wrong with which endpoint or error */
    static void require(LegacyRoute<?> route) {
        CompatibilityProfile profile = route.profile();
        if (profile.endpoints().isEmpty()) {
            throw new IllegalArgumentException("it has no endpoint");
        }
        Addresses.of(profile.endpoints());
        ProfileCheck check = new ProfileCheck(route);
        check.times();
        profile.endpoints().forEach(check::endpoint);
        profile.errors().forEach(check::error);
    }

    /** Those of single fields; what holds for all is looked at when the mapper is made. */
    private void times() {
        for (RecordComponent component : descriptor.responseSchema().getRecordComponents()) {
            String field = FieldNames.wire(component.getName());
            TimeStyle style = route.profile().json().timesOf().get(field);
            if (style == null) {
                continue;
            }
            if (component.getType() == Instant.class) {
                LegacyTimes.ofTimes(style);
            } else if (component.getType() == LocalDate.class) {
                LegacyTimes.ofDates(style);
            } else {
                throw new IllegalArgumentException(field + " is no time and no date");
            }
        }
    }

    private void endpoint(LegacyEndpoint endpoint) {
        String name = endpoint.method() + " /" + endpoint.path();
        try {
            path(endpoint);
            parameters(endpoint);
            order(endpoint);
            required(endpoint);
            placeholders(endpoint);
            if (EnumSet.of(Operation.ACTIVATE, Operation.DEACTIVATE).contains(endpoint.operation())
                    && descriptor.activity().isEmpty()) {
                throw new IllegalArgumentException("the object has no field that tells whether it is active");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static void path(LegacyEndpoint endpoint) {
        if (endpoint.path().startsWith("/")) {
            throw new IllegalArgumentException("a path begins without a slash");
        }
        Set<String> parts = LegacyParameters.pathParts(endpoint.path());
        if (OF_ONE.contains(endpoint.operation()) != parts.remove(ObjectValues.ID)
                && endpoint.operation() != Operation.ACTION) {
            throw new IllegalArgumentException(endpoint.operation()
                    + (OF_ONE.contains(endpoint.operation()) ? " needs" : " has no use for") + " {id} in its path");
        }
        endpoint.filters().forEach(filter -> parts.remove(filter.parameter()));
        if (!parts.isEmpty() && endpoint.operation() != Operation.ACTION) {
            throw new IllegalArgumentException("no filter reads " + parts + " in its path");
        }
    }

    private void parameters(LegacyEndpoint endpoint) {
        boolean filters = OF_FILTERS.contains(endpoint.operation());
        if (!filters && (!endpoint.filters().isEmpty() || !endpoint.conditions().isEmpty())) {
            throw new IllegalArgumentException(endpoint.operation() + " cannot be filtered");
        }
        List<String> names = new ArrayList<>();
        for (LegacyFilter filter : endpoint.filters()) {
            if (!names.contains(filter.parameter())) {
                // several filters of one parameter are conditions that all hold
                names.add(filter.parameter());
            }
            filterable(filter.field());
            filter.or().forEach(this::filterable);
            if (filter.operand() instanceof Other other) {
                filterable(other.field());
            }
            if (filter.operator() == Operator.BETWEEN) {
                throw new IllegalArgumentException(
                        "the filter " + filter.parameter() + " is one value, and BETWEEN needs two: use GTE and LTE");
            }
        }
        endpoint.conditions().stream().map(Condition::field).forEach(this::filterable);
        endpoint.searchParameter().ifPresent(names::add);
        endpoint.sorting().ifPresent(sorting -> {
            names.add(sorting.parameter());
            names.add(sorting.direction());
        });
        names.add(endpoint.paging().position());
        names.add(endpoint.paging().size());
        Set<String> once = new HashSet<>();
        names.stream()
                .filter(name -> name != null && !once.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the parameter " + name + " has two meanings");
                });
    }

    private void filterable(String field) {
        require("filtered", field, descriptor.filterable());
    }

    private void require(String what, String field, Collection<String> allowed) {
        if (!allowed.contains(field) && !descriptor.unseen().contains(field)) {
            throw new IllegalArgumentException(
                    "lists cannot be " + what + " by " + field + "; there are " + String.join(", ", allowed));
        }
    }

    private void order(LegacyEndpoint endpoint) {
        for (Sort step : endpoint.order()) {
            if (!step.field().equals(ObjectValues.ID)) {
                require("sorted", step.field(), descriptor.sortable());
            }
        }
    }

    private void required(LegacyEndpoint endpoint) {
        List<String> fields = FieldNames.of(descriptor.updateSchema());
        endpoint.required().stream()
                .filter(field -> !fields.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "no update has a field " + field + " that it could require; there are " + fields);
                });
    }

    private void placeholders(LegacyEndpoint endpoint) {
        LegacyAnswer answer = new LegacyAnswer(endpoint, route.profile().json());
        for (String name : answer.placeholders()) {
            if (!StatusValues.NAMES.contains(name) && !isKnown(name, endpoint.operation())) {
                throw new IllegalArgumentException(
                        "nothing is called ${" + name + "} in an answer of " + endpoint.operation());
            }
        }
    }

    private boolean isKnown(String name, Operation operation) {
        if (operation == Operation.LIST) {
            return ListValues.NAMES.contains(name);
        }
        return name.equals(ObjectValues.ITEM)
                || name.equals(ObjectValues.ID)
                || isField(name, ObjectValues.ITEM_FIELD)
                || operation == Operation.ACTION && name.startsWith(ObjectValues.ITEM_FIELD);
    }

    private boolean isField(String placeholder, String prefix) {
        return placeholder.startsWith(prefix)
                && route.names().all().containsKey(placeholder.substring(prefix.length()));
    }

    private void error(LegacyError error) {
        try {
            Set<String> needed = new HashSet<>(
                    new BodyTemplate(error.body(), route.profile().json().mediaType()).placeholders());
            if (needed.contains("errors") && error.each() == null) {
                throw new IllegalArgumentException("${errors} needs a template for each of them");
            }
            if (error.each() != null) {
                needed.addAll(new Template(error.each()).placeholders());
            }
            needed.stream().filter(name -> !isKnown(name)).findFirst().ifPresent(name -> {
                throw new IllegalArgumentException("nothing is called ${" + name + "} in an error");
            });
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the error " + error.type() + " with status " + error.status() + ": " + e.getMessage(), e);
        }
    }

    private boolean isKnown(String name) {
        return ProblemValues.NAMES.contains(name)
                || StatusValues.NAMES.contains(name)
                || name.startsWith(ProblemValues.PARAMETER)
                || isField(name, ProblemValues.SENT);
    }
}

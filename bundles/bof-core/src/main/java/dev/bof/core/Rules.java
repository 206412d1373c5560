package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.FieldErrors;
import dev.bof.api.problem.ProblemException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must hold before anything is stored: the declared constraints, and the domain's own rules. */
final class Rules<T extends BusinessObject<?>> {
    private final Validator validator;
    private final ObjectHooks<T> hooks;

    Rules(Validator validator, ObjectHooks<T> hooks) {
        this.validator = validator;
        this.hooks = hooks;
    }

    /** @throws ProblemException validation naming each field of the schema that violates a constraint */
    void requireConstraints(Record schema) {
        var violations = validator.validate(schema);
        if (!violations.isEmpty()) {
            throw ProblemException.validation(FieldErrors.of(violations));
        }
    }

    /** @throws ProblemException validation naming each of the fields that violates a constraint */
    void requireConstraints(Record schema, Set<String> fields) {
        List<FieldError> errors = FieldErrors.of(validator.validate(schema)).stream()
                .filter(error -> fields.contains(error.root()))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.validation(errors);
        }
    }

    /** @throws ProblemException validation naming what the domain finds at fault */
    void requireRules(T object) {
        List<FieldError> errors = new ArrayList<>();
        hooks.validate(object, errors::add);
        if (!errors.isEmpty()) {
            throw ProblemException.validation(FieldErrors.sorted(errors));
        }
    }
}

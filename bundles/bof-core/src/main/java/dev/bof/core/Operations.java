package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.Statistics;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.FieldErrors;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Expected;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operations of one type of business object. */
final class Operations<T extends BusinessObject<?>> implements ObjectOperations<T> {
    private final ObjectDescriptor<T> descriptor;
    private final ObjectHooks<T> hooks;
    private final Validator validator;
    private final UnitsOfWork units;
    private final EntityType<T> entity;
    private final SchemaMapping created;
    private final SchemaMapping updated;
    private final SchemaMapping response;
    private final UniqueKeys uniqueKeys;
    private final ObjectQueries<T> queries;

    Operations(ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, Validator validator, EntityManagerFactory units) {
        this.descriptor = descriptor;
        this.hooks = hooks;
        this.validator = validator;
        this.units = new UnitsOfWork(units);
        this.entity = new EntityType<>(descriptor.entity());
        this.created = new SchemaMapping(entity, descriptor.createSchema());
        this.updated = new SchemaMapping(entity, descriptor.updateSchema());
        this.response = new SchemaMapping(entity, descriptor.responseSchema());
        this.uniqueKeys = new UniqueKeys(descriptor, entity);
        this.queries = new ObjectQueries<>(descriptor, entity);
    }

    @Override
    public T create(Record create) {
        requireConstraints(create);
        T object = entity.create();
        created.write(create, object);
        Instant now = now();
        object.setCreatedAt(now);
        object.setUpdatedAt(now);
        return write(em -> {
            requireRules(object);
            em.persist(object);
            flush(em, object);
            return object;
        });
    }

    @Override
    public T get(String id) {
        return units.read(em -> require(em, id));
    }

    @Override
    public Page<T> list(Query query) {
        return units.read(em -> queries.page(em, query));
    }

    @Override
    public T update(String id, Expected expected, BiFunction<? super T, Record, Record> change) {
        return write(em -> {
            T object = require(em, id, expected);
            Record wanted = change.apply(object, updated.read(object));
            requireConstraints(wanted);
            if (updated.write(wanted, object)) {
                object.setUpdatedAt(now());
                requireRules(object);
                flush(em, object);
            }
            return object;
        });
    }

    @Override
    public void delete(String id, Expected expected) {
        write(em -> {
            T object = require(em, id, expected);
            Instant now = now();
            object.setDeletedAt(now);
            object.setUpdatedAt(now);
            flush(em, object);
            return object;
        });
    }

    @Override
    public T restore(String id, Expected expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public T setActive(String id, boolean active, Expected expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkCreate(Bulk<Record> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkUpdate(Bulk<ObjectChange<T>> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkDelete(Bulk<ObjectReference> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Statistics statistics(long companyId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String tag(T object) {
        return Long.toString(object.getVersion());
    }

    @Override
    public Record response(T object) {
        return response.read(object);
    }

    private T require(EntityManager em, String id, Expected expected) {
        T object = require(em, id);
        if (!expected.isMetBy(tag(object))) {
            throw ProblemException.preconditionFailed(tag(object));
        }
        return object;
    }

    private T require(EntityManager em, String id) {
        return queries.find(em, id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, descriptor.route() + " '" + id + "' does not exist."));
    }

    private void requireConstraints(Record schema) {
        var violations = validator.validate(schema);
        if (!violations.isEmpty()) {
            throw ProblemException.validation(FieldErrors.of(violations));
        }
    }

    private void requireRules(T object) {
        List<FieldError> errors = new ArrayList<>();
        hooks.validate(object, errors::add);
        if (!errors.isEmpty()) {
            throw ProblemException.validation(FieldErrors.sorted(errors));
        }
    }

    /**
     * Whether a unique key is free only the database knows for sure, so it alone is asked. Which key was taken, and by
     * whom, is looked up after the rollback: a failed transaction answers no more questions.
     */
    private T write(Function<EntityManager, T> work) {
        try {
            return units.write(work);
        } catch (KeyTakenException e) {
            units.read(em -> {
                uniqueKeys.requireFree(em, e.object());
                return null;
            });
            throw new ProblemException(ProblemType.CONFLICT, "This is in conflict with what is already stored.", e);
        }
    }

    private static void flush(EntityManager em, BusinessObject<?> object) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Failures.lostRace(e)) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "Another request changed this at the same time. Read it again.", e);
            }
            throw Failures.keyTaken(e) ? new KeyTakenException(object, e) : e;
        }
    }

    /** All databases keep six digits of a second. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** The database found a unique key taken. */
    private static final class KeyTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient BusinessObject<?> object;

        KeyTakenException(BusinessObject<?> object, PersistenceException cause) {
            super(cause);
            this.object = object;
        }

        BusinessObject<?> object() {
            return object;
        }
    }
}

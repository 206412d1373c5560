package dev.bof.api.object;

import dev.bof.api.problem.FieldError;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Expected;
import dev.bof.api.write.ObjectWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The service of one type of business object. A domain extends it, describes its object, adds its own rules by
 * overriding hooks, and registers it as an OSGi service with the properties {@code bof.route} and
 * {@code bof.variant}: that gives the whole REST service.
 */
@ConsumerType
public abstract class BusinessObjectService<T extends BusinessObject<?>> implements ObjectOperations<T> {
    private final ObjectDescriptor<T> descriptor;
    private final ObjectOperations<T> operations;

    /**
     * @param units the entity manager factory of the unit that has the object's entity
     * @throws IllegalArgumentException if description and entity do not fit
     */
    protected BusinessObjectService(ObjectDescriptor<T> descriptor, ObjectEngine engine, EntityManagerFactory units) {
        this.descriptor = descriptor;
        this.operations = engine.operations(descriptor, new Hooks(), units);
    }

    /** The domain's rules beyond the declared constraints, asked after the hooks that come before; none by default. */
    protected void validate(T object, Consumer<FieldError> errors) {}

    /**
     * An update was sent to an endpoint that checks it before it looks for the object.
     *
     * @param wanted no object that there is: it has the values that were sent, and defaults for all others
     */
    protected void beforeFind(T wanted) {}

    /** The object is about to be stored for the first time, and satisfies the constraints of its schema. */
    protected void beforeCreate(T object) {}

    /** The object has been stored, and is committed when this returns and nobody else objects. */
    protected void afterCreate(T object) {}

    /** Whether the object, as it is stored, may be changed at all; asked before anything is checked of what is wanted. */
    protected void requireUpdatable(T object) {}

    /**
     * Whether the object, as it is stored, may become what is wanted, which satisfies its constraints.
     *
     * @param wanted an instance of the update schema
     */
    protected void requireUpdate(T object, Record wanted) {}

    /** The object is about to be stored with the values that are wanted, which may be those of an activation. */
    protected void beforeUpdate(T object) {}

    protected void afterUpdate(T object) {}

    protected void beforeDelete(T object) {}

    protected void afterDelete(T object) {}

    public final ObjectDescriptor<T> descriptor() {
        return descriptor;
    }

    @Override
    public final T create(Record create) {
        return operations.create(create);
    }

    @Override
    public final T get(String id) {
        return operations.get(id);
    }

    @Override
    public final Page<T> list(Query query) {
        return operations.list(query);
    }

    @Override
    public final T update(String id, Expected expected, BiFunction<? super T, Record, Record> change) {
        return operations.update(id, expected, change);
    }

    @Override
    public final void delete(String id, Expected expected) {
        operations.delete(id, expected);
    }

    @Override
    public final T restore(String id, Expected expected) {
        return operations.restore(id, expected);
    }

    @Override
    public final T setActive(String id, boolean active, Expected expected) {
        return operations.setActive(id, active, expected);
    }

    @Override
    public final <R> R write(String id, Expected expected, ObjectWork<? super T, R> work) {
        return operations.write(id, expected, work);
    }

    @Override
    public final <R> R read(Function<EntityManager, R> work) {
        return operations.read(work);
    }

    @Override
    public final void requireValid(Record values) {
        operations.requireValid(values);
    }

    @Override
    public final void requireValid(Record values, Set<String> fields) {
        operations.requireValid(values, fields);
    }

    @Override
    public final void requireWanted(Record update) {
        operations.requireWanted(update);
    }

    @Override
    public final BulkResult bulkCreate(Bulk<Record> bulk) {
        return operations.bulkCreate(bulk);
    }

    @Override
    public final BulkResult bulkUpdate(Bulk<ObjectChange<T>> bulk) {
        return operations.bulkUpdate(bulk);
    }

    @Override
    public final BulkResult bulkDelete(Bulk<ObjectReference> bulk) {
        return operations.bulkDelete(bulk);
    }

    @Override
    public final Statistics statistics(long companyId) {
        return operations.statistics(companyId);
    }

    @Override
    public final Set<BaseProperty> baseProperties() {
        return operations.baseProperties();
    }

    @Override
    public final Record response(T object) {
        return operations.response(object);
    }

    @Override
    public final String tag(T object) {
        return operations.tag(object);
    }

    /** Lets the engine call what only subclasses may see. */
    private final class Hooks implements ObjectHooks<T> {
        @Override
        public void validate(T object, Consumer<FieldError> errors) {
            BusinessObjectService.this.validate(object, errors);
        }

        @Override
        public void beforeFind(T wanted) {
            BusinessObjectService.this.beforeFind(wanted);
        }

        @Override
        public void beforeCreate(T object) {
            BusinessObjectService.this.beforeCreate(object);
        }

        @Override
        public void afterCreate(T object) {
            BusinessObjectService.this.afterCreate(object);
        }

        @Override
        public void requireUpdatable(T object) {
            BusinessObjectService.this.requireUpdatable(object);
        }

        @Override
        public void requireUpdate(T object, Record wanted) {
            BusinessObjectService.this.requireUpdate(object, wanted);
        }

        @Override
        public void beforeUpdate(T object) {
            BusinessObjectService.this.beforeUpdate(object);
        }

        @Override
        public void afterUpdate(T object) {
            BusinessObjectService.this.afterUpdate(object);
        }

        @Override
        public void beforeDelete(T object) {
            BusinessObjectService.this.beforeDelete(object);
        }

        @Override
        public void afterDelete(T object) {
            BusinessObjectService.this.afterDelete(object);
        }
    }
}

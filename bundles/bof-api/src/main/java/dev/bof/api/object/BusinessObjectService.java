package dev.bof.api.object;

import dev.bof.api.problem.FieldError;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
        this.operations = engine.operations(
                descriptor,
                new ObjectHooks<>() {
                    @Override
                    public void validate(T object, Consumer<FieldError> errors) {
                        BusinessObjectService.this.validate(object, errors);
                    }
                },
                units);
    }

    /** The domain's rules beyond the declared constraints, asked before each create and update; none by default. */
    protected void validate(T object, Consumer<FieldError> errors) {}

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
    public final Page<T> list(ListQuery query) {
        return operations.list(query);
    }

    @Override
    public final T update(String id, BiFunction<? super T, Record, Record> change) {
        return operations.update(id, change);
    }

    @Override
    public final void delete(String id) {
        operations.delete(id);
    }

    @Override
    public final Record response(T object) {
        return operations.response(object);
    }
}

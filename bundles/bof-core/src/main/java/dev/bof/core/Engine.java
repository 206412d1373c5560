package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.persistence.Dialect;
import dev.bof.core.transaction.ParticipantTracker;
import dev.bof.core.transaction.Participants;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.ValidatorFactory;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The engine of one bundle: all that it remembers of the bundle's classes goes with the bundle. */
@Component(scope = ServiceScope.BUNDLE)
public final class Engine implements ObjectEngine {
    private final ValidatorFactory validators;
    private final Participants participants;
    private final Dialect dialect;

    @Activate
    public Engine(ComponentContext context, @Reference ParticipantTracker tracker, @Reference Dialect dialect) {
        this(Validators.factory(context.getUsingBundle()), tracker.participants(), dialect);
    }

    /** @param validators closed with the engine */
    public Engine(ValidatorFactory validators, Participants participants, Dialect dialect) {
        this.validators = validators;
        this.participants = participants;
        this.dialect = dialect;
    }

    @Deactivate
    void close() {
        validators.close();
    }

    @Override
    public <T extends BusinessObject<?>> ObjectOperations<T> operations(
            ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
        return new Operations<>(descriptor, hooks, validators.getValidator(), units, participants, dialect);
    }
}

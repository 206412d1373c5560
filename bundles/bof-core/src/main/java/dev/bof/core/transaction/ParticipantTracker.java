package dev.bof.core.transaction;

import dev.bof.api.write.WriteParticipant;
import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Follows the services that take part in writes. The unregistration of one that leaves waits until the writes that took
 * it have ended.
 */
@Component(service = ParticipantTracker.class)
public final class ParticipantTracker {
    /** As long as the front door waits for a variant. */
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final BundleContext context;
    private final ServiceTracker<WriteParticipant, Participant> tracker;
    private final Participants participants;

    @Activate
    public ParticipantTracker(BundleContext context) {
        this.context = context;
        this.tracker = new ServiceTracker<>(context, WriteParticipant.class, new Tracking());
        this.participants = new Participants(() -> tracker.getTracked().values());
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    public Participants participants() {
        return participants;
    }

    private final class Tracking implements ServiceTrackerCustomizer<WriteParticipant, Participant> {
        @Override
        public Participant addingService(ServiceReference<WriteParticipant> reference) {
            WriteParticipant service = context.getService(reference);
            Object name = reference.getProperty(WriteParticipant.NAME);
            return service == null ? null : new Participant(String.valueOf(name), service);
        }

        /** The tracker sorts by ranking whenever it is asked. */
        @Override
        public void modifiedService(ServiceReference<WriteParticipant> reference, Participant participant) {}

        @Override
        public void removedService(ServiceReference<WriteParticipant> reference, Participant participant) {
            participant.drain(DRAIN);
            context.ungetService(reference);
        }
    }
}

package dev.bof.rest.door;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor.Switch;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.openapi.Contract;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A variant of a described object with what contributions add to its route. Those come and go while it serves; the
 * variant's own application is never touched.
 */
final class ContributedVariant implements VariantHandler {
    private static final Logger log = LoggerFactory.getLogger(ContributedVariant.class);

    /** What an object may have by its description, and where it would be below the route. */
    private static final Map<Switch, Map<String, List<String>>> PROMISED = Map.of(
            Switch.EXTENSIONS, Map.of("extensions", List.of("{id}/extensions", "{id}/extensions/{field}")),
            Switch.AUDIT_TRAIL, Map.of("audit", List.of("{id}/audit")),
            Switch.EVENTS, Map.of("events", List.of("{id}/events")));

    private final VariantHandler own;
    private final BusinessObjectService<?> objects;
    private final Contributions contributions;
    private final ServletConfig servletConfig;

    /** Where each capability that the variant has, had or is promised lies, by its name. */
    private final Map<String, Endpoints> known = new LinkedHashMap<>();

    private final List<ContributedPart> hidden = new ArrayList<>();
    private volatile Added added = new Added(List.of(), Map.of());

    /**
     * What is added now.
     *
     * @param missing what a capability would answer that is not there
     */
    private record Added(List<ContributedPart> parts, Map<String, Endpoints> missing) {}

    ContributedVariant(
            VariantHandler own,
            BusinessObjectService<?> objects,
            Contributions contributions,
            ServletConfig servletConfig) {
        this.own = own;
        this.objects = objects;
        this.contributions = contributions;
        this.servletConfig = servletConfig;
        String root = "/" + objects.descriptor().route() + "/";
        PROMISED.forEach((part, capabilities) -> {
            if (objects.descriptor().has(part)) {
                capabilities.forEach((name, paths) -> known.put(
                        name,
                        Endpoints.at(paths.stream().map(root::concat).toList()).without(own.endpoints())));
            }
        });
        publish(List.of());
        contributions.add(this);
    }

    /** A contribution has come; it adds nothing where it does not apply or does not fit. */
    synchronized void add(Contribution contribution) {
        try {
            if (contribution.service().appliesTo(objects.descriptor())) {
                ContributedPart part = ContributedPart.of(contribution, objects, servletConfig);
                requireFree(part);
                known.put(contribution.name(), part.endpoints());
                publish(Stream.concat(added.parts().stream(), Stream.of(part)).toList());
            }
        } catch (Exception | LinkageError e) {
            log.error(
                    "{} adds nothing to {}: {}",
                    contribution,
                    objects.descriptor().route(),
                    e.getMessage(),
                    e);
        }
    }

    private void requireFree(ContributedPart part) {
        Endpoints taken = own.endpoints();
        for (ContributedPart other : added.parts()) {
            taken = taken.and(other.endpoints());
        }
        if (part.endpoints().without(taken).all().size()
                < part.endpoints().all().size()) {
            part.destroy();
            throw new IllegalArgumentException("something else is already where it would be");
        }
    }

    synchronized void hide(Contribution contribution) {
        List<ContributedPart> left = new ArrayList<>(added.parts());
        left.removeIf(part -> part.contribution() == contribution && hidden.add(part));
        publish(left);
    }

    synchronized void forget(Contribution contribution) {
        hidden.removeIf(part -> {
            boolean gone = part.contribution() == contribution;
            if (gone) {
                part.destroy();
            }
            return gone;
        });
    }

    private void publish(List<ContributedPart> parts) {
        Map<String, Endpoints> missing = new LinkedHashMap<>(known);
        parts.forEach(part -> missing.remove(part.contribution().name()));
        added = new Added(List.copyOf(parts), missing);
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getRequestURI().substring(FrontDoor.ROOT.length());
        int segments = Endpoint.segments(path);
        for (ContributedPart part : added.parts()) {
            if (part.endpoints().isAt(path, segments)) {
                GuardedResponse guarded = guarded(response);
                if (guarded != null && part.contribution().inHand().enter(guarded)) {
                    part.service(request, response, guarded);
                    return;
                }
            }
        }
        // looked at anew: one that let the request in no more is missing now
        requirePresent(added.missing(), path, segments);
        own.service(request, response);
    }

    private static void requirePresent(Map<String, Endpoints> missing, String path, int segments) {
        for (Map.Entry<String, Endpoints> capability : missing.entrySet()) {
            if (capability.getValue().isAt(path, segments)) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND,
                        "This address belongs to the capability '" + capability.getKey()
                                + "', which is not there now.");
            }
        }
    }

    /** The response that can be taken away, also behind one that captures the answer. */
    private static GuardedResponse guarded(ServletResponse response) {
        ServletResponse inner = response;
        while (!(inner instanceof GuardedResponse) && inner instanceof ServletResponseWrapper wrapper) {
            inner = wrapper.getResponse();
        }
        return inner instanceof GuardedResponse guarded ? guarded : null;
    }

    @Override
    public Endpoints endpoints() {
        Endpoints all = own.endpoints();
        for (ContributedPart part : added.parts()) {
            all = all.and(part.endpoints());
        }
        return all;
    }

    @Override
    public Contract contract() {
        Contract all = own.contract();
        for (ContributedPart part : added.parts()) {
            all = all.and(part.contract());
        }
        return all;
    }

    @Override
    public boolean tellsWrites() {
        return own.tellsWrites();
    }

    @Override
    public boolean streams() {
        return own.streams();
    }

    @Override
    public void destroy() {
        contributions.remove(this);
        synchronized (this) {
            added.parts().forEach(ContributedPart::destroy);
            hidden.forEach(ContributedPart::destroy);
            hidden.clear();
            publish(List.of());
        }
        own.destroy();
    }
}

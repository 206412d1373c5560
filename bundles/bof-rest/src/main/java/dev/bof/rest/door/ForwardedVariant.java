package dev.bof.rest.door;

import dev.bof.rest.forward.Asked;
import dev.bof.rest.forward.Forwarder;
import dev.bof.rest.openapi.Contract;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** A variant that is a service elsewhere. What it answers there, only that service knows. */
final class ForwardedVariant implements VariantHandler {
    private final String route;
    private final String path;
    private final Forwarder forwarder;
    private final Endpoints endpoints;

    /** @param parameters the query parameters to which the service gives a meaning, or null where nobody has said */
    ForwardedVariant(String route, Forwarder forwarder, Set<String> parameters) {
        this.route = route;
        this.path = FrontDoor.ROOT + "/" + route;
        this.forwarder = forwarder;
        this.endpoints = Endpoints.below("/" + route, name -> parameters == null || parameters.contains(name));
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String below = request.getRequestURI().substring(path.length());
        String asked = request.getAttribute(RequestAttributes.ORIGINAL_PATH).toString();
        String prefix = asked.substring(0, asked.length() - below.length());
        forwarder.forward(request, response, new Asked(path, prefix, below, Correlation.of(request)));
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public Contract contract() {
        return Contract.unknown(route);
    }

    @Override
    public boolean tellsWrites() {
        return false;
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void destroy() {
        // the client that it forwards with is everybody's
    }
}

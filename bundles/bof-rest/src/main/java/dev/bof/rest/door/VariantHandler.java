package dev.bof.rest.door;

import dev.bof.rest.openapi.Contract;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What serves the requests to one variant, from its start until it has been drained. */
interface VariantHandler {

    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;

    /** What it answers. */
    Endpoints endpoints();

    /** What it offers. */
    Contract contract();

    /** Whether its writes tell the listener of the request's context of their transactions. */
    boolean tellsWrites();

    /** Whether it passes bodies on as they come, of whatever length. */
    boolean streams();

    void destroy();
}

package dev.bof.rest.object;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The endpoints of objects that can be active or not. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ActivityResource<T extends BusinessObject<?>> {
    private final BusinessObjectService<T> objects;
    private final Writes<T> writes;

    ActivityResource(BusinessObjectService<T> objects, Representations representations) {
        this.objects = objects;
        this.writes = new Writes<>(objects, representations);
    }

    @POST
    @Path("{id}/activate")
    public Response activate(@PathParam("id") String id, ContainerRequestContext request) {
        return set(id, true, request);
    }

    @POST
    @Path("{id}/deactivate")
    public Response deactivate(@PathParam("id") String id, ContainerRequestContext request) {
        return set(id, false, request);
    }

    private Response set(String id, boolean active, ContainerRequestContext request) {
        return writes.ofOne(request, expected -> objects.setActive(id, active, expected));
    }
}

package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.query.Page;
import dev.bof.api.write.Expected;
import dev.bof.rest.json.JsonFaults;
import dev.bof.rest.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/**
 * The endpoints that every business object has. Reads take the request itself, in the place of a body: Jersey hands it
 * over as it is, where {@code @Context} would cost a tenth of the whole request. It names no path of its own: the front door mounts it at the route of
 * the service that it is made for.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ObjectResource<T extends BusinessObject<?>> {
    private final BusinessObjectService<T> objects;
    private final ObjectDescriptor<T> descriptor;
    private final JsonReader json;
    private final Defaults defaults;
    private final PatchReader patches;
    private final QueryParameters parameters;

    private ObjectResource(BusinessObjectService<T> objects, ObjectMapper mapper) {
        this.objects = objects;
        this.descriptor = objects.descriptor();
        this.json = new JsonReader(mapper);
        this.defaults = new Defaults(descriptor.createSchema());
        this.patches = new PatchReader(descriptor, mapper);
        this.parameters = new QueryParameters(descriptor);
    }

    /** The endpoints of one service, whose JSON the mapper reads and writes. */
    public static <T extends BusinessObject<?>> ObjectResource<T> of(
            BusinessObjectService<T> objects, ObjectMapper mapper) {
        return new ObjectResource<>(objects, mapper);
    }

    @POST
    public Response create(ObjectNode body, @Context UriInfo uri) {
        parameters.requireNone(uri.getQueryParameters());
        T object = objects.create(json.convert(defaults.fill(required(body)), descriptor.createSchema()));
        URI location = uri.getBaseUriBuilder()
                .path(descriptor.route())
                .segment(object.getId().toString())
                .build();
        return Response.created(location).entity(objects.response(object)).build();
    }

    @GET
    public Listing list(ContainerRequestContext request) {
        return Listing.of(objects.list(parameters.list(request.getUriInfo().getQueryParameters()))
                .map(objects::response));
    }

    @GET
    @Path("{id}")
    public Record get(@PathParam("id") String id, ContainerRequestContext request) {
        parameters.requireNone(request.getUriInfo().getQueryParameters());
        return objects.response(objects.get(id));
    }

    @PUT
    @Path("{id}")
    public Record update(@PathParam("id") String id, ObjectNode body, @Context UriInfo uri) {
        parameters.requireNone(uri.getQueryParameters());
        PatchReader.Patch patch = patches.read(required(body));
        return objects.response(objects.update(
                id, Expected.ANYTHING, (object, present) -> patch.over(present, () -> objects.response(object))));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @Context UriInfo uri) {
        parameters.requireNone(uri.getQueryParameters());
        objects.delete(id, Expected.ANYTHING);
    }

    /** A request without any body reaches a method with null in its place. */
    private static ObjectNode required(ObjectNode body) {
        if (body == null) {
            throw JsonFaults.empty();
        }
        return body;
    }

    /** A page as clients see it. */
    public record Listing(List<Record> items, Long total, Integer page, int pageSize, Long pages) {
        private static Listing of(Page<Record> page) {
            return new Listing(page.items(), page.total(), page.page(), page.pageSize(), page.pages());
        }
    }
}

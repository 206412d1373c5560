package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.query.Query;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.json.JsonFaults;
import dev.bof.rest.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The endpoints that every business object has. Those that read no body take the request itself in its place: Jersey
 * hands it over as it is, where {@code @Context} would cost a tenth of the whole request. It names no path of its own:
 * the front door mounts it at the route of the service that it is made for.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ObjectResource<T extends BusinessObject<?>> {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final BusinessObjectService<T> objects;
    private final ObjectDescriptor<T> descriptor;
    private final JsonReader json;
    private final Defaults defaults;
    private final PatchReader patches;
    private final ListParameters lists;
    private final ParameterNames ofOne;
    private final Representations representations;
    private final Answers<T> answers;
    private final Writes<T> writes;

    ObjectResource(BusinessObjectService<T> objects, Representations representations, ObjectMapper mapper) {
        this.objects = objects;
        this.descriptor = objects.descriptor();
        this.json = new JsonReader(mapper);
        this.defaults = new Defaults(descriptor.createSchema(), mapper);
        this.patches = new PatchReader(descriptor, mapper);
        this.lists = new ListParameters(descriptor, objects.baseProperties());
        this.ofOne = ParameterNames.ofOne(objects.baseProperties());
        this.representations = representations;
        this.answers = new Answers<>(objects);
        this.writes = new Writes<>(objects, representations);
    }

    @POST
    public Response create(ObjectNode body, @Context ContainerRequestContext request) {
        Representation representation = representations.whole(request);
        EntityTags.refuse(request);
        Record create = json.convert(defaults.fill(required(body)), descriptor.createSchema());
        return Answers.write(request, result -> created(request, result, representation), () -> objects.create(create));
    }

    private RenderedAnswer created(ContainerRequestContext request, Object result, Representation representation) {
        T object = descriptor.entity().cast(result);
        URI location = request.getUriInfo()
                .getBaseUriBuilder()
                .path(descriptor.route())
                .segment(object.getId().toString())
                .build();
        RenderedAnswer answer = answers.written(Response.Status.CREATED.getStatusCode(), object, representation);
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put(HttpHeaders.LOCATION, location.toString());
        return new RenderedAnswer(answer.status(), headers, answer.body());
    }

    @GET
    public Response list(ContainerRequestContext request) {
        Query query = lists.query(request.getUriInfo().getQueryParameters());
        Representation representation = representations.of(request, lists.names());
        return answers.read(
                Listing.of(objects.list(query).map(object -> answers.body(object, representation))), representation);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id, ContainerRequestContext request) {
        Representation representation = representations.of(request, ofOne);
        return answers.read(request, objects.get(id), representation);
    }

    @PUT
    @Path("{id}")
    public Response update(@PathParam("id") String id, ObjectNode body, @Context ContainerRequestContext request) {
        PatchReader.Patch patch = patches.read(required(body));
        return writes.ofOne(
                request,
                expected -> objects.update(
                        id, expected, (object, present) -> patch.over(present, () -> objects.response(object))));
    }

    /** As an update: what the client leaves out stays as it is, null clears. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    public Response patch(@PathParam("id") String id, ObjectNode body, @Context ContainerRequestContext request) {
        return update(id, body, request);
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, ContainerRequestContext request) {
        return writes.delete(request, expected -> objects.delete(id, expected));
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") String id, ContainerRequestContext request) {
        return writes.ofOne(request, expected -> objects.restore(id, expected));
    }

    /** A request without any body reaches a method with null in its place. */
    private static ObjectNode required(ObjectNode body) {
        if (body == null) {
            throw JsonFaults.empty();
        }
        return body;
    }
}

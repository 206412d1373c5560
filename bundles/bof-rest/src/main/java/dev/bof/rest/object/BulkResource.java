package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.write.BulkResult;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Writes of many objects in one call. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BulkResource<T extends BusinessObject<?>> {
    private final BusinessObjectService<T> objects;
    private final Representations representations;
    private final BulkReader reader;
    private final BulkItems<T> items;
    private final WrittenIds ids;

    BulkResource(BusinessObjectService<T> objects, Representations representations, ObjectMapper mapper) {
        ObjectDescriptor<T> descriptor = objects.descriptor();
        this.objects = objects;
        this.representations = representations;
        this.reader = new BulkReader(mapper, descriptor.maxBulkItems());
        this.items = new BulkItems<>(objects, mapper);
        this.ids = new WrittenIds(descriptor, mapper);
    }

    @POST
    @Path("bulk-create")
    public Response create(ContainerRequestContext request) {
        return answer(request, Response.Status.CREATED, body -> objects.bulkCreate(body.bulk(items::creation)));
    }

    @POST
    @Path("bulk-update")
    public Response update(ContainerRequestContext request) {
        return answer(request, Response.Status.OK, body -> objects.bulkUpdate(body.bulk(items::change)));
    }

    @POST
    @Path("bulk-delete")
    public Response delete(ContainerRequestContext request) {
        return answer(request, Response.Status.NO_CONTENT, body -> objects.bulkDelete(body.bulk(items::reference)));
    }

    /** @param done the status of an item that succeeded */
    private Response answer(
            ContainerRequestContext request, Response.Status done, Function<BulkBody, BulkResult> write) {
        Representation representation = representations.whole(request);
        EntityTags.refuse(request);
        if (request.getMediaType() == null && request.hasEntity()) {
            throw new NotSupportedException();
        }
        BulkBody body = reader.read(request.getEntityStream());
        return Answers.write(
                request,
                result -> BulkAnswers.render((BulkResult) result, done.getStatusCode(), ids, representation),
                () -> BulkAnswers.requireDone(write.apply(body)));
    }
}

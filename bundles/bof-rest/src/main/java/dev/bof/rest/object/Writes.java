package dev.bof.rest.object;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.write.Expected;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes of one object, done only where it is as the client expects it. */
final class Writes<T extends BusinessObject<?>> {
    private final ObjectDescriptor<T> descriptor;
    private final Representations representations;
    private final Answers<T> answers;

    Writes(BusinessObjectService<T> objects, Representations representations) {
        this.descriptor = objects.descriptor();
        this.representations = representations;
        this.answers = new Answers<>(objects);
    }

    /** Answers with the object as the write leaves it. */
    Response ofOne(ContainerRequestContext request, Function<Expected, T> write) {
        Representation representation = representations.whole(request);
        Expected expected = expected(request);
        return Answers.write(
                request,
                result -> answers.written(
                        Response.Status.OK.getStatusCode(), descriptor.entity().cast(result), representation),
                () -> write.apply(expected));
    }

    /** Answers that the object is gone. */
    Response delete(ContainerRequestContext request, Consumer<Expected> write) {
        representations.whole(request);
        Expected expected = expected(request);
        return Answers.write(request, result -> Answers.NOTHING, () -> {
            write.accept(expected);
            return null;
        });
    }

    private Expected expected(ContainerRequestContext request) {
        return EntityTags.expected(request, descriptor.preconditionRequired());
    }
}

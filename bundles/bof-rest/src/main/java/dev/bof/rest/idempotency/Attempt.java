package dev.bof.rest.idempotency;

import dev.bof.api.request.WriteListener;
import dev.bof.rest.answer.RenderedAnswer;

/** A request that nobody has made under its key before, from then until its answer is kept. */
interface Attempt extends AutoCloseable {

    /** What the transaction of the write must be told, or null. */
    WriteListener listener();

    /**
     * Keeps the answer where it is to be kept.
     *
     * @param answer what the variant has answered
     * @param untouched whether it is known that nothing was done, whatever the status of the answer says
     * @return what the client is to be answered
     */
    Reply finish(RenderedAnswer answer, boolean untouched);

    /** Whether answers with this status are given again. Those that a client is to try again are not. */
    static boolean keeps(int status) {
        return status < 500 && status != 409 && status != 429;
    }

    @Override
    void close();
}

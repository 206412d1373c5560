package dev.bof.rest.forward;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.client.AsyncRequestContent;
import org.eclipse.jetty.util.Callback;

/** The body of a request, read as fast as the target takes it. */
final class Upload {
    private static final int CHUNK = 16 * 1024;

    private final InputStream body;
    private final Mailbox mailbox;
    private final AsyncRequestContent content = new AsyncRequestContent();
    private final byte[] chunk = new byte[CHUNK];

    Upload(InputStream body, Mailbox mailbox) {
        this.body = body;
        this.mailbox = mailbox;
    }

    AsyncRequestContent content() {
        return content;
    }

    /** Sends what there is, and goes on when the target has taken it. */
    void sendNext() {
        int length = read();
        if (length < 0) {
            content.close();
        } else {
            // one that fails is told by the answer that does not come
            content.write(false, ByteBuffer.wrap(chunk, 0, length), Callback.from(this::taken, failure -> {}));
        }
    }

    private void taken() {
        mailbox.put(this::sendNext);
    }

    private int read() {
        try {
            return body.read(chunk);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The body could not be read to its end.", e);
        }
    }
}

package dev.bof.rest.forward;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.client.Request;

/** One request on its way to a target, and the answer on its way back. */
final class Passage {
    private final Mailbox mailbox;
    private final Upload upload;
    private final Download download;

    /** @param upload the request's body, or null where it has none */
    Passage(Mailbox mailbox, Upload upload, Download download) {
        this.mailbox = mailbox;
        this.upload = upload;
        this.download = download;
    }

    /**
     * Sends the request and passes the answer on; returns when it has been written to its end.
     *
     * @param silence how long nothing may happen
     * @throws TargetException where the target does not do its part; whoever else fails, the request to it ends too
     */
    void run(Request request, Duration silence) throws IOException, InterruptedException {
        if (upload != null) {
            request.body(upload.content());
            mailbox.put(upload::sendNext);
        }
        request.send(download);
        try {
            while (!download.isComplete()) {
                if (!mailbox.runNext(silence)) {
                    throw TargetException.silent(silence.toSeconds());
                }
            }
        } finally {
            // nothing happens where all has been sent and answered; else the target sees its connection break
            request.abort(new IOException("the request has ended"));
        }
    }
}

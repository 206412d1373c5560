package dev.bof.rest.forward;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.io.Content;

/** The answer of a target, passed on as fast as the client takes it. */
final class Download implements Response.Listener {
    private static final int CHUNK = 16 * 1024;

    private final HttpServletResponse answer;
    private final Addresses addresses;
    private final Mailbox mailbox;
    private final byte[] chunk = new byte[CHUNK];
    private boolean begun;
    private boolean complete;

    Download(HttpServletResponse answer, Addresses addresses, Mailbox mailbox) {
        this.answer = answer;
        this.addresses = addresses;
        this.mailbox = mailbox;
    }

    @Override
    public void onHeaders(Response response) {
        AnswerHead head = new AnswerHead(response.getStatus(), response.getHeaders());
        mailbox.put(() -> {
            head.requireWhole();
            begun = true;
            head.to(answer, addresses);
        });
    }

    @Override
    public void onContent(Response response, Content.Chunk content, Runnable demander) {
        content.retain();
        mailbox.put(() -> {
            try {
                write(content, answer.getOutputStream());
            } finally {
                content.release();
            }
            demander.run();
            if (mailbox.isEmpty()) {
                // the target pauses: what it has said so far may be all that the client waits for
                answer.getOutputStream().flush();
            }
        });
    }

    private void write(Content.Chunk content, OutputStream out) throws IOException {
        while (content.hasRemaining()) {
            int length = content.get(chunk, 0, chunk.length);
            out.write(chunk, 0, length);
        }
    }

    @Override
    public void onSuccess(Response response) {
        mailbox.put(() -> complete = true);
    }

    @Override
    public void onComplete(Result result) {
        if (result.isFailed()) {
            mailbox.put(() -> {
                throw begun
                        ? TargetException.broken("it broke off in the middle of its answer", result.getFailure())
                        : TargetException.of(result.getFailure());
            });
        }
    }

    /** Whether the client's answer has been touched. */
    boolean hasBegun() {
        return begun;
    }

    boolean isComplete() {
        return complete;
    }
}

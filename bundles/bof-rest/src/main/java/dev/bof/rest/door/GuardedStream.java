package dev.bof.rest.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.EOFException;
import java.io.IOException;

/** The body that a variant writes, as long as the answer is in its hands. */
final class GuardedStream extends ServletOutputStream {
    private final ServletOutputStream out;
    private final AnswerGuard guard;

    GuardedStream(ServletOutputStream out, AnswerGuard guard) {
        this.out = out;
        this.guard = guard;
    }

    /** @throws EOFException where leaving the rest out would make half an answer look like a whole one */
    private void write(AnswerGuard.Change<IOException> bytes) throws IOException {
        guard.unlessTaken(bytes);
        if (guard.isBroken()) {
            throw new EOFException("The variant left in the middle of this answer.");
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        write(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        guard.unlessTaken(out::flush);
    }

    @Override
    public void close() throws IOException {
        guard.unlessTaken(out::close);
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}

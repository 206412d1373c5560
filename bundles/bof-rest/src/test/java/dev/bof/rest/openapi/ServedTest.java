package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;

class ServedTest {
    private static final Served DOCUMENT = Served.of(new byte[] {1, 2, 3});

    /** A response to which nothing can be written. */
    private static final class Broken extends ServletOutputStream {
        private final IOException failure;

        Broken(IOException failure) {
            this.failure = failure;
        }

        @Override
        public void write(int b) throws IOException {
            throw failure;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> method.getReturnType().isInstance(answer) ? answer : null));
    }

    private static void serve(IOException failure) throws IOException {
        DOCUMENT.to(fake(HttpServletRequest.class, null), fake(HttpServletResponse.class, new Broken(failure)));
    }

    @Test
    void aClientThatHasLeftIsNoFailure() {
        assertDoesNotThrow(() -> serve(new EofException(new IOException("Broken pipe"))));
    }

    @Test
    void whatElseGoesWrongIs() {
        assertThrows(IOException.class, () -> serve(new IOException("no space")));
    }
}

package dev.bof.rest.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A client's request on its way through a servlet container, and what the client has got. */
final class Client {
    private final String method;
    private final InternalExchange exchange;
    private final Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> got = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<AsyncListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger dispatches = new AtomicInteger();
    private final CountDownLatch completed = new CountDownLatch(1);
    private volatile AsyncContext async;
    private volatile int status = 200;
    private volatile boolean gone;

    final HttpServletRequest request;
    final HttpServletResponse response;

    Client(String method, String path) {
        this.method = method;
        this.exchange = new InternalExchange(path, null, new HashMap<>());
        this.request = new Request(exchange.request());
        this.response = new Response(exchange.response());
    }

    Client sending(String header, String value) {
        sent.put(header, value);
        return this;
    }

    int status() {
        return status;
    }

    String header(String name) {
        return got.get(name);
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Whether a thread of the server may answer later. */
    boolean isWaiting() {
        return async != null && completed.getCount() > 0;
    }

    /** How often its request was sent through the server again. */
    int dispatches() {
        return dispatches.get();
    }

    void awaitCompletion() throws InterruptedException {
        completed.await();
    }

    /** The container goes through its servlets once more. */
    void dispatched() {
        async = null;
    }

    /** Leaves without waiting for the answer. */
    void leave() throws IOException {
        gone = true;
        for (AsyncListener listener : listeners) {
            listener.onError(new AsyncEvent(async));
        }
    }

    private Object dispatch(Object[] arguments) {
        if (gone) {
            throw new IllegalStateException("the client has left");
        }
        dispatches.incrementAndGet();
        return null;
    }

    private Object complete(Object[] arguments) throws IOException {
        completed.countDown();
        for (AsyncListener listener : listeners) {
            listener.onComplete(new AsyncEvent(async));
        }
        return null;
    }

    private Object listen(Object[] arguments) {
        return listeners.add((AsyncListener) arguments[0]);
    }

    private final class Request extends HttpServletRequestWrapper {
        Request(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public String getHeader(String name) {
            return sent.containsKey(name) ? sent.get(name) : super.getHeader(name);
        }

        @Override
        public long getContentLengthLong() {
            return Long.parseLong(sent.getOrDefault("Content-Length", "-1"));
        }

        @Override
        public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
            listeners.clear();
            async = Fakes.fake(
                    AsyncContext.class,
                    Map.of(
                            "getRequest", request,
                            "getResponse", response,
                            "dispatch", (Fakes.Answer) Client.this::dispatch,
                            "complete", (Fakes.Answer) Client.this::complete,
                            "addListener", (Fakes.Answer) Client.this::listen));
            return async;
        }

        @Override
        public boolean isAsyncStarted() {
            return async != null;
        }

        @Override
        public AsyncContext getAsyncContext() {
            return async;
        }
    }

    private final class Response extends HttpServletResponseWrapper {
        Response(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int now) {
            status = now;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setHeader(String name, String value) {
            got.put(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            got.put(name, value);
        }

        @Override
        public void reset() {
            got.clear();
            body.reset();
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new Body();
        }
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int b) {
            body.write(b);
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
}

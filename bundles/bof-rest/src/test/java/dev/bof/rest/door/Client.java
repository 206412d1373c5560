package dev.bof.rest.door;

import dev.bof.rest.TestExchange;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A client's request on its way through a servlet container that can answer asynchronously, and what the client got. */
final class Client {
    private final TestExchange exchange;
    private final List<AsyncListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger dispatches = new AtomicInteger();
    private final CountDownLatch completed = new CountDownLatch(1);
    private volatile AsyncContext async;
    private volatile boolean gone;

    final HttpServletRequest request;
    final HttpServletResponse response;

    Client(String method, String address) {
        this(new TestExchange(method, address));
    }

    Client(TestExchange exchange) {
        this.exchange = exchange;
        this.request = new Request(exchange.request());
        this.response = exchange.response();
    }

    int status() {
        return exchange.status();
    }

    String header(String name) {
        return exchange.answered(name);
    }

    String text() {
        return exchange.text();
    }

    /** How often the request was sent through the server again. */
    int dispatches() {
        return dispatches.get();
    }

    boolean isWaiting() {
        return async != null && completed.getCount() > 0;
    }

    void awaitCompletion() throws InterruptedException {
        completed.await();
    }

    /** The container has taken up a dispatch: the request comes like a new one. */
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
        return dispatches.incrementAndGet();
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
}

package dev.bof.rest.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that no client sent, and its answer, of which only the status is kept. It goes the same way through a variant's
 * application as a real one, so what answers it answers a client too.
 */
final class InternalExchange {
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, Object> attributes;
    private int status = HttpServletResponse.SC_OK;

    /**
     * @param method the HTTP method
     * @param path the undecoded path, such as {@code /api/v1/orders/}
     * @param query the query without its question mark, or null
     * @param attributes the request attributes that the application shall see
     */
    InternalExchange(String method, String path, String query, Map<String, Object> attributes) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.attributes = new HashMap<>(attributes);
    }

    int status() {
        return status;
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, this::request);
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, this::response);
    }

    private Object request(Method asked, Object[] args) {
        return switch (asked.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getRequestURL" -> new StringBuffer("http://localhost").append(path);
            case "getQueryString" -> query;
            case "getContextPath" -> "";
            case "getServletPath" -> FrontDoor.ROOT;
            case "getPathInfo" -> path.substring(FrontDoor.ROOT.length());
            case "getScheme" -> "http";
            case "getServerName" -> "localhost";
            case "getProtocol" -> "HTTP/1.1";
            case "getRemoteAddr", "getLocalAddr" -> "127.0.0.1";
            case "getHeader" -> "Accept".equalsIgnoreCase((String) args[0]) ? "*/*" : null;
            case "getHeaderNames" -> Collections.enumeration(List.of("Accept"));
            case "getHeaders" ->
                Collections.enumeration("Accept".equalsIgnoreCase((String) args[0]) ? List.of("*/*") : List.of());
            case "getParameterMap" -> Map.of();
            case "getParameterNames", "getAttributeNames" -> Collections.emptyEnumeration();
            case "getLocale" -> Locale.ROOT;
            case "getAttribute" -> attributes.get((String) args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "removeAttribute" -> attributes.remove((String) args[0]);
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "getInputStream" -> new NoBody();
            case "getContentLength", "getIntHeader" -> -1;
            case "getContentLengthLong", "getDateHeader" -> -1L;
            default -> null;
        };
    }

    private Object response(Method method, Object[] args) {
        switch (method.getName()) {
            case "setStatus", "sendError" -> status = (int) args[0];
            case "getStatus" -> {
                return status;
            }
            case "getOutputStream" -> {
                return new Discard();
            }
            case "getHeaderNames", "getHeaders" -> {
                return List.of();
            }
            default -> {
                // an answer that nobody reads has no headers to keep
            }
        }
        return null;
    }

    @FunctionalInterface
    private interface Calls {
        Object call(Method method, Object[] args);
    }

    private <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> {
            if (called.getDeclaringClass() == Object.class) {
                return switch (called.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == args[0];
                    default -> "internal " + method + " " + path;
                };
            }
            Object result = calls.call(called, args);
            if (result != null || called.getReturnType() == void.class) {
                return called.getReturnType() == void.class ? null : result;
            }
            return defaultOf(called.getReturnType());
        }));
    }

    private static Object defaultOf(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    private static final class NoBody extends ServletInputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("an internal request is read in its own thread");
        }
    }

    private static final class Discard extends ServletOutputStream {
        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("an internal answer is written in its own thread");
        }
    }
}

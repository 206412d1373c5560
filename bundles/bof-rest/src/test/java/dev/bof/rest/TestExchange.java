package dev.bof.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request and what it was answered, without a web server in between. */
public final class TestExchange {
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private byte[] body = {};
    private int status = HttpServletResponse.SC_OK;

    /** @param address the undecoded path, with a query where there is one */
    public TestExchange(String method, String address) {
        int at = address.indexOf('?');
        this.method = method;
        this.path = at < 0 ? address : address.substring(0, at);
        this.query = at < 0 ? null : address.substring(at + 1);
    }

    public TestExchange header(String name, String... values) {
        sent.put(name, List.of(values));
        return this;
    }

    public TestExchange body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public int status() {
        return status;
    }

    /** A header of the answer, or null. */
    public String answered(String name) {
        return headers.get(name);
    }

    public Map<String, String> answered() {
        return headers;
    }

    public String text() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    public HttpServletRequest request() {
        ServletInputStream in = new In(body);
        return proxy(HttpServletRequest.class, (called, args) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getRequestURL" -> new StringBuffer("http://localhost").append(path);
            case "getQueryString" -> query;
            case "getScheme" -> "http";
            case "getServerName" -> "localhost";
            case "getServerPort" -> 80;
            case "getProtocol" -> "HTTP/1.1";
            case "getRemoteAddr" -> "127.0.0.1";
            case "getContextPath" -> "";
            case "getServletPath" -> "/api/v1";
            case "getPathInfo" -> path.substring("/api/v1".length());
            case "getHeader" ->
                sent.getOrDefault(args[0], Collections.singletonList(null)).get(0);
            case "getHeaders" -> Collections.enumeration(sent.getOrDefault(args[0], List.of()));
            case "getHeaderNames" -> Collections.enumeration(sent.keySet());
            case "getContentType" ->
                sent.getOrDefault("Content-Type", Collections.singletonList(null))
                        .get(0);
            case "getContentLength" -> body.length;
            case "getContentLengthLong" -> (long) body.length;
            case "getParameterMap" -> Map.of();
            case "getAttribute" -> attributes.get(args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "getInputStream" -> in;
            default -> null;
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (called, args) -> switch (called.getName()) {
            case "setStatus", "sendError" -> status = (int) args[0];
            case "getStatus" -> status;
            case "setHeader", "addHeader" -> headers.put((String) args[0], (String) args[1]);
            case "getHeader" -> headers.get(args[0]);
            case "getHeaders", "getHeaderNames" -> List.of();
            case "getCharacterEncoding" -> "UTF-8";
            case "getOutputStream" -> new Out();
            default -> null;
        });
    }

    @FunctionalInterface
    private interface Calls {
        Object call(Method called, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> {
            Object result = calls.call(called, args);
            Class<?> wanted = called.getReturnType();
            if (wanted == void.class) {
                return null;
            }
            return result == null && wanted == boolean.class ? Boolean.FALSE : result;
        }));
    }

    private static final class In extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        In(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Out extends ServletOutputStream {
        @Override
        public void write(int b) {
            answer.write(b);
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

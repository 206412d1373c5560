package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small service of orders over HTTP, right or with one fault; several may share their orders. */
final class OrderService implements AutoCloseable {
    private static final String TIME = "2026-01-02T03:04:05.678Z";

    static {
        // without it, each answer waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<Long, ObjectNode> orders;
    private final Fault fault;
    private final HttpServer server;

    OrderService(Map<Long, ObjectNode> orders, Fault fault) {
        this.orders = orders;
        this.fault = fault;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/orders", this::handle);
        server.start();
    }

    static Map<Long, ObjectNode> orders(int count) {
        Map<Long, ObjectNode> orders = new TreeMap<>();
        for (long id = 1; id <= count; id++) {
            ObjectNode order = Json.NODES.objectNode().put("id", id).put("code", "AB-%05d".formatted(id));
            order.put("title", "Order " + id).put("price", new BigDecimal("10.25").multiply(BigDecimal.valueOf(id)));
            order.put("note", id % 2 == 0 ? "note " + id : null).put("state", id % 3 == 0 ? "paid" : "open");
            orders.put(id, order.put("changed", TIME));
        }
        return orders;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/orders");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private boolean has(Fault wanted) {
        return fault == wanted;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        try (exchange) {
            try {
                answer(exchange, path);
            } catch (Refusal refusal) {
                String member = has(Fault.OTHER_ERROR_BODY) ? "message" : "error";
                send(exchange, refusal.status, Json.NODES.objectNode().put(member, refusal.getMessage()));
            }
        }
    }

    private void answer(HttpExchange exchange, String[] path) throws IOException {
        String method = exchange.getRequestMethod();
        if (path.length == 1) {
            if (method.equals("POST")) {
                create(exchange);
            } else {
                send(exchange, 200, list(exchange.getRequestURI().getQuery()));
            }
            return;
        }
        ObjectNode order = order(path[1]);
        switch (method) {
            case "PUT" -> apply(body(exchange), order);
            case "POST" -> pay(order);
            case "DELETE" -> {
                if (!has(Fault.DELETED_STILL_THERE)) {
                    orders.remove(order.get("id").asLong());
                }
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            default -> {}
        }
        send(exchange, 200, view(order));
    }

    private ObjectNode order(String id) {
        ObjectNode order = id.matches("[1-9][0-9]{0,9}") ? orders.get(Long.parseLong(id)) : null;
        if (order == null) {
            throw new Refusal(404, "no order " + id);
        }
        return order;
    }

    private void create(HttpExchange exchange) throws IOException {
        JsonNode body = body(exchange);
        boolean taken =
                orders.values().stream().anyMatch(order -> order.get("code").equals(body.path("code")));
        if (taken && !has(Fault.DUPLICATE_ACCEPTED)) {
            throw new Refusal(409, body.path("code").asText() + " exists");
        }
        ObjectNode order =
                Json.NODES.objectNode().put("id", orders.size() + 1000L).set("code", text(body, "code", 8));
        apply(body, order);
        order.put("state", "open").put("changed", TIME);
        orders.put(order.get("id").asLong(), order);
        if (!has(Fault.LOCATION_MISSING)) {
            exchange.getResponseHeaders()
                    .add("Location", address() + "/" + order.get("id").asText());
        }
        send(exchange, has(Fault.STATUS_CHANGED) ? 200 : 201, view(order));
    }

    private void apply(JsonNode body, ObjectNode order) {
        JsonNode title = text(body, "title", has(Fault.LENGTH_NOT_CHECKED) ? 1000 : 30);
        if (!body.path("price").isNumber()) {
            throw new Refusal(400, "price is missing");
        }
        RoundingMode rounding = has(Fault.ROUNDED_DOWN) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        BigDecimal price = body.get("price").decimalValue().setScale(2, rounding);
        if (price.signum() < 0 && !has(Fault.RULE_LEFT_OUT)) {
            throw new Refusal(400, "price is negative");
        }
        order.set("title", title);
        order.put("price", price);
        order.set("note", body.path("note").isTextual() ? body.get("note") : Json.NODES.nullNode());
    }

    private static JsonNode text(JsonNode body, String name, int length) {
        JsonNode text = body.path(name);
        if (!text.isTextual() || text.asText().isEmpty() || text.asText().length() > length) {
            throw new Refusal(400, name + " is not valid");
        }
        return text;
    }

    private void pay(ObjectNode order) {
        if (order.get("state").asText().equals("paid") && !has(Fault.STATE_NOT_CHECKED)) {
            throw new Refusal(409, "paid already");
        }
        order.put("state", "paid");
    }

    private ObjectNode list(String query) {
        int page = (int) number(query, "page", 0) + (has(Fault.PAGE_OFF_BY_ONE) ? 1 : 0);
        int size = (int) number(query, "size", 20);
        String state = has(Fault.FILTER_IGNORED) ? null : parameter(query, "state");
        Comparator<ObjectNode> byId =
                Comparator.comparing(order -> order.get("id").asLong());
        List<ObjectNode> found = orders.values().stream()
                .filter(order -> state == null || order.get("state").asText().equals(state))
                .sorted(has(Fault.OTHER_ORDER) ? byId : byId.reversed())
                .toList();
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode items = answer.putArray("items");
        found.stream().skip((long) page * size).limit(size).forEach(order -> items.add(view(order)));
        return answer.put("total", found.size());
    }

    private static long number(String query, String name, int otherwise) {
        String value = parameter(query, name);
        if (value != null && !value.matches("\\d{1,6}")) {
            throw new Refusal(400, name + " must be a number");
        }
        return value == null ? otherwise : Long.parseLong(value);
    }

    private static String parameter(String query, String name) {
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }

    private ObjectNode view(ObjectNode order) {
        ObjectNode view = Json.NODES.objectNode();
        for (String name : List.of("id", "code", "title", "price", "note", "state", "changed")) {
            view.set(name, order.get(name));
        }
        if (has(Fault.FIELD_DROPPED)) {
            view.remove("state");
        }
        if (has(Fault.NULL_LEFT_OUT) && view.get("note").isNull()) {
            view.remove("note");
        }
        return has(Fault.OTHER_FORM_OF_TIME) ? view.put("changed", TIME.replace("Z", "+00:00")) : view;
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        try {
            return Json.MAPPER.readTree(exchange.getRequestBody());
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new Refusal(400, "no JSON");
        }
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refusal(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}

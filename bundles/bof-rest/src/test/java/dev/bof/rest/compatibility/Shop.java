package dev.bof.rest.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.object.Action;
import dev.bof.api.object.ActionCall;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.rest.TestApplication;
import dev.bof.rest.TestApplication.Answer;
import dev.bof.rest.json.JsonMappers;
import dev.bof.rest.object.ObjectResources;
import dev.bof.rest.openapi.Contract;
import dev.bof.rest.openapi.ContractReader;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

/** Orders with a profile, served as the front door serves them. */
final class Shop {
    private static final String ROUTE = "shop/orders";

    private final OrderBook orders = new OrderBook();
    private final TestApplication application;
    private final Contract contract;
    private final Orders objects;

    record Payment(BigDecimal paidAmount, Instant paidOn) {}

    record Receipt(String receiptNo, BigDecimal paidAmount, Instant paidOn) {}

    private static final class Orders extends BusinessObjectService<Order> {
        Orders(ObjectDescriptor<Order> descriptor, OrderBook orders) {
            super(descriptor, new BookEngine(orders), null);
        }

        @Action(path = "{id}/pay")
        public Receipt pay(Order order, Payment payment) {
            order.change(order.state().paid(payment.paidOn()));
            return new Receipt("R-" + order.getId(), payment.paidAmount(), payment.paidOn());
        }

        @Action(path = "{id}/refund")
        public Receipt refund(Order order, Payment payment) {
            return new Receipt(payment == null ? "all" : "a part", null, null);
        }

        @Action(path = "{id}/reopen")
        public Order reopen(Order order) {
            order.change(order.state().paid(null));
            return order;
        }

        @Action(path = "{id}/delete", method = "DELETE")
        public void keep(Order order) {
            order.change(order.state().paid(null));
        }

        @Action(path = "{id}/receipts", method = "GET")
        public List<Receipt> receipts(Order order, ActionCall call) {
            return List.of(new Receipt("R-" + order.getId() + call.query("of").orElse(""), null, null));
        }

        @Action(path = "{id}/hand/{clerk}")
        public Receipt hand(Order order, ActionCall call) {
            return new Receipt(call.path("clerk") + "-" + order.getId(), null, null);
        }

        @Action(path = "handed/{clerk}", method = "GET")
        public Receipt handed(ActionCall call) {
            return new Receipt(call.path("clerk"), null, null);
        }
    }

    private record BookEngine(OrderBook orders) implements ObjectEngine {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends BusinessObject<?>> ObjectOperations<T> operations(
                ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
            return (ObjectOperations<T>) orders;
        }
    }

    Shop(CompatibilityProfile.Builder profile) {
        this(Order.description().compatibility(profile.build()).build());
    }

    Shop(ObjectDescriptor<Order> descriptor) {
        ObjectMapper mapper = JsonMappers.create();
        objects = new Orders(descriptor, orders);
        List<Object> resources = ObjectResources.of(objects, mapper);
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        resources.forEach(resource -> bind(resource).to(resource.getClass()));
                    }
                });
        List<Resource> framework = resources.stream()
                .map(resource ->
                        Resource.builder(resource.getClass()).path(ROUTE).build())
                .toList();
        List<Resource> all = new ArrayList<>(framework);
        all.add(ObjectResources.actions(objects, mapper));
        CompatibleRouter.of(objects, descriptor.compatibility().orElseThrow()).registerIn(config, all);
        application = new TestApplication(config, mapper, ROUTE, "/api/v1/" + ROUTE);
        contract = ContractReader.read("/api/v1", ROUTE, objects, mapper);
    }

    OrderBook orders() {
        return orders;
    }

    /** Whether the framework gives a query parameter a meaning that the service did not give it. */
    boolean adds(String template, String parameter) {
        return CompatibleRouter.parametersBeside(objects, "GET", template)
                .orElseThrow()
                .test(parameter);
    }

    /** What is published of it. */
    Contract contract() {
        return contract;
    }

    Answer get(String below) throws Exception {
        return send("GET", below, null);
    }

    Answer post(String below, String body) throws Exception {
        return send("POST", below, body);
    }

    Answer put(String below, String body) throws Exception {
        return send("PUT", below, body);
    }

    Answer delete(String below) throws Exception {
        return send("DELETE", below, null);
    }

    /** @param headers names and values */
    Answer send(String method, String below, String body, String... headers) throws Exception {
        Map<String, String> all = new HashMap<>();
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return application.send(method, ROUTE + below, all, body);
    }

    static void assertAnswer(int status, String contentType, String body, Answer answer) {
        assertEquals(body, answer.text());
        assertEquals(status, answer.status());
        assertEquals(contentType, answer.response().getHeaderString("Content-Type"));
    }

    static void assertJson(int status, String body, Answer answer) {
        assertAnswer(status, "application/json", body, answer);
    }
}

package dev.bof.rest.compatibility;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.Statistics;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.KeyTakenException;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Expected;
import dev.bof.api.write.ObjectWork;
import dev.bof.api.write.ObjectWrite;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Keeps orders in memory: it pages, and remembers what else a list was asked for. A code must be unique and there. */
final class OrderBook implements ObjectOperations<Order> {
    private final Map<Long, Order> orders = new TreeMap<>();
    private Query lastQuery;
    private long created;

    Query lastQuery() {
        return lastQuery;
    }

    @Override
    public Order create(Record create) {
        Order order = new Order(created + 1, (Order.Create) create);
        requireCode(order.state(), null);
        created++;
        orders.put(order.getId(), order);
        return order;
    }

    private void requireCode(Order.Update wanted, Order self) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.code() == null) {
            errors.add(new FieldError("code", "required", "code must not be null."));
        }
        if (wanted.unitPrice() != null && wanted.unitPrice().signum() < 0) {
            errors.add(new FieldError("unit_price", "range", "unit_price must be greater than or equal to 0."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.validation(errors);
        }
        if (orders.values().stream()
                .anyMatch(other ->
                        other != self && wanted.code().equals(other.state().code()))) {
            throw new KeyTakenException(List.of("code"), "code '" + wanted.code() + "' is already taken.");
        }
    }

    @Override
    public Order get(String id) {
        Order order = orders.get(Long.valueOf(id));
        if (order == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "shop/orders '" + id + "' does not exist.");
        }
        return order;
    }

    @Override
    public Page<Order> list(Query query) {
        lastQuery = query;
        List<Order> all = List.copyOf(orders.values());
        int size = query.pageSize();
        long start = query.position() instanceof Query.From from
                ? from.start()
                : query.position() instanceof Query.Numbered numbered ? (numbered.page() - 1L) * size : 0;
        List<Order> shown = all.stream().skip(start).limit(size).toList();
        boolean cursor = query.position() instanceof Query.After;
        return new Page<>(
                shown,
                size,
                null,
                query.total() ? Long.valueOf(all.size()) : null,
                cursor && shown.size() < all.size() ? "next/1=" : null);
    }

    @Override
    public Order update(String id, Expected expected, BiFunction<? super Order, Record, Record> change) {
        Order order = get(id);
        if (!expected.isMetBy(tag(order))) {
            throw ProblemException.preconditionFailed(tag(order));
        }
        Order.Update wanted = (Order.Update) change.apply(order, order.state());
        requireCode(wanted, order);
        order.change(wanted);
        return order;
    }

    @Override
    public void delete(String id, Expected expected) {
        get(id);
        orders.remove(Long.valueOf(id));
    }

    @Override
    public Order restore(String id, Expected expected) {
        return get(id);
    }

    @Override
    public Order setActive(String id, boolean active, Expected expected) {
        return update(id, expected, (order, present) -> {
            Order.Update state = (Order.Update) present;
            return new Order.Update(
                    state.code(), state.state(), state.unitPrice(), state.dueOn(), state.paidAt(), active);
        });
    }

    @Override
    public BulkResult bulkCreate(Bulk<Record> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkUpdate(Bulk<ObjectChange<Order>> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkDelete(Bulk<ObjectReference> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Statistics statistics(long companyId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R> R write(String id, Expected expected, ObjectWork<? super Order, R> work) {
        ObjectWrite write = (ObjectWrite) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ObjectWrite.class}, (proxy, method, arguments) -> null);
        try {
            return work.on(get(id), write);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <R> R read(Function<EntityManager, R> work) {
        return work.apply(null);
    }

    @Override
    public void requireWanted(Record update) {
        requireCode((Order.Update) update, null);
    }

    @Override
    public void requireValid(Record values) {
        if (values instanceof Shop.Payment payment && payment.paidAmount() == null) {
            throw ProblemException.validation("paid_amount", "required", "paid_amount must not be null.");
        }
    }

    @Override
    public void requireValid(Record values, Set<String> fields) {
        if (fields.contains("code")) {
            requireCode((Order.Update) values, null);
        }
    }

    @Override
    public Set<BaseProperty> baseProperties() {
        return Set.of(BaseProperty.VERSION);
    }

    @Override
    public Record response(Order order) {
        return order.view();
    }

    @Override
    public String tag(Order order) {
        return Long.toString(order.getVersion());
    }
}

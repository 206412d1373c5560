package dev.bof.rest.compatibility;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.Default;
import dev.bof.api.object.ObjectDescriptor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A business object with a value of each kind that services wrote differently. */
final class Order extends BusinessObject<Long> {
    private final long id;
    private Update state;
    private long version = 1;

    enum State {
        OPEN,
        PAID_LATE
    }

    record Create(
            String code,
            @Default("open") State state,
            @Default("0.00") BigDecimal unitPrice,
            LocalDate dueOn,
            Instant paidAt,
            @Default("true") Boolean active) {}

    record Update(
            String code,
            State state,
            @Default("0.00") BigDecimal unitPrice,
            LocalDate dueOn,
            Instant paidAt,
            Boolean active) {

        Update paid(Instant when) {
            return new Update(code, state, unitPrice, dueOn, when, active);
        }
    }

    record View(
            long id, String code, State state, BigDecimal unitPrice, LocalDate dueOn, Instant paidAt, boolean active) {}

    Order(long id, Create created) {
        this.id = id;
        this.state = new Update(
                created.code(),
                created.state(),
                created.unitPrice(),
                created.dueOn(),
                created.paidAt(),
                created.active());
    }

    static ObjectDescriptor.Builder<Order> description() {
        return ObjectDescriptor.of("shop/orders", Order.class)
                .schemas(Create.class, Update.class, View.class)
                .searchable("code")
                .activity("active")
                .pageSize(20, 100);
    }

    Update state() {
        return state;
    }

    void change(Update wanted) {
        if (!wanted.equals(state)) {
            state = wanted;
            version++;
        }
    }

    View view() {
        return new View(
                id,
                state.code(),
                state.state(),
                state.unitPrice(),
                state.dueOn(),
                state.paidAt(),
                Boolean.TRUE.equals(state.active()));
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public long getVersion() {
        return version;
    }
}

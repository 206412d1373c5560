package com.acme.orders.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.*;
import javax.validation.constraints.*;

/** An order of a customer. */
@Entity
@Table(name = "ORDERS", uniqueConstraints = @UniqueConstraint(name = "UQ_ORDER", columnNames = {"SHOP", "ORDER_NO"}))
public class Order extends AbstractRecord<Long> {
    public static final int MAX_NOTE = 5 * 40;

    private Long id;
    private String shop;
    private String number;
    private OrderStatus status = OrderStatus.OPEN;
    private BigDecimal total;
    private Address shipTo;
    private Customer customer;
    private List<OrderLine> lines = new ArrayList<>();
    private String note;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orderIds")
    @SequenceGenerator(name = "orderIds", sequenceName = "SEQ_ORDER", allocationSize = 1)
    @Override
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    @NotNull
    @Column(length = 10)
    public String getShop() {
        return shop;
    }

    public void setShop(String shop) {
        this.shop = shop;
    }

    /** The number that the customer sees. */
    @Column(name = "ORDER_NO", nullable = false, length = 20)
    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    @Convert(converter = OrderStatusConverter.class)
    public OrderStatus getStatus() {
        return status;
    }

    public void setStatus(OrderStatus status) {
        this.status = status;
    }

    @Digits(integer = 10, fraction = 2)
    @Column(precision = 12, scale = 2)
    public BigDecimal getTotal() {
        return total;
    }

    public void setTotal(BigDecimal total) {
        this.total = total;
    }

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "city", column = @Column(name = "SHIP_CITY", length = 60)),
        @AttributeOverride(name = "zip", column = @Column(name = "SHIP_ZIP"))
    })
    public Address getShipTo() {
        return shipTo;
    }

    public void setShipTo(Address shipTo) {
        this.shipTo = shipTo;
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "CUST")
    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    public List<OrderLine> getLines() {
        return lines;
    }

    public void setLines(List<OrderLine> lines) {
        this.lines = lines;
    }

    @Size(max = MAX_NOTE)
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    @Transient
    public boolean isPaid() {
        return status == OrderStatus.PAID;
    }
}

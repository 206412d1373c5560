package com.acme.orders.rest;

import com.acme.orders.model.Order;
import com.acme.orders.model.OrderStatus;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Date;
import javax.validation.constraints.NotNull;

public class OrderDto {
    @JsonProperty("_id")
    private Long id;

    private String shop;

    /** What stands on the invoice. */
    @NotNull
    @JsonProperty("order_number")
    private String number;

    private OrderStatus status;
    private BigDecimal total;
    private String customerName;

    @JsonFormat(pattern = "dd.MM.yyyy HH:mm", timezone = "Europe/Berlin")
    private Date created;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private String note;

    @JsonIgnore
    private String secret;

    private String kind = "order";

    static OrderDto of(Order order) {
        OrderDto dto = new OrderDto();
        dto.setId(order.getId());
        dto.setShop(order.getShop());
        dto.setNumber(order.getNumber());
        dto.setStatus(order.getStatus());
        dto.setTotal(order.getTotal().setScale(2));
        dto.setCustomerName(order.getCustomer().getName());
        dto.setCreated(order.getCreatedOn());
        dto.setNote(order.getNote());
        return dto;
    }

    public Long getId() { return id; }
    public void setId(Long id) { this.id = id; }
    public String getShop() { return shop; }
    public void setShop(String shop) { this.shop = shop; }
    public String getNumber() { return number; }
    public void setNumber(String number) { this.number = number; }
    public OrderStatus getStatus() { return status; }
    public void setStatus(OrderStatus status) { this.status = status; }
    public BigDecimal getTotal() { return total; }
    public void setTotal(BigDecimal total) { this.total = total; }
    public String getCustomerName() { return customerName; }
    public void setCustomerName(String customerName) { this.customerName = customerName; }
    public Date getCreated() { return created; }
    public void setCreated(Date created) { this.created = created; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
    public String getSecret() { return secret; }
    public String getKind() { return kind; }
}

package com.acme.orders.model;

import javax.persistence.Embeddable;

@Embeddable
public class OrderLineId {
    private Long orderId;
    private int no;
}

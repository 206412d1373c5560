package com.acme.orders.model;

import javax.persistence.*;

@Entity
public class OrderLine {
    @EmbeddedId
    private OrderLineId id;

    @ManyToOne
    private Order order;

    private int position;

    @Column(nullable = false)
    private String article;

    public OrderLineId getId() {
        return id;
    }

    public int getPosition() {
        return position;
    }

    public String getArticle() {
        return article;
    }
}

package com.acme.orders.model;

import javax.persistence.*;

@Entity
@Table(name = "CUSTOMERS")
public class Customer {
    @Id
    @Column(name = "CUST_ID")
    private String id;

    private String name;

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}

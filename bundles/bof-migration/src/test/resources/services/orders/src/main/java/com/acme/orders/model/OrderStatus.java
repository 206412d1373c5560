package com.acme.orders.model;

import com.fasterxml.jackson.annotation.JsonValue;

public enum OrderStatus {
    OPEN("O"),
    PAID("P"),
    /** Never comes back. */
    CANCELLED("X");

    private final String code;

    OrderStatus(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    @JsonValue
    public String json() {
        return name().toLowerCase();
    }
}

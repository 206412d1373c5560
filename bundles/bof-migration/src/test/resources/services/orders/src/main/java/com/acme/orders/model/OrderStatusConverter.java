package com.acme.orders.model;

import javax.persistence.AttributeConverter;
import javax.persistence.Converter;

@Converter
public class OrderStatusConverter implements AttributeConverter<OrderStatus, String> {
    @Override
    public String convertToDatabaseColumn(OrderStatus status) {
        return status == null ? null : status.getCode();
    }

    @Override
    public OrderStatus convertToEntityAttribute(String code) {
        for (OrderStatus each : OrderStatus.values()) {
            if (each.getCode().equals(code)) {
                return each;
            }
        }
        return null;
    }
}

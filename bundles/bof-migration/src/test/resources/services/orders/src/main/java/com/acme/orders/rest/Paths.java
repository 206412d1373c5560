package com.acme.orders.rest;

interface Paths {
    String SHOPS = "shops";
    String ORDERS = SHOPS + "/orders";
    String ID = "{id: [0-9]{1,9}}";
}

package com.acme.orders.rest;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;

public class OrderQuery {
    @QueryParam("status")
    String status;

    @QueryParam("numberLike")
    String number;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("limit")
    @DefaultValue("20")
    int limit;
}

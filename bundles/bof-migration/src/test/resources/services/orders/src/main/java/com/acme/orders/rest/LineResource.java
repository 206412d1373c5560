package com.acme.orders.rest;

import java.util.Collections;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;

public class LineResource {
    private final Long order;

    LineResource(Long order) {
        this.order = order;
    }

    @GET
    public List<String> articles() {
        return Collections.emptyList();
    }

    @GET
    @Path("{no}")
    public String article(@PathParam("no") int no) {
        return order + "/" + no;
    }
}

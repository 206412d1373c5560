package com.brightwater.hr.rest;

import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

@Provider
public class HrExceptionMapper implements ExceptionMapper<HrException> {
	@Override
	public Response toResponse(HrException e) {
		return Response.status(e.getStatus()).type(MediaType.APPLICATION_JSON).entity(Result.failed(e.getMessage())).build();
	}
}

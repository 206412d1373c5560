package com.brightwater.hr.rest;

import java.util.HashSet;
import java.util.Set;
import javax.persistence.Persistence;
import javax.ws.rs.ApplicationPath;
import javax.ws.rs.core.Application;

@ApplicationPath("/api")
public class HrApplication extends Application {
	@Override
	public Set<Object> getSingletons() {
		Set<Object> singletons = new HashSet<>();
		singletons.add(new EmployeeResource(Persistence.createEntityManagerFactory("hr")));
		singletons.add(new HrExceptionMapper());
		return singletons;
	}
}

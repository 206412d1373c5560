package com.brightwater.hr.rest;

import com.brightwater.hr.model.Employee;
import com.brightwater.hr.model.Grade;
import java.math.BigDecimal;
import java.util.Date;

public class EmployeeDto {
	public Long id;
	public Long version;
	public String personnelNo;
	public String firstName;
	public String lastName;
	public Long departmentId;
	public String departmentName;
	public Grade grade;
	public BigDecimal salary;
	public Date hired;
	public Date left;
	public Date created;
	public Date modified;

	static EmployeeDto from(Employee e) {
		EmployeeDto dto = new EmployeeDto();
		dto.id = e.getId();
		dto.version = e.getOptLock();
		dto.personnelNo = e.getPersonnelNo();
		dto.firstName = e.getFirstName();
		dto.lastName = e.getLastName();
		dto.departmentId = e.getDepartment().getId();
		dto.departmentName = e.getDepartment().getName();
		dto.grade = e.getGrade();
		dto.salary = e.getSalary();
		dto.hired = e.getHired();
		dto.left = e.getLeft();
		dto.created = e.getCreated();
		dto.modified = e.getModified();
		return dto;
	}
}

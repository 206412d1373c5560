package com.brightwater.hr.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

@Entity
@Table(name = "DEPARTMENT")
public class Department extends AbstractEntity {
	private String name;

	@Column(name = "NAME", nullable = false, length = 60)
	public String getName() {
		return name;
	}

	public void setName(String name) {
		this.name = name;
	}
}

package com.brightwater.hr.model;

public enum Grade {
	JUNIOR, SENIOR, PRINCIPAL
}

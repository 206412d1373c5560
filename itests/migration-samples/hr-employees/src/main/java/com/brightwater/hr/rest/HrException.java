package com.brightwater.hr.rest;

public class HrException extends RuntimeException {
	private static final long serialVersionUID = 1L;
	private final int status;

	public HrException(int status, String message) {
		super(message);
		this.status = status;
	}

	public int getStatus() {
		return status;
	}
}

package com.brightwater.hr.rest;

/** Every answer of ours looks like this. */
public class Result<T> {
	private T data;
	private boolean success;
	private String message;

	public static <T> Result<T> ok(T data) {
		Result<T> result = new Result<>();
		result.data = data;
		result.success = true;
		return result;
	}

	public static Result<Void> failed(String message) {
		Result<Void> result = new Result<>();
		result.message = message;
		return result;
	}

	public T getData() {
		return data;
	}

	public boolean isSuccess() {
		return success;
	}

	public String getMessage() {
		return message;
	}
}

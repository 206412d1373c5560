package pt.marazul.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
public class ApiErrors {
	@ExceptionHandler(BookingNotFoundException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	public Map<String, Object> notFound(BookingNotFoundException e) {
		return Map.of("message", e.getMessage());
	}

	@ExceptionHandler
	public ResponseEntity<Map<String, Object>> invalid(MethodArgumentNotValidException e) {
		Map<String, String> fields = new TreeMap<>();
		for (FieldError error : e.getBindingResult().getFieldErrors()) {
			fields.put(error.getField(), error.getDefaultMessage());
		}
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("message", "validation failed");
		body.put("fields", fields);
		return ResponseEntity.badRequest().body(body);
	}
}

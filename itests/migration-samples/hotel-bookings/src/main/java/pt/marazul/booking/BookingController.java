package pt.marazul.booking;

import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings")
public class BookingController {
	private final BookingService service;

	public BookingController(BookingService service) {
		this.service = service;
	}

	@GetMapping
	public PageBody list(@RequestParam(required = false) Booking.Status status,
			@RequestParam(required = false) Booking.RoomType roomType,
			@PageableDefault(size = 20, sort = "id") Pageable pageable) {
		return PageBody.of(service.search(status, roomType, pageable));
	}

	@GetMapping("/{id}")
	public Booking get(@PathVariable Long id) {
		return service.get(id);
	}

	@PostMapping
	public ResponseEntity<Booking> create(@Valid @RequestBody BookingRequest request) {
		Booking booking = service.create(request);
		return ResponseEntity.created(URI.create("/api/bookings/" + booking.getId())).body(booking);
	}

	@PutMapping("/{id}")
	public Booking update(@PathVariable Long id, @Valid @RequestBody BookingRequest request) {
		return service.update(id, request);
	}

	@PostMapping("/{id}/confirm")
	public Booking confirm(@PathVariable Long id) {
		return service.confirm(id);
	}

	@PostMapping("/{id}/cancel")
	public Booking cancel(@PathVariable Long id) {
		return service.cancel(id);
	}

	public record PageBody(java.util.List<Booking> content, int number, int size, long totalElements, int totalPages, boolean last) {
		static PageBody of(Page<Booking> page) {
			return new PageBody(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements(), page.getTotalPages(), page.isLast());
		}
	}
}

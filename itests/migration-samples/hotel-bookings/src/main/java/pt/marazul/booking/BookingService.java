package pt.marazul.booking;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

@Service
@Transactional
public class BookingService {
	private final BookingRepository repository;

	public BookingService(BookingRepository repository) {
		this.repository = repository;
	}

	@Transactional(readOnly = true)
	public Page<Booking> search(Booking.Status status, Booking.RoomType roomType, Pageable pageable) {
		return repository.search(status, roomType, pageable);
	}

	@Transactional(readOnly = true)
	public Booking get(Long id) {
		return repository.findById(id).orElseThrow(() -> new BookingNotFoundException(id));
	}

	public Booking create(BookingRequest request) {
		if (repository.existsByReference(request.reference())) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "reference " + request.reference() + " exists");
		}
		check(request);
		return repository.save(new Booking(request));
	}

	public Booking update(Long id, BookingRequest request) {
		Booking booking = get(id);
		if (booking.getStatus() == Booking.Status.CANCELLED) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "booking is cancelled");
		}
		check(request);
		booking.apply(request);
		return booking;
	}

	public Booking confirm(Long id) {
		Booking booking = get(id);
		if (booking.getStatus() != Booking.Status.REQUESTED) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "booking is " + booking.getStatus().name().toLowerCase());
		}
		booking.setStatus(Booking.Status.CONFIRMED);
		return booking;
	}

	public Booking cancel(Long id) {
		Booking booking = get(id);
		booking.setStatus(Booking.Status.CANCELLED);
		return booking;
	}

	private static void check(BookingRequest request) {
		if (!request.checkOut().isAfter(request.checkIn())) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "checkOut must be after checkIn");
		}
		if (request.guests() > request.roomType().capacity) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "room is too small");
		}
	}
}

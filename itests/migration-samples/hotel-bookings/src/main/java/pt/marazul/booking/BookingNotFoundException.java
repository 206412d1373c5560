package pt.marazul.booking;

public class BookingNotFoundException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public BookingNotFoundException(Long id) {
		super("booking " + id + " not found");
	}
}

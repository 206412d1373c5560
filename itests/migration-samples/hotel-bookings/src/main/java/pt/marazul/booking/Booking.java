package pt.marazul.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

@Entity
public class Booking {
	public enum RoomType {
		SINGLE(1), DOUBLE(2), SUITE(4);

		final int capacity;

		RoomType(int capacity) {
			this.capacity = capacity;
		}
	}

	public enum Status {
		REQUESTED, CONFIRMED, CANCELLED
	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(nullable = false, unique = true, length = 12)
	private String reference;

	@Column(nullable = false, length = 100)
	private String guestName;

	@Enumerated(EnumType.STRING)
	@Column(length = 10)
	private RoomType roomType;

	@Enumerated(EnumType.STRING)
	@Column(length = 12)
	private Status status = Status.REQUESTED;

	private LocalDate checkIn;
	private LocalDate checkOut;
	private int guests;

	@Column(precision = 8, scale = 2)
	private BigDecimal nightlyRate;

	@Column(precision = 10, scale = 2)
	private BigDecimal total;

	private LocalDateTime bookedAt;

	@Version
	@JsonIgnore
	private Long version;

	protected Booking() {}

	Booking(BookingRequest request) {
		reference = request.reference();
		bookedAt = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);
		apply(request);
	}

	void apply(BookingRequest request) {
		guestName = request.guestName();
		roomType = request.roomType();
		checkIn = request.checkIn();
		checkOut = request.checkOut();
		guests = request.guests();
		nightlyRate = request.nightlyRate();
		total = nightlyRate.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(checkIn, checkOut)));
	}

	public Long getId() { return id; }
	public String getReference() { return reference; }
	public String getGuestName() { return guestName; }
	public RoomType getRoomType() { return roomType; }
	public Status getStatus() { return status; }
	void setStatus(Status status) { this.status = status; }
	public LocalDate getCheckIn() { return checkIn; }
	public LocalDate getCheckOut() { return checkOut; }
	public int getGuests() { return guests; }
	public BigDecimal getNightlyRate() { return nightlyRate; }
	public BigDecimal getTotal() { return total; }
	public LocalDateTime getBookedAt() { return bookedAt; }
}

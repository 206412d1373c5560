package pt.marazul.booking;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

public record BookingRequest(
		@NotNull @Pattern(regexp = "BK\\d{6}") String reference,
		@NotBlank @Size(max = 100) String guestName,
		@NotNull Booking.RoomType roomType,
		@NotNull LocalDate checkIn,
		@NotNull LocalDate checkOut,
		@Min(1) @Max(4) int guests,
		@NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal nightlyRate) {}

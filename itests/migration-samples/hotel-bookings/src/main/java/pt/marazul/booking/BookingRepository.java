package pt.marazul.booking;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface BookingRepository extends JpaRepository<Booking, Long> {
	boolean existsByReference(String reference);

	@Query("""
			select b from Booking b where (:status is null or b.status = :status)
			and (:roomType is null or b.roomType = :roomType)""")
	Page<Booking> search(Booking.Status status, Booking.RoomType roomType, Pageable pageable);
}

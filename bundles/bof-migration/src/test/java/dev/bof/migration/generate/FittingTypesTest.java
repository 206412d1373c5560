package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and entities that call different things the same, and what of entities is no column. */
class FittingTypesTest {
    private static final String SOURCES = """
            package rooms;

            import com.fasterxml.jackson.annotation.JsonAlias;
            import jakarta.persistence.*;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.util.List;
            import org.hibernate.annotations.Formula;
            import org.springframework.web.bind.annotation.*;

            enum State { OPEN, DONE }

            @Entity class Room { @Id Long id; public String code; }

            @Embeddable class Money { public BigDecimal amount; public String currency; }

            @Entity class Booking {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bookings")
                @SequenceGenerator(name = "bookings", schema = "amt", sequenceName = "booking_seq", allocationSize = 50)
                public Long id;
                @ManyToOne @JoinColumn(name = "room_id") public Room room;
                @Embedded public Money price;
                @Enumerated(EnumType.STRING) public State state;
                public String title;
                @Formula("(select count(*) from guests g where g.booking_id = id)") public int guests;
            }

            class BookingData {
                @Pattern(regexp = "[A-Z]+") public String room;
                @DecimalMin("0") public BigDecimal price;
                @NotBlank(message = "no state") public String state;
                @JsonAlias("name") public String title;
                public int guests;
            }

            class Cancel { public String why; }

            @RestController @RequestMapping("/bookings")
            class Bookings {
                EntityManager em;

                @GetMapping("/{id}")
                public Booking get(@PathVariable Long id) {
                    return em.find(Booking.class, id);
                }

                @GetMapping
                public List<Booking> list() {
                    return em.createQuery("select b from Booking b", Booking.class).getResultList();
                }

                @PostMapping
                public Booking create(@Valid @RequestBody BookingData data) {
                    Booking booking = new Booking();
                    booking.room = em.createQuery("select r from Room r where r.code = :code", Room.class)
                            .setParameter("code", data.room).getSingleResult();
                    booking.price = new Money();
                    booking.price.amount = data.price;
                    booking.price.currency = "EUR";
                    booking.state = State.valueOf(data.state);
                    booking.title = data.title;
                    em.persist(booking);
                    return booking;
                }

                @PostMapping("/{id}/cancel")
                public Booking cancel(@PathVariable Long id, @RequestBody(required = false) Cancel sent) {
                    Booking booking = em.find(Booking.class, id);
                    booking.title = sent == null ? "cancelled" : sent.why;
                    return booking;
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    @BeforeEach
    void generate() throws Exception {
        module = Generated.of(Sources.read(root, SOURCES));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    private String text(String file) {
        return Generated.text(module, "/" + file);
    }

    private List<String> left() {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    @Test
    void whatHasTheSameNameByChanceIsNoFieldOfARequest() {
        String create = text("CreateBooking.java");

        assertFalse(create.contains("Long room"), create);
        assertFalse(create.contains("price"), create);
        assertTrue(
                left().containsAll(List.of(
                        "BookingData.room (String) is not taken over: the object has a Long of this name",
                        "BookingData.price (BigDecimal) is not taken over: the object has a MoneyValues of this name")),
                left()::toString);
    }

    @Test
    void aConstraintStandsWhereItsTypeIsKnown() {
        String create = text("CreateBooking.java");

        assertFalse(create.contains("@NotBlank"), create);
        assertTrue(create.contains("@NotNull(message = \"no state\")"), create);
        assertTrue(
                left().contains("The constraint @NotBlank of state is not carried over: the object has a State there"),
                left()::toString);
    }

    @Test
    void whatTheDatabaseWorksOutIsNoColumn() {
        for (String file : List.of("Booking.java", "CreateBooking.java", "BookingView.java")) {
            assertFalse(text(file).contains("guests"), text(file));
        }
        assertTrue(
                left().contains("Booking.guests (int) is no field of the generated object: it has no column, and the"
                        + " database works it out"),
                left()::toString);
    }

    @Test
    void aSequenceStaysInItsSchema() {
        assertTrue(
                text("Booking.java").contains("schema = \"amt\", sequenceName = \"booking_seq\""),
                text("Booking.java"));
    }

    @Test
    void aBodyThatMayBeLeftOut() {
        assertTrue(text("BookingCompatibility.java").contains(".bodyOptional()"), text("BookingCompatibility.java"));
        assertTrue(
                text("BookingService.java").contains("object.title = request == null ? \"cancelled\" : request.why();"),
                text("BookingService.java"));
    }

    @Test
    void otherNamesThatARequestMayUseAreTold() {
        assertTrue(left().stream().anyMatch(each -> each.contains("@JsonAlias")), left()::toString);
    }
}

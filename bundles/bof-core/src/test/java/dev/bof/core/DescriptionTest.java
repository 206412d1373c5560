package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectHooks;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A description that does not fit its entity is refused when the service starts, with the field at fault. */
class DescriptionTest {
    private final Engine engine = Engines.with();
    private final Database database = new Database();

    DescriptionTest() throws SQLException {}

    record Nothing() {}

    record Colour(String colour) {}

    record Seats(Long seats) {}

    record Company(Long companyId) {}

    @Entity
    static class Counted extends BusinessObject<Double> {
        private Double id;

        @Override
        public Double getId() {
            return id;
        }
    }

    static class Unmapped extends BusinessObject<Long> {
        @Override
        public Long getId() {
            return null;
        }
    }

    @Entity
    static class Picture extends Unmapped {
        private Long id;
        private byte[] pixels;

        Picture(byte[] pixels) {
            this.pixels = pixels;
        }
    }

    @Entity
    static class Thumbnail extends BusinessObject<Long> {
        @Id
        private Long id;

        private byte[] pixels;

        @Override
        public Long getId() {
            return id;
        }
    }

    @Entity
    static class Stranger extends Unmapped {
        private Long id;
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void aComponentNeedsAFieldOfItsName() {
        assertRefused("colour is not a field of dev.bof.core.Vehicle", Vehicle.class, schema(Colour.class));
    }

    @Test
    void aComponentNeedsAFieldOfItsType() {
        assertRefused(
                "seats is of type Long in dev.bof.core.DescriptionTest$Seats, but of type Integer in the entity",
                Vehicle.class,
                schema(Seats.class));
    }

    @Test
    void aComponentThatCanBeNullNeedsAFieldThatCan() {
        assertRefused(
                "company_id can be null in dev.bof.core.DescriptionTest$Company, but not in the entity",
                Vehicle.class,
                schema(Company.class));
    }

    @Test
    void filtersAndKeysAreFields() {
        assertRefused(
                "colour is not a field of dev.bof.core.Vehicle",
                Vehicle.class,
                description -> description.filterable("colour"));
        assertRefused(
                "colour is not a field of dev.bof.core.Vehicle",
                Vehicle.class,
                description -> description.uniqueKey("plate", "colour"));
    }

    @Test
    void aFilterIsOfATypeThatCanBeWritten() {
        assertRefused(
                "pixels is of type byte[], which no list can be filtered or sorted by",
                Thumbnail.class,
                description -> description.filterable("pixels"));
    }

    @Test
    void anEntityIsOneThatTheEngineCanServe() {
        String here = DescriptionTest.class.getName();
        assertRefused(here + "$Unmapped is not an @Entity", Unmapped.class, UnaryOperator.identity());
        assertRefused(
                "id of " + here + "$Counted must be of type Long, Integer, Short, UUID or String, not Double",
                Counted.class,
                UnaryOperator.identity());
        assertRefused(
                here + "$Picture cannot be used as an entity: it has no constructor without parameters",
                Picture.class,
                UnaryOperator.identity());
        assertRefused(
                here + "$Stranger is not an entity of the persistence unit", Stranger.class, UnaryOperator.identity());
    }

    @Test
    void pageSizesAreChecked() {
        var description = ObjectDescriptor.of("vehicles", Vehicle.class);

        assertThrows(IllegalArgumentException.class, () -> description.pageSize(0, 10));
        assertThrows(IllegalArgumentException.class, () -> description.pageSize(11, 10));
    }

    private static <T extends BusinessObject<?>> UnaryOperator<ObjectDescriptor.Builder<T>> schema(
            Class<? extends Record> schema) {
        return description -> description.schemas(Nothing.class, Nothing.class, schema);
    }

    private <T extends BusinessObject<?>> void assertRefused(
            String reason, Class<T> entity, UnaryOperator<ObjectDescriptor.Builder<T>> fault) {
        ObjectDescriptor<T> descriptor = fault.apply(
                        ObjectDescriptor.of("things", entity).schemas(Nothing.class, Nothing.class, Nothing.class))
                .build();

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> engine.operations(descriptor, new ObjectHooks<>() {}, database.units()));

        assertEquals(reason, refused.getMessage());
    }
}

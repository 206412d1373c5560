package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.Computed;
import dev.bof.api.object.PassedOver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaMappingTest {
    static class Named {
        private String firstName = "Ada";

        String initial() {
            return firstName.substring(0, 1);
        }
    }

    static class Person extends Named {
        private String lastName = "Byrne";
        private int age = 36;

        String displayName() {
            return initial() + ". " + lastName;
        }

        static int count() {
            return 1;
        }
    }

    record View(
            String lastName,
            @Computed String displayName,
            @Computed String initial) {}

    record Missing(@Computed String nickName) {}

    record Sent(@PassedOver String firstName, String lastName) {}

    record Told(@PassedOver Integer age) {}

    record Fixed(@Computed int count) {}

    record OtherType(@Computed Integer displayName) {}

    private static SchemaMapping mapping(Class<? extends Record> schema) {
        Structure structure = new Structure(Person.class);
        return new SchemaMapping(Person.class, structure::attribute, schema, false);
    }

    @Test
    void whatIsPassedOverStays() {
        Person person = new Person();

        assertFalse(mapping(Sent.class).write(new Sent("Eve", "Byrne"), person));
        assertEquals(new Sent("Ada", "Byrne"), mapping(Sent.class).read(person));
        assertFalse(mapping(Told.class).write(new Told(null), person), "a null is passed over too");
        assertEquals(new Told(36), mapping(Told.class).read(person));
    }

    @Test
    void aComputedValueIsWhatTheMethodGives() {
        SchemaMapping view = mapping(View.class);

        assertEquals(new View("Byrne", "A. Byrne", "A"), view.read(new Person()));
        assertEquals(
                List.of("last_name", "display_name", "initial"),
                List.copyOf(view.values(new Person()).keySet()));
        assertEquals(
                Map.of("last_name", "Byrne", "display_name", "A. Byrne", "initial", "A"), view.values(new Person()));
    }

    @Test
    void aComputedValueNeedsAMethodOfItsNameAndType() {
        assertRefused(
                "nick_name is computed, but " + Person.class.getName() + " has no method nickName()", Missing.class);
        assertRefused("count is computed, but " + Person.class.getName() + " has no method count()", Fixed.class);
        assertRefused(
                "display_name is of type Integer in " + OtherType.class.getName()
                        + ", but of type String in the entity",
                OtherType.class);
    }

    @Test
    void nobodySendsAComputedValue() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> mapping(View.class).writable());

        assertEquals(
                "display_name is computed, so nobody can send it in " + View.class.getName(), refused.getMessage());
    }

    private static void assertRefused(String reason, Class<? extends Record> schema) {
        assertEquals(
                reason,
                assertThrows(IllegalArgumentException.class, () -> mapping(schema))
                        .getMessage());
    }
}

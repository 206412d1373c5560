package dev.bof.rest.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatusValuesTest {
    @Test
    void aStatusIsTellableInTheWordsOfHttp() {
        assertEquals("Not Found", new StatusValues(404).of("reason"));
        assertEquals("Unprocessable Entity", new StatusValues(422).of("reason"));
        assertNull(new StatusValues(299).of("reason"));
    }

    @Test
    void springsTimesHaveMillisecondsAndAnOffset() {
        String time = new StatusValues(500).of("timestampWithOffset").toString();

        assertTrue(time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+00:00"), time);
    }
}

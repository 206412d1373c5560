package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProfilePathsTest {
    @Test
    void operationsOnOneObjectHaveItsIdAlone() {
        assertTrue(ProfilePaths.fit("READ", "{id}", ""));
        assertFalse(ProfilePaths.fit("READ", "{number}", ""));
        assertFalse(ProfilePaths.fit("UPDATE", "{shop}/{id}", ""));
        assertFalse(ProfilePaths.fit("DELETE", "", ""));
    }

    @Test
    void otherOperationsHaveWhatTheirFiltersRead() {
        assertTrue(ProfilePaths.fit("CREATE", "", ""));
        assertFalse(ProfilePaths.fit("CREATE", "of/{shop}", ""));
        assertTrue(ProfilePaths.fit("FIND", "of/{shop}", ".filter(LegacyFilter.of(\"shop\", \"shop\").build())"));
        assertFalse(ProfilePaths.fit("LIST", "of/{id}", ".filter(LegacyFilter.of(\"id\", \"id\").build())"));
    }
}

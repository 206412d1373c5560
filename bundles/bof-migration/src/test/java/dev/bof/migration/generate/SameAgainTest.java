package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done to a value that is not sent. */
class SameAgainTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${request.code}.trim()",
                "${request.code}.trim().toUpperCase(java.util.Locale.ROOT)",
                "(${request.code} == null ? null : ${request.code}.strip())",
                "(${request.code} == null || ${request.code}.isBlank() ? \"\" : ${request.code}.trim())",
                "((!(${request.code} == null)) ? ${request.code}.toLowerCase() : null)"
            })
    void whatGivesTheSameMayBeDoneAgain(String expression) {
        assertTrue(SameAgain.is(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"INV-\" + ${request.code}.trim()",
                "${request.prefix} + ${request.code}.trim()",
                "${request.code}.concat(${request.code}.trim())",
                "new java.lang.String(${request.code}.trim())",
                "(${request.code}.length() > 3 ? ${request.code}.substring(1) : ${request.code}.trim())",
                "(${request.code} == null ? \"none\" : ${request.code}.toUpperCase())",
                "${request.code}.trim().substring(1).trim()"
            })
    void whatGrowsOrShrinksMayNot(String expression) {
        assertFalse(SameAgain.is(expression));
    }
}

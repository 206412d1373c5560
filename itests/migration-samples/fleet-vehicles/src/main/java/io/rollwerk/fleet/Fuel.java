package io.rollwerk.fleet;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Fuel {
    @JsonProperty("diesel")
    DIESEL("D"),
    @JsonProperty("petrol")
    PETROL("P"),
    @JsonProperty("electric")
    ELECTRIC("E"),
    @JsonProperty("hydrogen")
    HYDROGEN("H");

    final String code;

    Fuel(String code) {
        this.code = code;
    }

    static Fuel ofCode(String code) {
        for (Fuel fuel : values()) {
            if (fuel.code.equals(code)) {
                return fuel;
            }
        }
        throw new IllegalArgumentException("fuel " + code);
    }

    /** For JAX-RS. */
    public static Fuel fromString(String text) {
        return valueOf(text.toUpperCase());
    }
}

package dev.bof.api.compatibility;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How a service wrote and read JSON. The fields come in the order of the response schema; those that are not in it were
 * not there. Immutable.
 */
@ProviderType
public final class JsonStyle {
    private final Names names;
    private final Map<String, String> renamed;
    private final boolean nullsLeftOut;
    private final TimeStyle times;
    private final TimeStyle dates;
    private final Map<String, TimeStyle> timesOf;
    private final Decimals decimals;
    private final Enums enums;
    private final Map<Class<? extends Enum<?>>, Map<String, String>> constants;
    private final boolean unknownRefused;
    private final boolean lenient;
    private final boolean typed;
    private final Set<String> nullsAreZero;
    private final Class<? extends Record> othersReadAs;
    private final boolean supplementaryEscaped;
    private final String mediaType;

    /** What fields are called where nothing else is said. */
    public enum Names {
        SNAKE_CASE,
        /** As the components of the schemas are called in Java. */
        CAMEL_CASE,
        UPPER_CAMEL_CASE,
        KEBAB_CASE
    }

    /** What a decimal is. */
    public enum Decimals {
        /** A number with its scale: {@code 10.00}. */
        NUMBER,
        /** A number as Java writes a double: {@code 10.0}. */
        DOUBLE,
        /** A string with its scale: {@code "10.00"}. */
        TEXT
    }

    /** What the constant of an enum is. */
    public enum Enums {
        LOWER_CASE,
        /** As it is called in Java. */
        NAME,
        /** Its number, from 0. */
        ORDINAL
    }

    private JsonStyle(Builder b) {
        this.names = b.names;
        this.renamed = Collections.unmodifiableMap(new LinkedHashMap<>(b.renamed));
        this.nullsLeftOut = b.nullsLeftOut;
        this.times = b.times;
        this.dates = b.dates;
        this.timesOf = Map.copyOf(b.timesOf);
        this.decimals = b.decimals;
        this.enums = b.enums;
        this.constants = Map.copyOf(b.constants);
        this.unknownRefused = b.unknownRefused;
        this.lenient = b.lenient;
        this.typed = b.typed;
        this.nullsAreZero = Set.copyOf(b.nullsAreZero);
        this.othersReadAs = b.othersReadAs;
        this.supplementaryEscaped = b.supplementaryEscaped;
        this.mediaType = b.mediaType;
    }

    /** The framework's own style, but that unknown fields are passed over, as services did. */
    public static Builder builder() {
        return new Builder();
    }

    public Names names() {
        return names;
    }

    /** Names that follow no rule: the field, and what it is called. */
    public Map<String, String> renamed() {
        return renamed;
    }

    /** Whether a field without a value is left out. */
    public boolean nullsLeftOut() {
        return nullsLeftOut;
    }

    public TimeStyle times() {
        return times;
    }

    public TimeStyle dates() {
        return dates;
    }

    /** Times and dates that follow another style: the field and its style. */
    public Map<String, TimeStyle> timesOf() {
        return timesOf;
    }

    public Decimals decimals() {
        return decimals;
    }

    public Enums enums() {
        return enums;
    }

    /** Enums whose constants follow no rule: the constant's name in Java, and what clients write. */
    public Map<Class<? extends Enum<?>>, Map<String, String>> constants() {
        return constants;
    }

    /** Whether a field that there is not is a fault of who sends it; else it is passed over. */
    public boolean unknownRefused() {
        return unknownRefused;
    }

    /** Whether a value of another type is taken for what it may mean, as Jackson does it by itself. */
    public boolean lenient() {
        return lenient;
    }

    /** Whether values of other types are refused all the same, but for numbers that are written as texts. */
    public boolean typed() {
        return typed;
    }

    /** Fields for which null is 0 or false, as it is with Jackson for primitive values. */
    public Set<String> nullsAreZero() {
        return nullsAreZero;
    }

    /** What fields are read as that a write does not take, before they are passed over; empty where nobody looks at them. */
    public Optional<Class<? extends Record>> othersReadAs() {
        return Optional.ofNullable(othersReadAs);
    }

    /** Whether characters beyond 16 bits are written as two escapes. */
    public boolean supplementaryEscaped() {
        return supplementaryEscaped;
    }

    /** The exact {@code Content-Type} of JSON. */
    public String mediaType() {
        return mediaType;
    }

    /** Collects a style; not for use by several threads. */
    public static final class Builder {
        private final Map<String, String> renamed = new LinkedHashMap<>();
        private final Map<String, TimeStyle> timesOf = new LinkedHashMap<>();
        private final Map<Class<? extends Enum<?>>, Map<String, String>> constants = new LinkedHashMap<>();
        private Names names = Names.SNAKE_CASE;
        private boolean nullsLeftOut;
        private TimeStyle times = TimeStyle.instant(6);
        private TimeStyle dates = TimeStyle.date();
        private Decimals decimals = Decimals.NUMBER;
        private Enums enums = Enums.LOWER_CASE;
        private boolean unknownRefused;
        private boolean lenient;
        private boolean typed;
        private final Set<String> nullsAreZero = new LinkedHashSet<>();
        private Class<? extends Record> othersReadAs;
        private boolean supplementaryEscaped;
        private String mediaType = "application/json";

        private Builder() {}

        public Builder names(Names rule) {
            this.names = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /** Calls one field otherwise than the rule. */
        public Builder name(String field, String name) {
            renamed.put(Objects.requireNonNull(field, "field"), Objects.requireNonNull(name, "name"));
            return this;
        }

        public Builder nullsLeftOut() {
            this.nullsLeftOut = true;
            return this;
        }

        public Builder times(TimeStyle style) {
            this.times = Objects.requireNonNull(style, "style");
            return this;
        }

        public Builder dates(TimeStyle style) {
            this.dates = Objects.requireNonNull(style, "style");
            return this;
        }

        /** Writes one time or date otherwise than the others. */
        public Builder time(String field, TimeStyle style) {
            timesOf.put(Objects.requireNonNull(field, "field"), Objects.requireNonNull(style, "style"));
            return this;
        }

        public Builder decimals(Decimals style) {
            this.decimals = Objects.requireNonNull(style, "style");
            return this;
        }

        public Builder enums(Enums style) {
            this.enums = Objects.requireNonNull(style, "style");
            return this;
        }

        /** @param written the names of the constants in Java, and what clients write; what is not in it follows the rule */
        public Builder constants(Class<? extends Enum<?>> type, Map<String, String> written) {
            constants.put(Objects.requireNonNull(type, "type"), Map.copyOf(written));
            return this;
        }

        public Builder unknownRefused() {
            this.unknownRefused = true;
            return this;
        }

        public Builder lenient() {
            this.lenient = true;
            return this;
        }

        /** Restricts {@link #lenient} for services that looked at the types of what is sent by themselves. */
        public Builder typed() {
            this.typed = true;
            return this;
        }

        /** Takes null for these fields, which are numbers or booleans, as 0 or false. */
        public Builder nullsAreZero(String... fields) {
            nullsAreZero.addAll(List.of(fields));
            return this;
        }

        /**
         * Refuses values of another type also for fields that a write does not take: services with one class for several
         * bodies read all of it, and then passed over what they did not store.
         *
         * @param schema one of the object's, which has these fields
         */
        public Builder othersReadAs(Class<? extends Record> schema) {
            this.othersReadAs = Objects.requireNonNull(schema, "schema");
            return this;
        }

        public Builder supplementaryEscaped() {
            this.supplementaryEscaped = true;
            return this;
        }

        /** @param exact such as {@code application/json;charset=UTF-8} */
        public Builder mediaType(String exact) {
            this.mediaType = Objects.requireNonNull(exact, "exact");
            return this;
        }

        public JsonStyle build() {
            return new JsonStyle(this);
        }
    }
}

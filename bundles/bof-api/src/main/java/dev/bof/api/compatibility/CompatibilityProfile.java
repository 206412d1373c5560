package dev.bof.api.compatibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How a service answered before it was described, so that its clients notice nothing: its endpoints with their
 * parameters, envelopes and statuses, its JSON, and its errors. An address that a profile names is answered as it says;
 * what the framework offers at other addresses is there beside it, in the framework's own words. Immutable.
 *
 * <p>Fields are named here as everywhere in descriptions, in snake_case: {@code unit_price}. What clients write in their
 * place, the {@link JsonStyle} says. Whether a profile fits its object is checked when the router is made for it: one
 * that contradicts itself or names what there is not is refused, and the variant says why it does not start.
 */
@ProviderType
public final class CompatibilityProfile {
    private final JsonStyle json;
    private final List<LegacyEndpoint> endpoints;
    private final List<LegacyError> errors;
    private final boolean asWritten;

    private CompatibilityProfile(Builder b) {
        this.json = b.json;
        this.endpoints = List.copyOf(b.endpoints);
        this.asWritten = b.asWritten;
        this.errors = b.errors.stream()
                .sorted(Comparator.comparingInt(CompatibilityProfile::openness))
                .toList();
    }

    /** How much of a fault an error leaves open. */
    private static int openness(LegacyError error) {
        return (error.field() == null ? 1 : 0) + (error.code() == null ? 1 : 0);
    }

    public static Builder builder() {
        return new Builder();
    }

    public JsonStyle json() {
        return json;
    }

    /** The endpoints that the service had. */
    public List<LegacyEndpoint> endpoints() {
        return endpoints;
    }

    /**
     * How its endpoints told what went wrong, those for a field and a code first, those for either next, the others last; the
     * first one that fits a problem is used. A problem that none fits is told as a problem document.
     */
    public List<LegacyError> errors() {
        return errors;
    }

    /** Whether an object that was written is answered with the values that it was given, not with those that its row keeps. */
    public boolean asWritten() {
        return asWritten;
    }

    /** Collects a profile; not for use by several threads. */
    public static final class Builder {
        private final List<LegacyEndpoint> endpoints = new ArrayList<>();
        private final List<LegacyError> errors = new ArrayList<>();
        private JsonStyle json = JsonStyle.builder().build();
        private boolean asWritten;

        private Builder() {}

        /** How objects were written; the framework's own style where nothing is said. */
        public Builder json(JsonStyle style) {
            this.json = Objects.requireNonNull(style, "style");
            return this;
        }

        /**
         * Answers an object that was written with the values that it was given, as services do that do not read it again: an
         * embedded object without any value is there, and a text has the blanks that its column does not keep. Where a row
         * differs from what was answered the answer's entity tag is that of no row.
         */
        public Builder asWritten() {
            this.asWritten = true;
            return this;
        }

        /** Adds an endpoint; a service may have had several for one operation. */
        public Builder endpoint(LegacyEndpoint endpoint) {
            endpoints.add(Objects.requireNonNull(endpoint, "endpoint"));
            return this;
        }

        /** Adds an error, after those that say as much of the fault. */
        public Builder error(LegacyError error) {
            errors.add(Objects.requireNonNull(error, "error"));
            return this;
        }

        public CompatibilityProfile build() {
            return new CompatibilityProfile(this);
        }
    }
}

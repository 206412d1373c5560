package dev.bof.persistence.unit;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.persistence.internal.helper.ConversionManager;

/** H2 gives a {@code TIMESTAMP WITH TIME ZONE} as an OffsetDateTime, which EclipseLink does not make an Instant of. */
final class TimeConversion extends ConversionManager {
    private static final long serialVersionUID = 1L;

    TimeConversion(ClassLoader loader) {
        setLoader(loader);
    }

    @Override
    protected Instant convertObjectToInstant(Object source) {
        return source instanceof OffsetDateTime time ? time.toInstant() : super.convertObjectToInstant(source);
    }
}

package dev.bof.core;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The messages of violated constraints. Of the expressions that Jakarta Validation allows in them, those are worked out
 * that the standard's own messages have, and the refused value: an engine for all could be made to run what a client
 * sends.
 */
final class ConstraintMessages extends ParameterMessageInterpolator {
    /** The messages without a language are English; any other locale falls back to the one that the server runs in. */
    private static final Locale ENGLISH = Locale.ROOT;

    private static final String REFUSED_VALUE = "${validatedValue}";

    /** As in {@code @DecimalMin}: {@code ${inclusive == true ? 'or equal to ' : ''}}. */
    private static final Pattern INCLUSIVE = Pattern.compile("\\$\\{inclusive == true \\? '([^']*)' : '([^']*)'}");

    ConstraintMessages() {
        super(Set.of(ENGLISH), ENGLISH, false);
    }

    @Override
    public String interpolate(MessageInterpolator.Context context, Locale locale, String term) {
        if (term.equals(REFUSED_VALUE)) {
            return String.valueOf(context.getValidatedValue());
        }
        Matcher inclusive = INCLUSIVE.matcher(term);
        if (inclusive.matches()) {
            Object attribute = context.getConstraintDescriptor().getAttributes().get("inclusive");
            return inclusive.group(Boolean.TRUE.equals(attribute) ? 1 : 2);
        }
        return super.interpolate(context, locale, term);
    }
}

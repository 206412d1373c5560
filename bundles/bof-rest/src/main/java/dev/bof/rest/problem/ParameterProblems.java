package dev.bof.rest.problem;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.util.Collection;

/** The words about query parameters that cannot be used. */
public final class ParameterProblems {
    private ParameterProblems() {}

    public static ProblemException notWholeNumber(String name) {
        return malformed(name, "is not a valid whole number.");
    }

    public static ProblemException notBoolean(String name) {
        return malformed(name, "must be true or false.");
    }

    public static ProblemException notOneOf(String name, Collection<String> allowed) {
        return malformed(name, "must be one of " + String.join(", ", allowed) + ".");
    }

    public static ProblemException below(String name, long least) {
        return malformed(name, "must be at least " + least + ".");
    }

    public static ProblemException outside(String name, long least, long most) {
        return malformed(name, "must be between " + least + " and " + most + ".");
    }

    /** For every other type. */
    public static ProblemException notValid(String name) {
        return malformed(name, "is not valid.");
    }

    static ProblemException unreadable(String name, Throwable cause) {
        Throwable at = cause;
        while (at != null) {
            if (at instanceof NumberFormatException) {
                return notWholeNumber(name);
            }
            at = at.getCause();
        }
        return notValid(name);
    }

    /** @param what the end of the sentence about the parameter, such as {@code must be a name.} */
    public static ProblemException malformed(String name, String what) {
        return new ProblemException(ProblemType.MALFORMED, "Query parameter '" + name + "' " + what);
    }
}

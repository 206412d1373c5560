package dev.bof.api.request;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entity tag as a header of a request names it (RFC 9110).
 *
 * @param weak whether it says that it stands for more than one representation
 * @param value what stands between the quotes
 */
public record HeaderTag(boolean weak, String value) {
    private static final Pattern TAG = Pattern.compile("\\G[ \\t]*(W/)?\"([^\"]*)\"[ \\t]*(,|$)");

    /**
     * The tags of a header that lists some.
     *
     * @param header the header's name, such as {@code If-Match}
     * @throws ProblemException malformed if the text is no such list
     */
    public static List<HeaderTag> list(String header, String text) {
        List<HeaderTag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        int end = 0;
        while (matcher.find()) {
            tags.add(new HeaderTag(matcher.group(1) != null, matcher.group(2)));
            end = matcher.end();
        }
        if (end == 0 || end < text.length() || text.endsWith(",")) {
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    "The header " + header + " must be * or tags in quotes with commas between.");
        }
        return tags;
    }
}

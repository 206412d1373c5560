package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists by what the objects are: operators, search, times. */
class FilterIT extends FrameworkTest {

    /** A text field that can be without a value. */
    private String other() {
        return type.route().equals("partners") ? "city" : "serial_number";
    }

    private List<String> found(String operator, String value) {
        return keys(type.key() + operator + "=" + encoded(value));
    }

    @Test
    void textsAreComparedByCodePoint() {
        createdAs("A", "B", "Z", "a", "ä", "😀");
        assertEquals(List.of("B"), found("", "B"));
        assertEquals(List.of("B"), found("__eq", "B"));
        assertEquals(List.of("A", "Z", "a", "ä", "😀"), sorted(found("__ne", "B")));
        assertEquals(List.of("a", "ä", "😀"), sorted(found("__gt", "Z")));
        assertEquals(List.of("Z", "a", "ä", "😀"), sorted(found("__gte", "Z")));
        assertEquals(List.of("A"), found("__lt", "B"));
        assertEquals(List.of("A", "B"), sorted(found("__lte", "B")));
        assertEquals(List.of("B", "Z"), sorted(found("__between", "B,Z")));
        assertEquals(List.of(), found("__between", "Z,B"));
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().sorted().toList();
    }

    @Test
    void aValueIsOneOfMany() {
        createdAs("A", "B", "C", "a,b", "c\\d");
        assertEquals(List.of("A", "C"), sorted(found("__in", "A,C,nobody")));
        assertEquals(
                List.of("A", "B"),
                sorted(keys(type.key() + "__in=A&" + type.key() + "__in=B&" + type.key() + "__in=,")));
        assertEquals(List.of("a,b"), found("__in", "a\\,b"));
        assertEquals(List.of("c\\d"), found("__in", "c\\\\d"));
        assertEquals(List.of("C", "a,b", "c\\d"), sorted(found("__nin", "A,B")));
        assertEquals(List.of("a,b"), found("", "a,b"));
    }

    @Test
    void partsOfTextsAreFoundAsTheyAre() {
        createdAs("100%", "100_", "10\\0", "Straße", "strasse", "It's");
        assertEquals(List.of("100%"), found("__contains", "0%"));
        assertEquals(List.of("100_"), found("__endswith", "_"));
        assertEquals(List.of("10\\0"), found("__contains", "\\"));
        assertEquals(List.of("It's"), found("__contains", "'s"));
        assertEquals(List.of("Straße"), found("__startswith", "Str"));
        assertEquals(List.of("strasse"), found("__endswith", "sse"));
        assertEquals(List.of("Straße", "strasse"), sorted(found("__icontains", "STRA")));
        assertEquals(List.of(), found("__contains", "x"));
        assertEquals(6, found("__contains", "").size());
    }

    @Test
    void objectsWithoutAValueAreInTheOpposites() {
        created(minimal("none"));
        created(minimal("x").with(other(), Body.quoted(company + "x")));
        created(minimal("y").with(other(), Body.quoted(company + "y")));
        String x = company + "x";
        assertEquals(List.of("x"), keys(other() + "=" + x));
        assertEquals(List.of("none", "y"), sorted(keys(other() + "__ne=" + x)));
        assertEquals(List.of("none", "y"), sorted(keys(other() + "__nin=" + x)));
        assertEquals(List.of("none"), keys(other() + "__isnull=true"));
        assertEquals(List.of("x", "y"), sorted(keys(other() + "__isnull=false")));
        assertEquals(List.of("y"), keys(other() + "__gt=" + x));
        assertEquals(List.of(), keys(other() + "="));
    }

    @Test
    void everyFieldCanBeFilteredByWhatItIs() {
        String id = created(full("K"));
        var object = client.get("/" + id).json();
        for (Field field : type.fields()) {
            String value = encoded(object.path(field.name()).asText());
            assertEquals(List.of("K"), keys(field.name() + "__eq=" + value), field.name());
            assertEquals(List.of("K"), keys(field.name() + "__in=" + value.replace("%2C", "%5C%2C")), field.name());
            assertEquals(List.of(), keys(field.name() + "__ne=" + value), field.name());
        }
    }

    @Test
    void aSearchFindsAllItsWordsWhateverCaseAndAccents() {
        createdAs("Crème Brûlée", "CREME", "brulee only", "other");
        assertEquals(List.of("Crème Brûlée"), keys("search=creme+BRULEE"));
        assertEquals(List.of("CREME", "Crème Brûlée"), sorted(keys("search=cr%C3%A8me&search_fields=" + type.key())));
        assertEquals(List.of(), keys("search=creme&search_fields=" + other()));
        assertEquals(List.of(), keys("search=100%25"));
        assertRefused("malformed", "search=a+b+c+d+e+f+g+h+i+j+k");
        assertRefused("unknown-field", "search=a&search_fields=colour");
    }

    @Test
    void timesHaveALowerAndAnUpperBound() {
        String id = created(minimal("A"));
        String time = client.get("/" + id).json().path("created_at").asText();
        assertEquals(List.of("A"), keys("created_after=" + time));
        assertEquals(List.of(), keys("created_before=" + time));
        assertEquals(List.of("A"), keys("updated_after=" + time + "&created_after=2020-01-01"));
        assertEquals(List.of(), keys("created_before=2020-01-01"));
        assertEquals(List.of("A"), keys("created_after=" + encoded(time.replace("Z", "+00:00"))));
        Answer blank = client.get("?created_after=2025-08-01T10:00:00+02:00");
        assertProblem(400, "malformed", blank);
        assertTrue(blank.json().path("detail").asText().contains("%2B"), blank::toString);
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertRefused("unknown-parameter", "colour=red");
        assertRefused("unknown-parameter", "_=1");
        assertRefused("unknown-parameter", type.key() + "__like=a");
        assertRefused("unknown-field", "colour__ne=red");
        assertRefused("unknown-field", "ext.colour=red");
        assertRefused("unknown-field", "ext.colour__gte=1");
        assertRefused("unknown-field", "sort_by=colour");
        assertRefused("unknown-field", "sort_by=ext.colour");
        assertRefused("unknown-field", "fields=id,colour");
        assertRefused("unknown-field", "total__eq=1");
        assertRefused("malformed", "include=extensions");
        assertRefused("malformed", "id__between=1");
        assertRefused("malformed", "company_id__gt=x");
        assertRefused("malformed", "created_at__gte=yesterday");
        assertRefused("malformed", type.key() + "__isnull=1");
        assertRefused("malformed", "company_id__contains=1");
        assertRefused("duplicate-parameter", "company_id=1&company_id=1");
    }

    private void assertRefused(String word, String query) {
        assertProblem(400, word, client.get("?" + query));
    }
}

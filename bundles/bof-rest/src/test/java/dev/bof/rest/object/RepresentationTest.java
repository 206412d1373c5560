package dev.bof.rest.object;

import static dev.bof.rest.object.Library.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bof.rest.TestApplication.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One object can be seen in many ways. */
class RepresentationTest {
    private static final String EXACT = "{\"id\":\"1\",\"company_id\":\"7\",\"title\":\"Emma\",\"genre\":\"novel\","
            + "\"available\":true,\"price\":\"9.90\",\"created_at\":\"now\"}";

    private final Library library = new Library();

    @BeforeEach
    void create() throws Exception {
        library.create();
    }

    @Test
    void fieldsArePickedInTheirOwnOrder() throws Exception {
        assertEquals(
                "{\"id\":1,\"price\":9.90}",
                library.get("/1?fields=price,id,price").text());
        assertEquals(
                "{\"items\":[{\"title\":\"Emma\"}],\"page\":1,\"page_size\":20}",
                library.get("?fields=title&total=false").text());
    }

    @Test
    void theVersionIsAdded() throws Exception {
        assertEquals(
                "{\"id\":1,\"version\":1}",
                library.get("/1?fields=id&include=version").text());
        assertEquals(
                1,
                Library.json(library.get("?include=version"))
                        .at("/items/0/version")
                        .intValue());
    }

    @Test
    void aFieldThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
        for (String below : List.of("/1", "")) {
            problem(
                    library.get(below + "?fields=id,isbn"),
                    400,
                    "unknown-field",
                    "There is no field 'isbn'; there are id, company_id, title, genre, available, price, created_at.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"decimals=string", "respond-async, Decimals = \"string\"; x=1", "decimals=number,decimals=string"
            })
    void numbersThatJavaScriptWouldNotKeepCanBeStrings(String prefer) throws Exception {
        Answer one = library.send("GET", "/1", null, "Prefer", prefer);

        assertEquals(EXACT, one.text());
        assertEquals("decimals=string", one.response().getHeaderString("Preference-Applied"));
        assertEquals("Prefer", one.response().getHeaderString("Vary"));
        assertEquals(
                "{\"items\":[" + EXACT + "],\"total\":\"1\",\"page\":1,\"page_size\":20,\"pages\":\"1\"}",
                library.send("GET", "", null, "Prefer", prefer).text());
        assertEquals(
                "{\"version\":\"1\"}",
                library.send("GET", "/1?fields=id&include=version", null, "Prefer", prefer)
                        .text()
                        .replace("\"id\":\"1\",", ""));
    }

    @Test
    void theAnswersOfWritesFollowThePreferenceToo() throws Exception {
        assertEquals(
                EXACT,
                library.send("PUT", "/1", "{}", "Prefer", "decimals=string").text());
        assertEquals(
                EXACT.replace("\"id\":\"1\"", "\"id\":\"2\""),
                library.send("POST", "", "{\"company_id\":7,\"title\":\"Emma\"}", "Prefer", "decimals=string")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "decimals", "decimals=number", "xdecimals=string", "decimals=strings"})
    void otherPreferencesArePassedOver(String prefer) throws Exception {
        Answer one = library.send("GET", "/1", null, "Prefer", prefer);

        assertEquals(library.get("/1").text(), one.text());
        assertNull(one.response().getHeaderString("Preference-Applied"));
    }

    @Test
    void eachRepresentationHasATagOfItsOwn() throws Exception {
        Set<String> tags = new HashSet<>();
        for (String query :
                List.of("", "?fields=id", "?fields=title", "?include=version", "?fields=id&include=version")) {
            tags.add(tag(library.get("/1" + query)));
            tags.add(tag(library.send("GET", "/1" + query, null, "Prefer", "decimals=string")));
        }

        assertEquals(10, tags.size());
        assertEquals(tag(library.get("/1?fields=id,title")), tag(library.get("/1?fields=title,id,id")));
        assertNotEquals(Set.of(), tags);
    }

    private static String tag(Answer answer) {
        return answer.response().getHeaderString("ETag");
    }
}

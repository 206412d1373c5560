package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.bof.itests.support.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the framework can do beyond what every variant must. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.bof.itests.contract.Subject#framework")
abstract class FrameworkTest extends SubjectTest {

    /** Creates objects with these texts as keys and gives their ids. */
    List<String> createdAs(String... keys) {
        return List.of(keys).stream().map(key -> created(keyed(key))).toList();
    }

    /** The least that makes an object, with any text as its key. */
    Body keyed(String key) {
        return minimal("x").with(type.key(), TextNode.valueOf(key).toString());
    }

    /** The keys of the objects of this test's company that a query finds, in their order. */
    List<String> keys(String query) {
        return keysOf(client.get("?company_id=" + company + "&" + query));
    }

    List<String> keysOf(Answer page) {
        assertStatus(200, page);
        List<String> keys = new ArrayList<>();
        page.json().path("items").forEach(item -> keys.add(item.path(type.key()).asText()));
        return keys;
    }

    /** A write that says what it expects; its body may be null. */
    Answer expecting(String ifMatch, String method, String below, Object body) {
        return client.send(method, below, body == null ? null : body.toString(), Map.of("If-Match", ifMatch));
    }

    Answer act(String id, String action) {
        return client.send("POST", "/" + id + "/" + action, null, Map.of());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void assertStatus(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
    }
}

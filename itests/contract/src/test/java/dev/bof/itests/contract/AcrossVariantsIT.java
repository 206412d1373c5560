package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Http;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Both variants work on the same objects: what one has written, the other has. Here nothing at all may differ. */
@ParameterizedClass(name = "{0}")
@EnumSource(DatabaseKind.class)
@ExtendWith(Servers.Shared.class)
class AcrossVariantsIT {
    private static final List<String> PATHS =
            List.of("/api/v1/partners-legacy", "/api/v1/partners-framework", "/api/v1/partners");
    private static final long COMPANY = 7;

    @Parameter
    DatabaseKind database;

    private Http http;

    @BeforeEach
    void open(Servers servers) {
        http = servers.on(database).http();
    }

    @Test
    void whatOneVariantWritesTheOtherReads() {
        for (String writer : PATHS) {
            for (String reader : PATHS) {
                Answer created = http.post(writer + "/", full("A"));
                assertEquals(201, created.status(), created::toString);
                String id = "/" + created.json().path("id").asText();
                assertEquals(created.text(), http.get(reader + id).text());

                Answer changed = http.put(reader + id, "{\"name\":\"changed\",\"phone\":null}");
                assertEquals(200, changed.status(), changed::toString);
                assertEquals(changed.text(), http.get(writer + id).text());
                assertEquals(
                        changed.text(), http.put(writer + id, changed.text()).text());
                assertEquals(409, http.post(reader + "/", full("A")).status());

                assertEquals(204, http.delete(writer + id).status());
                assertEquals(404, http.get(reader + id).status());
                assertEquals(404, http.delete(reader + id).status());
            }
        }
    }

    @Test
    void bothListTheSame() {
        List<String> objects = IntStream.range(0, 6)
                .mapToObj(i -> http.post(PATHS.get(i % PATHS.size()), full("L" + i))
                        .json()
                        .path("id")
                        .asText())
                .toList();
        for (String query :
                List.of("", "&page_size=4", "&page=2&page_size=4", "&is_active=true&partner_type=customer")) {
            Set<String> lists = PATHS.stream()
                    .map(path ->
                            http.get(path + "?company_id=" + COMPANY + query).text())
                    .collect(Collectors.toSet());
            assertEquals(1, lists.size(), lists::toString);
        }
        objects.forEach(id -> http.delete(PATHS.get(0) + "/" + id));
    }

    @Test
    void oneOfManyGetsACodeWhateverVariantItAsks() {
        for (int round = 0; round < 3; round++) {
            String body = full("Race");
            List<Answer> answers = Together.run(12, i -> http.post(PATHS.get(i % PATHS.size()), body));
            List<Answer> won =
                    answers.stream().filter(answer -> answer.status() == 201).toList();
            assertEquals(1, won.size(), answers::toString);
            assertEquals(
                    11,
                    answers.stream().filter(answer -> answer.status() == 409).count(),
                    answers::toString);
            http.delete(PATHS.get(0) + "/" + won.get(0).json().path("id").asText());
        }
    }

    @Test
    void twoVariantsNeverOverwriteEachOther() {
        String id = "/" + http.post(PATHS.get(0), full("W")).json().path("id").asText();
        for (int round = 0; round < 3; round++) {
            List<Answer> answers = Together.run(
                    12,
                    i -> http.put(PATHS.get(i % PATHS.size()) + id, "{\"name\":\"" + i + "\",\"city\":\"" + i + "\"}"));
            Answer last = http.get(PATHS.get(0) + id);
            assertEquals(last.json().path("name"), last.json().path("city"));
            assertEquals(
                    Set.of(),
                    answers.stream()
                            .map(Answer::status)
                            .filter(status -> status != 200 && status != 409)
                            .collect(Collectors.toSet()),
                    answers::toString);
        }
        http.delete(PATHS.get(0) + id);
    }

    private static String full(String code) {
        return ObjectTypes.PARTNERS.full(COMPANY, code).toString();
    }
}

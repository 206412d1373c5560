package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.ServiceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring's own files of settings say shows in what the service answers, whatever they are written in. */
class SettingsTest {
    private static final String CONTROLLER = """
            package moods;

            import org.springframework.boot.autoconfigure.SpringBootApplication;
            import org.springframework.web.bind.annotation.*;

            @SpringBootApplication
            @RestController
            class Moods {
                @GetMapping("/moods")
                public String one() { return "good"; }
            }
            """;

    @TempDir
    private Path root;

    private ServiceModel read(String file, String settings) throws IOException, UnreadableServiceException {
        Files.writeString(root.resolve(file), settings);
        return Sources.read(root, CONTROLLER);
    }

    private static List<String> told(ServiceModel service) {
        return service.problems().stream()
                .filter(each -> each.place().file().startsWith("application"))
                .map((Problem each) -> each.place().line() + ": " + each.message())
                .toList();
    }

    @Test
    void yamlIsReadInEachForm() throws Exception {
        ServiceModel service = read("application.yml", """
                defaults: &json
                  property-naming-strategy: LOWER_CAMEL_CASE
                  default-property-inclusion: non_null
                spring:
                  jackson:
                    <<: *json
                    propertyNamingStrategy: SNAKE_CASE
                    serialization:
                      WRITE_DATES_AS_TIMESTAMPS: true
                    time-zone: ${ZONE:Europe/Paris}
                server.servlet.context-path: /api
                server:
                  error:
                    include-message: always
                """);

        JsonSettings json = service.json();
        assertEquals("SNAKE_CASE", json.naming());
        assertEquals("NON_NULL", json.inclusion());
        assertEquals(true, json.datesAsTimestamps());
        assertEquals("Europe/Paris", json.timezone());
        assertTrue(json.errorMessages());
        assertEquals("/api", service.module().applicationPath());
        assertEquals(List.of(), told(service));
    }

    @Test
    void quarkusHasTwoPathsBeforeItsResources() throws Exception {
        ServiceModel service = read(
                "application.properties",
                "quarkus.http.root-path=/moods\nquarkus.rest.path=api\nquarkus.http.port=1\n");

        assertEquals("/moods/api", service.module().applicationPath());
        assertEquals(List.of(), told(service));
    }

    @Test
    void propertiesComeBeforeYaml() throws Exception {
        Files.writeString(root.resolve("application.yaml"), "spring.jackson.property-naming-strategy: SNAKE_CASE");

        ServiceModel service = read("application.properties", "spring.jackson.property-naming-strategy = KEBAB_CASE\n");

        assertEquals("KEBAB_CASE", service.json().naming());
    }

    @Test
    void whatHoldsForOneProfileAloneIsNotRead() throws Exception {
        ServiceModel service = read("application.yml", """
                spring.jackson.date-format: dd.MM.yyyy
                ---
                spring:
                  config.activate.on-profile: test
                  jackson.date-format: MM/dd/yyyy
                """);

        assertEquals("dd.MM.yyyy", service.json().dateFormat());
        assertEquals(List.of("3: is of one profile alone and was not read"), told(service));
    }

    @Test
    void whatShowsInAnswersAndIsNotReadIsTold() throws Exception {
        ServiceModel service = read("application.yml", """
                spring:
                  datasource.url: jdbc:h2:mem:moods
                  data:
                    web:
                      pageable:
                        one-indexed-parameters: true
                """);

        assertEquals(
                List.of("6: spring.data.web.pageable.one-indexed-parameters shows in answers and was not read"),
                told(service));
    }

    @Test
    void whatIsBrokenOrMadeToFillTheMemoryIsTold() throws Exception {
        assertTrue(
                told(read("application.yml", "spring: [1, 2\nserver: x")).get(0).contains("is no readable YAML"));
        StringBuilder bomb = new StringBuilder("a0: &a0 {x: 1, y: 2}\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d {x: *a%d, y: *a%d}\n".formatted(i, i, i - 1, i - 1));
        }
        assertEquals(
                List.of("0: is no readable YAML: it is too large or too deep for settings"),
                told(read("application.yml", bomb.toString())));
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What writes JSON by the build has settings of its own, and answers look by them. */
class JsonServersTest {
    private static final String SOURCE = """
            package parks;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.time.LocalDate;

            @Entity class Park {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String name;
                public LocalDate founded;
            }

            @Path("parks")
            class Parks {
                EntityManager em;

                @GET @Path("{id}")
                public Park get(@PathParam("id") Long id) { return em.find(Park.class, id); }

                @POST
                public Park create(Park sent) { em.persist(sent); return sent; }
            }
            """;

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
              <groupId>parks</groupId><artifactId>parks</artifactId><version>1</version>
              <dependencies><dependency>
                <groupId>%s</groupId><artifactId>%s</artifactId><version>1</version>
              </dependency></dependencies>
            </project>
            """;

    @TempDir
    private Path root;

    private GeneratedModule module;

    private String profile(String group, String artifact) throws Exception {
        Path sources = Files.createDirectories(root.resolve("src/main/java/parks"));
        Files.writeString(sources.resolve("Parks.java"), SOURCE);
        Files.writeString(root.resolve("pom.xml"), POM.formatted(group, artifact));
        ServiceModel model = new ServiceReader().read(root);
        module = Generated.of(model);
        return Generated.text(module, "/ParkCompatibility.java");
    }

    @Test
    void jsonBSortsByNamesAndWritesNoNulls() throws Exception {
        String profile = profile("jakarta.platform", "jakarta.jakartaee-api");
        String view = Generated.text(module, "/ParkView.java");

        assertTrue(profile.contains(".nullsLeftOut()"), profile);
        assertTrue(profile.contains(".dates(TimeStyle.date())"), profile);
        assertEquals(
                List.of("founded", "id", "name"),
                List.of("founded", "id", "name").stream()
                        .sorted((one, other) -> view.indexOf(" " + one) - view.indexOf(" " + other))
                        .toList());
    }

    @Test
    void theOlderPlatformHasJsonBToo() throws Exception {
        String profile = profile("javax", "javaee-api");

        assertTrue(profile.contains(".nullsLeftOut()"), profile);
        assertFalse(profile.contains(".unknownRefused()"), profile);
    }

    @Test
    void jacksonOfQuarkusPassesUnknownFieldsOver() throws Exception {
        String profile = profile("io.quarkus", "quarkus-resteasy-reactive-jackson");

        assertFalse(profile.contains(".unknownRefused()"), profile);
        assertTrue(profile.contains(".dates(TimeStyle.date())"), profile);
    }

    @Test
    void jacksonAloneRefusesThem() throws Exception {
        String profile = profile("com.fasterxml.jackson.core", "jackson-databind");

        assertTrue(profile.contains(".unknownRefused()"), profile);
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service asks of an update before it looks for its object is asked so by the generated one. */
class FirstChecksTest {
    private static final String SOURCES = """
            package harbour;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.*;

            @Entity
            class Berth {
                @Id String id;
                String name;
                int depth;
            }

            class BerthDto {
                public String id;
                public String name;
                public int depth;
                static BerthDto of(Berth b) {
                    BerthDto dto = new BerthDto();
                    dto.id = b.id;
                    dto.name = b.name;
                    dto.depth = b.depth;
                    return dto;
                }
            }

            @Path("berths")
            class Berths {
                EntityManager em;

                @GET @Path("{id}")
                public BerthDto get(@PathParam("id") String id) { return BerthDto.of(find(id)); }

                @PUT @Path("{id}")
                public BerthDto update(@PathParam("id") String id, BerthDto sent) {
                    if (sent.name == null) throw new BadRequestException("no name");
                    Berth berth = find(id);
                    if (sent.depth < 2) throw new BadRequestException("too shallow");
                    berth.name = sent.name;
                    berth.depth = sent.depth;
                    return BerthDto.of(berth);
                }

                private Berth find(String id) {
                    Berth berth = em.find(Berth.class, id);
                    if (berth == null) throw new NotFoundException("no berth");
                    return berth;
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    @Test
    void onlyWhatIsAskedBeforeTheLookIsAskedBeforeIt() throws Exception {
        GeneratedModule module = generate(SOURCES);

        String service = text(module, "BerthService.java");
        assertEquals(
                List.of("checkUpdate1(object);"),
                statements(service, "protected void beforeFind(Berth object) {"),
                service);
        assertEquals(
                List.of("checkUpdate1(object);", "checkUpdate2(object);"),
                statements(service, "protected void beforeUpdate(Berth object) {"),
                service);
        assertTrue(text(module, "BerthCompatibility.java").contains(".checkedFirst()"));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void aBodyThatTheFrontEndChecksIsCheckedFirst() throws Exception {
        GeneratedModule module = generate(SOURCES.replace(
                "String id, BerthDto sent) {\n        if (sent.name == null) throw new BadRequestException(\"no name\");",
                "String id, @jakarta.validation.Valid BerthDto sent) {"));

        assertTrue(text(module, "BerthCompatibility.java").contains(".checkedFirst()"));
        assertEquals(-1, text(module, "BerthService.java").indexOf("beforeFind"));
    }

    @Test
    void anUpdateThatKeepsWhatIsNotSentStillNeedsWhatTheFrontEndRefusesToBeWithout() throws Exception {
        GeneratedModule module = generate(SOURCES.replace(
                        "String id, BerthDto sent) {\n        if (sent.name == null) throw new BadRequestException(\"no name\");",
                        "String id, @jakarta.validation.Valid BerthDto sent) {")
                .replace("public String name;", "@jakarta.validation.constraints.NotBlank public String name;")
                .replace("        berth.name = sent.name;", "        if (sent.name != null) berth.name = sent.name;")
                .replace(
                        "        berth.depth = sent.depth;",
                        "        if (sent.depth != null) berth.depth = sent.depth;")
                .replace("public int depth;", "@jakarta.validation.constraints.Min(2) public Integer depth;"));

        String profile = text(module, "BerthCompatibility.java");
        assertTrue(profile.contains("UpdateStyle.NOT_NULL_FIELDS"), profile);
        assertTrue(profile.contains(".checkedFirst(\"name\")"), profile);
    }

    @Test
    void whatAnUpdateThatKeepsWhatIsNotSentAsksFirstIsListed() throws Exception {
        GeneratedModule module = generate(SOURCES.replace(
                        "        berth.name = sent.name;", "        if (sent.name != null) berth.name = sent.name;")
                .replace(
                        "        berth.depth = sent.depth;",
                        "        if (sent.depth != null) berth.depth = sent.depth;")
                .replace("public int depth;", "public Integer depth;"));

        String guide = Generated.text(module, "_MIGRATION_GUIDE.md");
        assertTrue(guide.contains("asks Berths.update\\#1 before it looks for the object"), guide);
        assertFalse(guide.contains("asks Berths.update\\#2 before"), guide);
    }

    @Test
    void anUpdateThatLooksWhichMembersWereSentKeepsTheOthers() throws Exception {
        GeneratedModule module = generate(SOURCES.replace("BerthDto sent) {", "Map<String, Object> sent) {")
                .replace("        if (sent.name == null) throw new BadRequestException(\"no name\");\n", "")
                .replace("        if (sent.depth < 2) throw new BadRequestException(\"too shallow\");\n", "")
                .replace("        berth.depth = sent.depth;\n", "")
                .replace(
                        "        berth.name = sent.name;",
                        "        if (sent.containsKey(\"name\")) berth.name = (String) sent.get(\"name\");"));

        assertFalse(text(module, "BerthCompatibility.java").contains("ALL_FIELDS"));
    }

    private GeneratedModule generate(String sources) throws Exception {
        return Generated.of(Sources.read(root, sources));
    }

    private static List<String> statements(String service, String method) {
        String body = service.substring(service.indexOf(method) + method.length());
        return body.substring(0, body.indexOf('}'))
                .strip()
                .lines()
                .map(String::strip)
                .toList();
    }

    private static String text(GeneratedModule module, String file) {
        return Generated.text(module, "/" + file);
    }
}

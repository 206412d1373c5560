package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service says of its JSON and the profile cannot is listed, whatever it is. */
class JsonDoubtsTest {
    private static final String SERVICE = """
            package pools;

            import com.fasterxml.jackson.annotation.*;
            import com.fasterxml.jackson.databind.annotation.JsonSerialize;
            import jakarta.json.bind.annotation.JsonbNumberFormat;
            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.xml.bind.annotation.XmlElement;
            import java.time.LocalDate;
            import java.time.LocalDateTime;
            import java.util.Map;

            @Entity class Pool {
                @Id Long id;
                Long depth;
                LocalDate opened;
                LocalDateTime cleaned;
            }

            class DepthWriter {}

            @Path("pools")
            class Pools {
                EntityManager em;

                @GET @Path("{id}")
                public PoolDto get(@PathParam("id") Long id) {
                    Pool pool = em.find(Pool.class, id);
                    if (pool == null) {
                        throw new NotFoundException();
                    }
                    PoolDto dto = new PoolDto();
                    dto.id = pool.id;
                    dto.depth = pool.depth;
                    dto.opened = pool.opened;
                    dto.cleaned = pool.cleaned;
                    return dto;
                }
            }

            """;

    private static final String CONFIGURATION = """
            package pools;

            import com.fasterxml.jackson.databind.*;
            import com.fasterxml.jackson.databind.module.SimpleModule;
            import com.fasterxml.jackson.databind.ObjectMapper;
            import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
            import jakarta.ws.rs.ext.*;

            @Provider
            class Mappers implements ContextResolver<ObjectMapper> {
                public ObjectMapper getContext(Class<?> type) {
                    ObjectMapper mapper = new ObjectMapper();
                    %s
                    return mapper;
                }
            }
            """;

    @TempDir
    private Path root;

    private GeneratedModule module;

    private List<String> left(String classHead, String depth, String opened, String cleaned) throws Exception {
        Files.writeString(root.resolve("Pools.java"), SERVICE + classHead + """
                class PoolDto {
                    public Long id;
                    %s public Long depth;
                    %s public LocalDate opened;
                    %s public LocalDateTime cleaned;
                }
                """.formatted(depth, opened, cleaned));
        module = Generated.of(new ServiceReader().read(root));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .filter(what -> what.contains("JSON") || what.contains("is written"))
                .toList();
    }

    private static List<String> notCarried(String annotation) {
        return List.of("What @" + annotation
                + " says of the JSON of PoolsPoolDto is not carried over: compare what is sent and answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JsonFormat(shape = JsonFormat.Shape.STRING)",
                "JsonRawValue",
                "JsonSerialize(using = DepthWriter.class)",
                "JsonProperty(index = 1)",
                "JsonbNumberFormat(\"0.00\")"
            })
    void ofAValue(String annotation) throws Exception {
        List<String> left = left("", "@" + annotation, "", "");

        assertEquals(notCarried(annotation.replaceAll("\\(.*", "")), withPlainName(left));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JsonTypeInfo(use = JsonTypeInfo.Id.NAME)",
                "JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)",
                "JsonFilter(\"deep\")",
                "JsonIgnoreProperties(value = \"depth\", allowGetters = true)"
            })
    void ofAClass(String annotation) throws Exception {
        List<String> left = left("@" + annotation + "\n", "", "", "");

        assertEquals(notCarried(annotation.replaceAll("\\(.*", "")), withPlainName(left));
    }

    /** The class is renamed where its name is taken. */
    private static List<String> withPlainName(List<String> left) {
        return left.stream()
                .map(what -> what.replace("of PoolDto", "of PoolsPoolDto"))
                .toList();
    }

    @Test
    void ofJaxbIsTakenAsIfItCounted() throws Exception {
        List<String> left = left("", "@XmlElement(name = \"deep\")", "", "");

        assertTrue(
                left.get(0).endsWith("is taken as if the server followed it: compare what is sent and answered"),
                left.toString());
    }

    @Test
    void ofTimesAsNumbersIsNotGuessed() throws Exception {
        List<String> left = left("", "", "@JsonFormat(shape = JsonFormat.Shape.NUMBER_INT)", "");

        assertEquals(List.of("How opened is written is decided by the server's settings: compare an answer"), left);
    }

    @Test
    void ofTimesOfNoZoneIsCarriedOver() throws Exception {
        List<String> left = left(
                "", "", "@JsonFormat(shape = JsonFormat.Shape.STRING)", "@JsonFormat(pattern = \"dd.MM.yyyy HH:mm\")");
        String profile = Generated.text(module, "/PoolCompatibility.java");

        assertEquals(List.of(), left);
        assertTrue(profile.contains(".dates(TimeStyle.date())"), profile);
        assertTrue(
                profile.contains(".times(TimeStyle.pattern(\"dd.MM.yyyy HH:mm\", ZoneId.systemDefault()))"), profile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mapper.registerModule(new SimpleModule().addSerializer(new DepthSerializer()));",
                "mapper.enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING);",
                "mapper.configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true);",
                "mapper.addMixIn(PoolDto.class, PoolMixIn.class);"
            })
    void ofTheServiceAsAWhole(String code) throws Exception {
        Files.writeString(root.resolve("Mappers.java"), CONFIGURATION.formatted(code));

        List<String> left = left("", "", "", "");

        assertTrue(
                left.stream()
                        .anyMatch(what -> what.endsWith(
                                "sets of the service's JSON is not carried over: compare what is sent and answered")),
                left.toString());
    }

    @Test
    void ofTheServiceAsAWholeIsCarriedOverWhereItIsKnown() throws Exception {
        Files.writeString(root.resolve("Mappers.java"), CONFIGURATION.formatted("""
                mapper.registerModule(new JavaTimeModule());
                mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
                mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
                mapper.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
                """));

        assertEquals(List.of(), left("", "", "", ""));
    }
}

package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and constants in generated code: none hides another, and each constant is what it was declared. */
class NamesInCodeTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/dev/bof/migration/generate");

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    @Test
    void noClassIsCalledAsOneThatATemplateImports() throws Exception {
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : templates.toList()) {
                for (String line : Files.readAllLines(template)) {
                    if (line.startsWith("import ") && !line.contains("{{")) {
                        String name = line.substring(line.lastIndexOf('.') + 1, line.length() - 1);
                        assertNotEquals(name, ClassNames.of(name), template::toString);
                    }
                }
            }
        }
        assertEquals("NotNullObject", ClassNames.of("NotNull"));
        assertEquals("RecordObject", ClassNames.of("Record"));
        assertEquals("UUIDObject", ClassNames.of("UUID"));
        assertEquals("Version", ClassNames.of("Version"));
    }

    @Test
    void itCompiles() throws Exception {
        GeneratedModule module = generated();

        assertEquals(List.of(), Compilation.of(module.files(), classes));
        assertTrue(Generated.text(module, "/LocaleObject.java").contains("DurationObject duration;"));
    }

    @Test
    void constantsKeepTheirTypes() throws Exception {
        String service = Generated.text(generated(), "/LocaleObjectService.java");

        assertTrue(service.contains("object.lat > 90.0)"), service);
        assertTrue(service.contains("object.lat < -90.0)"), service);
        assertTrue(service.contains("object.count * 1000000L > 5000000000L)"), service);
        assertTrue(service.contains("object.count > 24 * 3600L)"), service);
        assertTrue(service.contains("object.name.charAt(0) == '-')"), service);
        assertTrue(service.contains("DurationObject.KÜRZE)"), service);
    }

    @Test
    void twoAddressesHaveTwoStreets() throws Exception {
        String entity = Generated.text(generated(), "/LocaleObject.java");

        assertTrue(entity.contains("String firstStreet;"), entity);
        assertTrue(entity.contains("String secondStreet;"), entity);
    }

    @Test
    void whatIsWrittenInFullNeedsNoImport() throws Exception {
        assertTrue(Generated.text(generated(), "/LocaleObject.java").contains("BigDecimal price;"));
    }

    @Test
    void aVersionThatOnlyAParentKnowsIsNoVersion() throws Exception {
        Files.writeString(root.resolve("pom.xml"), """
            <project>
              <parent><groupId>shop</groupId><artifactId>all</artifactId><version>${revision}</version></parent>
              <artifactId>places</artifactId>
            </project>
            """);

        ServiceModel service = read();
        assertEquals("", service.module().version());
        assertEquals("shop", service.module().groupId());
    }

    private GeneratedModule generated() throws Exception {
        return Generated.of(read());
    }

    private ServiceModel read() throws Exception {
        Path sources = Files.createDirectories(root.resolve("src/main/java"));
        Files.writeString(sources.resolve("Places.java"), """
            package shop;

            import jakarta.persistence.*;
            import jakarta.ws.rs.BadRequestException;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.POST;
            import jakarta.ws.rs.Path;
            import jakarta.ws.rs.PathParam;
            import java.util.List;

            @Embeddable
            class Street {
                String street;
            }

            @Entity
            class Locale {
                enum Duration { KÜRZE, LONG }

                @Id Long id;
                String name;
                double lat;
                int count;
                java.math.BigDecimal price;
                @Enumerated(EnumType.STRING) Duration duration;
                @Embedded @AttributeOverride(name = "street", column = @Column(name = "street1")) Street first;
                @Embedded @AttributeOverride(name = "street", column = @Column(name = "street2")) Street second;
            }

            record LocaleDto(Long id, String name, double lat, int count, Locale.Duration duration) {
                static LocaleDto of(Locale each) {
                    return new LocaleDto(each.id, each.name, each.lat, each.count, each.duration);
                }
            }

            final class Most {
                static final double LAT = 90.0;
                static final long COUNT = 5_000_000_000L;
            }

            @Path("locales")
            class Locales {
                static final long FACTOR = 1000000;
                static final char DASH = '-';
                EntityManager em;

                @GET
                public List<LocaleDto> list() {
                    return em.createQuery("from Locale", Locale.class).getResultStream().map(LocaleDto::of).toList();
                }

                @GET @Path("{id}")
                public LocaleDto get(@PathParam("id") Long id) {
                    return LocaleDto.of(em.find(Locale.class, id));
                }

                @POST
                public LocaleDto create(LocaleDto sent) {
                    if (sent.lat() > Most.LAT) throw new BadRequestException("north");
                    if (sent.lat() < -90.0) throw new BadRequestException("south");
                    if (sent.count() * FACTOR > Most.COUNT) throw new BadRequestException("many");
                    if (sent.count() > 24 * 3600L) throw new BadRequestException("more");
                    if (sent.name().charAt(0) == DASH) throw new BadRequestException("dash");
                    if (sent.duration() == Locale.Duration.KÜRZE) throw new BadRequestException("short");
                    Locale locale = new Locale();
                    locale.name = sent.name();
                    locale.lat = sent.lat();
                    locale.count = sent.count();
                    locale.duration = sent.duration();
                    em.persist(locale);
                    return LocaleDto.of(locale);
                }
            }
            """);
        return new ServiceReader().read(root);
    }
}

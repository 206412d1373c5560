package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.inventory.InventoryText;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Problem.Severity;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what nobody should have written: the rest is read on, and what is missing is told with file and line. */
class HostileSourcesTest {
    private static final String ENTITY = """
        package p;

        import jakarta.persistence.*;

        @Entity
        public class Good {
            @Id
            private Long id;
        }
        """;

    @TempDir
    private Path root;

    @Test
    void aBrokenFileIsToldWithItsLineAndTheRestIsRead() throws Exception {
        write("p/Good.java", ENTITY);
        write("p/Broken.java", "package p;\n\npublic class Broken {\n    void a( { }\n}\n");

        ServiceModel service = read();

        assertEquals(List.of("Good"), names(service));
        Problem problem = only(service, Severity.ERROR);
        assertEquals("p/Broken.java:4", problem.place().toString());
    }

    @Test
    void classesThatExtendEachOtherInACircleEnd() throws Exception {
        write(
                "p/A.java",
                "package p; @jakarta.persistence.Entity public class A extends B { @jakarta.persistence.Id long id; }");
        write("p/B.java", "package p; @jakarta.persistence.MappedSuperclass public class B extends C { int b; }");
        write("p/C.java", "package p; @jakarta.persistence.MappedSuperclass public class C extends A { int c; }");

        ServiceModel service = read();

        assertTrue(texts(service).contains("extends itself"), texts(service));
        assertEquals(
                1,
                service.entities().stream()
                        .filter(each -> each.name().equals("A"))
                        .count());
    }

    @Test
    void exceptionsThatExtendEachOtherInACircleEnd() throws Exception {
        write("p/Left.java", "package p; public class Left extends Right {}");
        write("p/Right.java", "package p; public class Right extends Left {}");
        write("p/Good.java", ENTITY);
        write("p/Goods.java", """
            package p;

            import jakarta.ws.rs.*;
            import org.springframework.web.bind.annotation.*;

            @RestControllerAdvice
            class Advice {
                @ExceptionHandler
                String left(Left thrown) { return "left"; }
            }

            @Path("goods")
            public class Goods {
                @POST
                public Good create(Good good) { throw new Left(); }
            }
            """);

        assertEquals(List.of("Good"), names(read()));
    }

    @Test
    void buildersThatAreEachOtherInACircleEnd() throws Exception {
        write("p/Good.java", ENTITY);
        write("p/Goods.java", """
            package p;

            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;

            @Path("goods")
            public class Goods {
                @POST
                public Response create(Good good) {
                    Response.ResponseBuilder one;
                    one = one.header("a", "b");
                    return one.build();
                }

                @PUT
                public Response update(Good good) {
                    Response.ResponseBuilder one;
                    Response.ResponseBuilder other;
                    one = other;
                    other = one;
                    return one.build();
                }
            }
            """);

        assertEquals(List.of("Good"), names(read()));
    }

    @Test
    void constantsAndMethodsThatNeedThemselvesEnd() throws Exception {
        write("p/Loop.java", """
            package p;

            import jakarta.ws.rs.*;

            @Path(Loop.ONE)
            public class Loop {
                static final String ONE = "a" + Loop.TWO;
                static final String TWO = Loop.ONE + "b";

                @GET
                public String get(@QueryParam("q") String q) {
                    return ping(q);
                }

                private String ping(String q) {
                    return pong(q);
                }

                private String pong(String q) {
                    return ping(q);
                }
            }
            """);

        ServiceModel service = read();

        assertEquals(1, service.endpoints().count());
    }

    @Test
    void sourcesInOtherEncodingsAreReadAsTheirModuleSays() throws Exception {
        writeBytes("pom.xml", """
            <project><artifactId>alt</artifactId><properties>
            <project.build.sourceEncoding>windows-1252</project.build.sourceEncoding></properties></project>
            """.getBytes(StandardCharsets.UTF_8));
        writeBytes("src/main/java/p/Good.java", documented("Gr\u00f6\u00dfe \u20ac", Charset.forName("windows-1252")));

        assertEquals("Gr\u00f6\u00dfe \u20ac", read().entities().get(0).description());
    }

    @Test
    void aByteOrderMarkCountsMoreThanTheModule() throws Exception {
        byte[] text = documented("Gr\u00f6\u00dfe", StandardCharsets.UTF_16LE);
        byte[] marked = new byte[text.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(text, 0, marked, 2, text.length);
        writeBytes("p/Good.java", marked);

        assertEquals("Gr\u00f6\u00dfe", read().entities().get(0).description());
    }

    @Test
    void bytesThatAreNotWhatTheModuleSaysAreNotedWithTheirLine() throws Exception {
        writeBytes("p/Good.java", documented("Gr\u00f6\u00dfe", StandardCharsets.ISO_8859_1));

        ServiceModel service = read();

        assertEquals("Gr\u00f6\u00dfe", service.entities().get(0).description());
        Problem note = only(service, Severity.NOTE);
        assertEquals("p/Good.java:5", note.place().toString());
        assertTrue(note.message().contains("ISO-8859-1"), note.message());
    }

    @Test
    void symbolicLinksAreNotFollowed(@TempDir Path elsewhere) throws Exception {
        write("p/Good.java", ENTITY);
        Files.writeString(elsewhere.resolve("Secret.java"), "package s; public class Secret {}");
        Files.createSymbolicLink(root.resolve("p/Secret.java"), elsewhere.resolve("Secret.java"));
        Files.createSymbolicLink(root.resolve("s"), elsewhere);
        Files.createSymbolicLink(root.resolve("again"), root);

        ServiceModel service = read();

        assertEquals(
                List.of("p/Good.java"),
                service.files().stream().map(SourceFile::path).toList());
        assertEquals(3, service.problems().size());
    }

    @Test
    void aFileThatIsTooLargeIsTold() throws Exception {
        write("p/Good.java", ENTITY);
        write("p/Huge.java", "package p; class Huge {}" + " ".repeat(5 << 20));

        assertEquals("p/Huge.java", only(read(), Severity.ERROR).place().toString());
    }

    @Test
    void anExpressionThatIsNestedTooDeeplyIsReadOrTold() throws Exception {
        write("p/Good.java", ENTITY);
        write(
                "p/Deep.java",
                "package p; class Deep { int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; }");

        assertEquals(List.of("Good"), names(read()));
    }

    @Test
    void aPomThatNamesOtherFilesIsRefused(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "hidden");
        write("p/Good.java", ENTITY);
        write(
                "pom.xml",
                "<!DOCTYPE p [<!ENTITY s SYSTEM \"" + secret.toUri()
                        + "\">]><project><artifactId>&s;</artifactId></project>");

        ServiceModel service = read();

        assertFalse(service.module().artifactId().contains("hidden"));
        assertEquals("pom.xml", only(service, Severity.ERROR).place().toString());
    }

    @Test
    void aPomWhosePropertiesNeedThemselvesIsRead() throws Exception {
        write("p/Good.java", ENTITY);
        write("pom.xml", """
            <project><groupId>${project.groupId}</groupId><artifactId>${a}</artifactId><version>${b}</version>
            <properties><a>${b}</a><b>${a}</b></properties></project>
            """);

        assertEquals("", read().module().groupId());
    }

    @Test
    void namesThatWouldLeaveTheirPlaceStayTexts() throws Exception {
        write(
                "p/Good.java",
                ENTITY.replace(
                        "@Entity", "/** {{evil}} ../../etc */\n@Entity\n@Table(name = \"../../x\\n\\u002a/ {{t}}\")"));

        ServiceModel service = read();

        assertEquals("../../x\n*/ {{t}}", service.entities().get(0).table());
        long lines = InventoryText.of(service)
                .lines()
                .filter(each -> each.contains("../../x */ {{t}}"))
                .count();
        assertEquals(1, lines);
    }

    @Test
    void aFolderWithoutJavaIsRefused() {
        assertThrows(UnreadableServiceException.class, this::read);
        assertThrows(UnreadableServiceException.class, () -> new ServiceReader().read(root.resolve("missing")));
    }

    private ServiceModel read() throws UnreadableServiceException {
        return new ServiceReader().read(root);
    }

    private void write(String file, String text) throws IOException {
        writeBytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void writeBytes(String file, byte[] bytes) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private static byte[] documented(String description, Charset charset) {
        return ENTITY.replace("@Entity", "/** " + description + " */\n@Entity").getBytes(charset);
    }

    private static List<String> names(ServiceModel service) {
        return service.entities().stream().map(each -> each.name()).toList();
    }

    private static String texts(ServiceModel service) {
        return service.problems().toString();
    }

    private static Problem only(ServiceModel service, Severity severity) {
        List<Problem> found = service.problems().stream()
                .filter(each -> each.severity() == severity)
                .toList();
        assertEquals(1, found.size(), texts(service));
        return found.get(0);
    }
}

package dev.bof.itests.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A Java client that is generated from an OpenAPI document and compiled as it comes, with code that uses it. */
final class GeneratedClient {
    private final Path folder;

    /** @param folder an empty one */
    GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** Writes the client's sources. */
    void generate(Path document) {
        CodegenConfigurator configuration = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setOutputDir(folder.resolve("sources").toString())
                .setInvokerPackage("generated")
                .setApiPackage("generated.api")
                .setModelPackage("generated.model")
                .addAdditionalProperty("useJakartaEe", true)
                .addAdditionalProperty("useSingleRequestParameter", true)
                .addAdditionalProperty("enumUnknownDefaultCase", true)
                .addAdditionalProperty("hideGenerationTimestamp", true)
                .addGlobalProperty("apis", "")
                .addGlobalProperty("models", "")
                .addGlobalProperty("supportingFiles", "")
                .addGlobalProperty("apiDocs", "false")
                .addGlobalProperty("modelDocs", "false")
                .addGlobalProperty("apiTests", "false")
                .addGlobalProperty("modelTests", "false");
        new DefaultGenerator().opts(configuration.toClientOptInput()).generate();
    }

    /** Compiles the client and the sources of who uses it, and gives their classes. */
    ClassLoader compile(Path users) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> sources = Stream.concat(
                        sources(folder.resolve("sources/src/main/java")).stream(), sources(users).stream())
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-nowarn", "-proc:none", "--release", "17"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertTrue(compiled, said::toString);
        }
        return new URLClassLoader(new URL[] {url(classes)}, GeneratedClient.class.getClassLoader());
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

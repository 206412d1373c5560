package dev.bof.migration.wrap;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The jar of a bundle, with the manifest that makes it one. */
final class BundleJar {
    private static final String IMPORTS = "!jakarta.ejb.*,!jakarta.enterprise.*,!jakarta.transaction.*,"
            + "jakarta.ws.rs.*,jakarta.persistence.*,jakarta.inject.*,org.glassfish.jersey.*,org.osgi.*,"
            + "com.fasterxml.jackson.*,*;resolution:=optional";

    private final Map<String, byte[]> content;
    private final List<String> libraries;

    /** @param libraries paths of the jars inside */
    BundleJar(Map<String, byte[]> content, List<String> libraries) {
        this.content = content;
        this.libraries = libraries;
    }

    byte[] bytes(WrapRequest request, boolean persistent) throws IOException, WrapException {
        try (Jar jar = new Jar("wrapped");
                Analyzer analyzer = new Analyzer(jar)) {
            content.forEach((name, bytes) -> jar.putResource(name, new EmbeddedResource(bytes, 0L)));
            analyzer.setBundleSymbolicName(request.route().replace('/', '.') + "-" + request.variant() + "-wrapped");
            analyzer.setBundleVersion("1.0.0");
            analyzer.setProperty(
                    Constants.BUNDLE_NAME, "Wrapped service: " + request.route() + " " + request.variant());
            analyzer.setProperty(Constants.BUNDLE_CLASSPATH, classPath());
            analyzer.setProperty(Constants.BUNDLE_ACTIVATOR, Wrapper.RUNTIME + ".Activator");
            analyzer.setProperty(
                    Constants.PROVIDE_CAPABILITY,
                    "bof.route;route=\"" + request.route() + "\";variant=\"" + request.variant() + "\"");
            analyzer.setProperty(Constants.IMPORT_PACKAGE, IMPORTS);
            analyzer.setProperty(Constants.REPRODUCIBLE, "true");
            analyzer.setProperty(Constants.NOEXTRAHEADERS, "true");
            if (persistent) {
                analyzer.setProperty("Meta-Persistence", Unit.FILE);
            }
            jar.setManifest(analyzer.calcManifest());
            requireNoErrors(analyzer);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            jar.setReproducible("true");
            jar.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | WrapException e) {
            throw e;
        } catch (Exception e) {
            throw new WrapException("No bundle can be made of it: " + e.getMessage(), e);
        }
    }

    private String classPath() {
        return libraries.isEmpty() ? "." : ".," + String.join(",", libraries);
    }

    private static void requireNoErrors(Analyzer analyzer) throws WrapException {
        if (!analyzer.getErrors().isEmpty()) {
            throw new WrapException("No bundle can be made of it: " + String.join("; ", analyzer.getErrors()));
        }
    }
}

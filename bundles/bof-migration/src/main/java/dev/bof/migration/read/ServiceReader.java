package dev.bof.migration.read;

import com.github.javaparser.ast.CompilationUnit;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Form;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.code.UnreadAnnotations;
import dev.bof.migration.read.flow.EndpointReader;
import dev.bof.migration.read.jpa.EntityReader;
import dev.bof.migration.read.json.EnumReader;
import dev.bof.migration.read.json.JsonServer;
import dev.bof.migration.read.json.JsonSettingsReader;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.source.Problems;
import dev.bof.migration.read.source.Settings;
import dev.bof.migration.read.source.Sources;
import dev.bof.migration.read.web.Addresses;
import dev.bof.migration.read.web.JaxRsReader;
import dev.bof.migration.read.web.Route;
import dev.bof.migration.read.web.SpringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads the sources of a service. Stateless: one may be used by several threads. */
public final class ServiceReader {
    /** Sources may be nested deeply, as generated ones are: a parser goes down with them. */
    private static final long STACK = 256L << 20;

    /**
     * Reads a Maven module, a folder of modules, or a folder of Java files. What cannot be read or understood is among
     * the model's problems.
     *
     * @param root the service's root
     * @throws UnreadableServiceException if it is no folder, or has no Java file
     */
    public ServiceModel read(Path root) throws UnreadableServiceException {
        FutureTask<ServiceModel> task = new FutureTask<>(() -> readHere(root));
        new Thread(null, task, "service-reader", STACK).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableServiceException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("reading " + root + " failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + root, e);
        }
    }

    private static ServiceModel readHere(Path root) throws UnreadableServiceException {
        Problems problems = new Problems();
        Sources sources = Sources.read(root, problems);
        Java java = Java.of(sources.java(), problems);
        Settings settings = sources.settings();
        JsonSettings json = JsonSettingsReader.read(java, settings, JsonServer.of(sources));
        List<EntityModel> entities = new EntityReader(java, sources.isSpringBoot()).read();
        TransferTypeReader transferTypes = new TransferTypeReader(java, json);
        JaxRsReader jaxRs = new JaxRsReader(java, settings);
        SpringReader spring = new SpringReader(java, contextPath(settings));
        List<Route> routes = new ArrayList<>(jaxRs.routes());
        routes.addAll(spring.routes());
        EndpointReader.Found found =
                new EndpointReader(java, entities, transferTypes).read(Addresses.distinct(routes, problems));
        TransferTypeReader wire = new TransferTypeReader(java, json);
        transferTypes.maps().forEach(wire::add);
        settings.tellUnread();
        List<EnumModel> enums = new EnumReader(java).read(converters(entities));
        List<TransferType> types = wire.read(found.transferTypes());
        UnreadAnnotations.tell(java);
        String path = jaxRs.applicationPath().isEmpty() ? spring.applicationPath() : jaxRs.applicationPath();
        return new ServiceModel(
                sources.module(basePackage(java), namespace(java), path),
                json,
                found.objects(),
                entities,
                enums,
                types,
                found.resources(),
                found.errors(),
                found.rules(),
                found.components(),
                sources.files(),
                problems.list());
    }

    private static String contextPath(Settings settings) {
        return settings.of("server.servlet.context-path").orElse("")
                + settings.of("spring.mvc.servlet.path").orElse("");
    }

    /** The converters of enums, by the enum. */
    private static Map<String, String> converters(List<EntityModel> entities) {
        Map<String, String> found = new HashMap<>();
        entities.forEach(entity -> entity.attributes().stream()
                .filter(each -> each.form() == Form.CONVERTED)
                .forEach((AttributeModel each) -> found.putIfAbsent(each.type().name(), each.converter())));
        return found;
    }

    private static String basePackage(Java java) {
        String common = null;
        for (CompilationUnit each : java.sources().units()) {
            String name = each.getPackageDeclaration()
                    .map(one -> one.getNameAsString())
                    .orElse("");
            common = common == null ? name : common(common, name);
        }
        return common == null ? "" : common;
    }

    private static String common(String one, String other) {
        String candidate = one;
        while (!candidate.isEmpty() && !(other + ".").startsWith(candidate + ".")) {
            candidate = candidate.contains(".") ? candidate.substring(0, candidate.lastIndexOf('.')) : "";
        }
        return candidate;
    }

    private static String namespace(Java java) {
        for (String each : List.of("jakarta", "javax")) {
            boolean used = java.sources().units().stream()
                    .flatMap(unit -> unit.getImports().stream())
                    .anyMatch(one -> one.getNameAsString().startsWith(each + ".persistence"));
            if (used) {
                return each;
            }
        }
        return "";
    }
}

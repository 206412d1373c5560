package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.plan.GeneratedFile;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the framework variant of a service. The same model and options give the same bytes. */
public final class Generator {
    private final ServiceModel service;
    private final Options options;
    private final LegacyBundle bundle;
    private final ModuleNames module;

    public Generator(ServiceModel service, LegacyBundle bundle, Options options) {
        this.service = service;
        this.bundle = bundle;
        this.options = options;
        this.module = ModuleNames.of(service.module());
    }

    /** What the framework variant of a service is called. */
    public static String moduleName(ServiceModel service) {
        return ModuleNames.of(service.module()).artifact();
    }

    /**
     * Generates a module with these objects.
     *
     * @param objects at least one
     * @throws UnsupportedObjectException where the framework cannot serve one of them
     */
    public GeneratedModule generate(List<ObjectModel> objects) {
        Map<String, GeneratedFile> files = new LinkedHashMap<>();
        List<GeneratedObject> generated = new ArrayList<>();
        Map<ObjectDesign, ByHand> designs = new LinkedHashMap<>();
        for (ObjectModel object : objects) {
            ByHand byHand = new ByHand();
            designs.put(new ObjectDesigner(service, object, byHand).design(), byHand);
        }
        PersistenceUnits units = new PersistenceUnits(module, List.copyOf(designs.keySet()));
        designs.forEach((design, byHand) -> {
            files(design, byHand, units.nameOf(design)).forEach(file -> files.putIfAbsent(file.path(), file));
            generated.add(new GeneratedObject(
                    design.className(),
                    design.route(),
                    byHand.items().stream().map(ByHand.Item::recorded).toList()));
        });
        new ModuleFiles(module, options, bundle)
                .of(List.copyOf(designs.keySet()), units)
                .forEach(file -> files.put(file.path(), file));
        GeneratedFile template = new GuideFiles(module, service).template();
        files.put(template.path(), template);
        List<GeneratedFile> sorted = files.values().stream()
                .sorted(Comparator.comparing(GeneratedFile::path))
                .toList();
        return new GeneratedModule(module.artifact(), generated, sorted);
    }

    private List<GeneratedFile> files(ObjectDesign design, ByHand byHand, String unit) {
        SchemaDesign schemas = new SchemaDesigner(service, design, byHand).design();
        List<CarriedRule> rules = new RuleDesigner(service, design, schemas).design();
        ContractFields fields = new ContractFields(service, bundle.isVariant());
        List<ActionDesign> actions = actions(design, rules);
        boolean open = !rules.isEmpty() || !actions.isEmpty();
        ProfileFile profile = new ProfileFile(module, service, bundle, byHand);
        boolean compatible = profile.isNeeded(design, schemas);

        List<GeneratedFile> files = new ArrayList<>(new EntityFiles(module, service, byHand).of(design, schemas, open));
        SchemaFiles schemaFiles = new SchemaFiles(module);
        files.addAll(schemaFiles.of(design, schemas));
        actions.forEach(action -> request(action, fields, schemaFiles).ifPresent(files::add));
        files.add(new ServiceFile(module, service, byHand).of(design, schemas, rules, actions, compatible, unit));
        if (compatible) {
            files.add(profile.of(design, schemas, rules));
        }
        files.addAll(new ContractFiles(module, service).of(design, schemas, fields, compatible));
        files.add(new GuideFiles(module, service).guide(design, rules, byHand.items(), compatible));
        return files;
    }

    private List<ActionDesign> actions(ObjectDesign design, List<CarriedRule> rules) {
        List<ActionDesign> actions = new ArrayList<>();
        for (Endpoint endpoint : service.endpointsOf(design.object())) {
            Optional<String> path = Paths.belowRoute(endpoint, design.object().path());
            if (endpoint.kind() == Endpoint.Kind.ACTION && path.isPresent()) {
                String method = ActionDesign.method(endpoint);
                actions.add(new ActionDesign(
                        endpoint,
                        method,
                        path.get(),
                        requestType(endpoint)
                                .map(TransferType::name)
                                .map(ClassNames::of)
                                .orElse(""),
                        ActionDesign.givesObject(endpoint),
                        rules.stream()
                                .filter(rule -> rule.actions().contains(method))
                                .toList()));
            }
        }
        return actions;
    }

    private Optional<TransferType> requestType(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.request())
                .flatMap(request -> service.transferType(request.type().name()));
    }

    private Optional<GeneratedFile> request(ActionDesign action, ContractFields fields, SchemaFiles schemas) {
        Constraints constraints = new Constraints(new ByHand());
        return requestType(action.endpoint())
                .map(type -> schemas.request(
                        action.request(),
                        "What a client sends with " + action.endpoint().title() + ".",
                        fields.components(type).stream()
                                .map(component -> component.with(constraints.annotations(
                                        component.property().constraints())))
                                .toList()));
    }
}

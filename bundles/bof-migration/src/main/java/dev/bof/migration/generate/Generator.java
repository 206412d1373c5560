package dev.bof.migration.generate;

import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.GeneratedFile;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the framework variant of a service. The same model and options give the same bytes. */
public final class Generator {
    private final ServiceModel service;
    private final Options options;
    private final LegacyBundle bundle;
    private final ModuleNames module;

    public Generator(ServiceModel service, LegacyBundle bundle, Options options) {
        this.service = DistinctNames.of(service);
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
            files(design, byHand, units.nameOf(design)).forEach(file -> put(files, file, design));
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

    /** A class that several objects need is written once; two of one name would be one of them in both places. */
    private static void put(Map<String, GeneratedFile> files, GeneratedFile file, ObjectDesign design) {
        GeneratedFile other = files.putIfAbsent(file.path(), file);
        if (other != null && !other.text().equals(file.text())) {
            throw new UnsupportedObjectException(design.object().name() + " needs another " + file.path()
                    + " than the service's other classes do: give one of the two another name, or generate the object"
                    + " alone (--object)");
        }
    }

    private List<GeneratedFile> files(ObjectDesign design, ByHand byHand, String unit) {
        SchemaDesign schemas = new SchemaDesigner(service, design, byHand).design();
        OperandCode operands = new OperandCode(service, design, schemas);
        List<CarriedRule> rules = new RuleDesigner(service, design, schemas, operands).design();
        ContractFields fields = new ContractFields(service, bundle.isVariant());
        ActionDesigner actionDesigner = new ActionDesigner(service, design, schemas);
        List<ActionDesign> actions = actionDesigner.design(rules);
        boolean completes = design.own().stream().anyMatch(design::isCompleted);
        boolean open = completes || !design.elements().isEmpty() || !rules.isEmpty() || !actions.isEmpty();
        ProfileFile profile = new ProfileFile(module, service, bundle, byHand);
        boolean compatible = profile.isNeeded(design, schemas);

        List<GeneratedFile> files =
                new ArrayList<>(new EntityFiles(module, service, byHand).of(design, schemas, operands, open));
        SchemaFiles schemaFiles = new SchemaFiles(module);
        files.addAll(schemaFiles.of(design, schemas));
        files.addAll(actionDesigner.records(
                actions, fields, schemaFiles, new FieldChecks(service, design, new ConstraintCode(byHand), byHand)));
        files.add(new ServiceFile(module, service, byHand)
                .of(design, schemas, operands, rules, actions, compatible, unit));
        if (compatible) {
            files.add(profile.of(design, schemas, rules));
        }
        new NotCarriedOver(service, byHand).list(design);
        new RuleOrder(service, design, rules).list(byHand);
        files.addAll(new ContractFiles(module, service).of(design, schemas, fields, compatible));
        files.add(new GuideFiles(module, service).guide(design, rules, byHand.items(), compatible));
        return files;
    }
}

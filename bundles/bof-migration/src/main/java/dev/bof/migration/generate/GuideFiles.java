package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The documents: what stays, what changes, what a person does, and the way there and back. */
final class GuideFiles {
    private static final String NOT_CARRIED = "not carried over";

    private final ModuleNames module;
    private final ServiceModel service;

    GuideFiles(ModuleNames module, ServiceModel service) {
        this.module = module;
        this.service = service;
    }

    /** An endpoint as the template sees it. */
    private record Row(Code endpoint, String becomes, String source) {}

    /** Something to write or decide as the template sees it. */
    private record Task(int number, String what, Code source, Code place) {}

    /** Something that was not understood as the template sees it. */
    private record Unread(Code source, String what) {}

    /** A rule as the template sees it. */
    private record RuleRow(Code id, Code source, String state) {}

    static String path(ObjectDesign design) {
        return "docs/" + Escape.slug(design.className()).replace('-', '_').toUpperCase(Locale.ROOT)
                + "_MIGRATION_GUIDE.md";
    }

    GeneratedFile guide(ObjectDesign design, List<CarriedRule> rules, List<ByHand.Item> byHand, boolean compatible) {
        List<Task> tasks = new ArrayList<>();
        for (ByHand.Item item : byHand) {
            tasks.add(new Task(
                    tasks.size() + 1,
                    item.what(),
                    new Code(Escape.markdownCode(item.sourceText().isEmpty() ? "the service" : item.sourceText())),
                    new Code(item.keptPlace() == null ? "a decision" : Escape.markdownCode(item.keptPlace()))));
        }
        List<Unread> unread = service.problems().stream()
                .filter(problem -> problem.isToLookAt()
                        && byHand.stream().noneMatch(item -> item.what().equals(problem.message())))
                .map(problem ->
                        new Unread(new Code(Escape.markdownCode(problem.place().toString())), problem.message()))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("module", new Code(module.artifact()));
        values.put("route", new Code(design.route()));
        values.put("endpoints", rows(design, byHand));
        values.put("compatible", compatible);
        values.put("profile", new Code(ProfileFile.className(design)));
        values.put("tasks", tasks);
        values.put("hasTasks", !tasks.isEmpty());
        values.put("unread", unread);
        values.put("hasUnread", !unread.isEmpty());
        List<RuleRow> told = rules(design, rules, byHand);
        values.put("rules", told);
        values.put("hasRules", !told.isEmpty());
        values.put("test", new Code(design.className() + "ContractIT"));
        return new GeneratedFile(path(design), Templates.markdown("guide", values));
    }

    GeneratedFile template() {
        return new GeneratedFile("docs/MIGRATION_TEMPLATE.md", Templates.markdown("template", Map.of()));
    }

    private List<Row> rows(ObjectDesign design, List<ByHand.Item> byHand) {
        return service.endpointsOf(design.object()).stream()
                .map(endpoint -> new Row(
                        new Code(Escape.markdownCode(endpoint.title())),
                        becomes(endpoint, design, byHand),
                        endpoint.place().toString()))
                .toList();
    }

    private String becomes(Endpoint endpoint, ObjectDesign design, List<ByHand.Item> byHand) {
        if (Paths.belowRoute(endpoint, design.object().path()).isEmpty()) {
            return NOT_CARRIED + ": it lies elsewhere";
        }
        if (byHand.stream().anyMatch(item -> item.what().startsWith(endpoint.title() + " is not carried over"))) {
            return NOT_CARRIED;
        }
        Concerns concerns = new Concerns(service, design, module.javaFile(ServiceFile.className(design)));
        String same = byHand.stream().anyMatch(item -> concerns.have(item, endpoint))
                ? "same, but for what stands below"
                : "same";
        return switch (endpoint.kind()) {
            case ACTION, OTHER -> action(endpoint, design, same);
            default -> same;
        };
    }

    private String action(Endpoint endpoint, ObjectDesign design, String same) {
        if (!ActionDesigner.isAction(endpoint, design, service)) {
            return NOT_CARRIED;
        }
        List<Effect> effects = design.object().effectsOf(endpoint.title());
        boolean whole = !effects.isEmpty() && effects.stream().allMatch(Effect::isCarried);
        return whole ? same : "same address; what of its work is to be written stands below";
    }

    private List<RuleRow> rules(ObjectDesign design, List<CarriedRule> carried, List<ByHand.Item> byHand) {
        List<String> titles = service.endpointsOf(design.object()).stream()
                .map(Endpoint::title)
                .toList();
        List<RuleRow> rows = new ArrayList<>();
        for (Rule rule : service.rules()) {
            if (rule.endpoints().stream().anyMatch(titles::contains)) {
                String state = carried.stream()
                        .filter(each -> each.rule().id().equals(rule.id()))
                        .map(each -> each.isCarried() ? "carried over" : "to be written")
                        .findFirst()
                        .orElseGet(() -> untouched(rule, design, byHand));
                rows.add(new RuleRow(
                        new Code(Escape.markdownCode(rule.id())),
                        new Code(Escape.markdownCode(rule.place().toString())),
                        state));
            }
        }
        return rows;
    }

    /** What becomes of a rule that stands nowhere in the generated code. */
    private String untouched(Rule rule, ObjectDesign design, List<ByHand.Item> byHand) {
        boolean isServed = service.endpointsOf(design.object()).stream()
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .anyMatch(endpoint -> !becomes(endpoint, design, byHand).startsWith(NOT_CARRIED));
        if (!isServed) {
            return NOT_CARRIED + ", as its endpoint";
        }
        if (!new ReadRules(service, design).left(rule).isEmpty() || new HalfOwnRules(service, design).have(rule)) {
            return "left to a person";
        }
        return rule.kind() == Rule.Kind.NOT_FOUND || rule.kind() == Rule.Kind.UNIQUE
                ? "the framework's own"
                : "part of its endpoint";
    }
}

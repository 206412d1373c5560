package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.List;
import java.util.Map;

/** The compatibility profile: how the service spoke, where that is not how the framework speaks. */
final class ProfileFile {
    private static final Map<String, Meaning> PAGE = Map.of(
            "items", Meaning.ITEMS,
            "total", Meaning.TOTAL,
            "page", Meaning.PAGE,
            "page_size", Meaning.PAGE_SIZE,
            "pages", Meaning.PAGES);

    private final ModuleNames module;
    private final ServiceModel service;
    private final LegacyBundle bundle;
    private final ByHand byHand;

    ProfileFile(ModuleNames module, ServiceModel service, LegacyBundle bundle, ByHand byHand) {
        this.module = module;
        this.service = service;
        this.bundle = bundle;
        this.byHand = byHand;
    }

    static String className(ObjectDesign design) {
        return design.className() + "Compatibility";
    }

    /** Whether the service's clients would notice something without a profile. */
    boolean isNeeded(ObjectDesign design, SchemaDesign schemas) {
        boolean ownJson = !bundle.isVariant()
                || new JsonStyleCode(service, design, schemas, byHand).hasOwnNames()
                        && !service.json().naming().isEmpty();
        return ownJson
                || service.endpointsOf(design.object()).stream()
                        .anyMatch(endpoint ->
                                !isStandard(endpoint, design.object().path()));
    }

    /** Whether an endpoint is one of the framework's own, with the framework's answer. */
    private static boolean isStandard(Endpoint endpoint, String path) {
        String address =
                endpoint.method() + " " + Paths.belowRoute(endpoint, path).orElse("elsewhere");
        return switch (endpoint.kind()) {
            case CREATE -> address.equals("POST ") && answers(endpoint, 201, Meaning.ITEM);
            case GET -> address.equals("GET {id}") && answers(endpoint, 200, Meaning.ITEM);
            case UPDATE ->
                address.equals("PUT {id}")
                        && answers(endpoint, 200, Meaning.ITEM)
                        && endpoint.update() != Endpoint.Update.REPLACE
                        && endpoint.update() != Endpoint.Update.NOT_NULL;
            case DELETE -> address.equals("DELETE {id}") && answers(endpoint, 204, Meaning.NOTHING);
            case LIST ->
                address.equals("GET ")
                        && endpoint.success().filter(ProfileFile::isPage).isPresent();
            default -> false;
        };
    }

    private static boolean answers(Endpoint endpoint, int status, Meaning body) {
        return endpoint.success()
                .filter(answer -> answer.status() == status && answer.body().meaning() == body)
                .isPresent();
    }

    private static boolean isPage(Answer answer) {
        return answer.body().meaning() == Meaning.OBJECT
                && answer.body().fields().size() == PAGE.size()
                && answer.body().fields().entrySet().stream()
                        .allMatch(field -> isPart(
                                PAGE.get(Wire.name(field.getKey())),
                                field.getValue().meaning()));
    }

    /** The number of pages is computed from the others. */
    private static boolean isPart(Meaning expected, Meaning found) {
        boolean isComputed = found == Meaning.TEXT || found == Meaning.COMPUTED;
        return expected != null && (expected == found || expected == Meaning.PAGES && isComputed);
    }

    GeneratedFile of(ObjectDesign design, SchemaDesign schemas, List<CarriedRule> rules) {
        JsonStyleCode json = new JsonStyleCode(service, design, schemas, byHand);
        boolean isSpring = JsonStyleCode.isSpring(service, design);
        EndpointCode endpoints = new EndpointCode(
                service,
                design,
                schemas,
                BodyTemplate.ofAnswers(new AnswerTexts(design, new Placeholders(service, design))),
                isSpring,
                byHand);
        List<Code> described = service.endpointsOf(design.object()).stream()
                .flatMap(endpoint -> endpoints.of(endpoint).stream())
                .toList();
        String text = Templates.java(
                "compatibility",
                Map.of(
                        "packageName", module.packageName(),
                        "className", className(design),
                        "javadoc",
                                Escape.javadoc("How the " + design.words()
                                        + " service answered before. Its clients notice nothing of the change."),
                        "asWritten", !design.object().readAgain(),
                        "json", bundle.isVariant() ? List.of() : json.calls(),
                        "endpoints", described,
                        "errors", new ErrorCode(service, design, isSpring, bundle.isVariant(), byHand).calls(rules)));
        return new GeneratedFile(module.javaFile(className(design)), text);
    }
}

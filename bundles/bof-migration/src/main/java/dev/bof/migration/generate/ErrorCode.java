package dev.bof.migration.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.UniqueKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the service told what went wrong, as calls that describe it: the particular ones first. */
final class ErrorCode {
    private final ServiceModel service;
    private final ObjectDesign design;
    private final boolean isSpring;
    private final boolean isVariant;
    private final Placeholders placeholders;
    private final BodyTemplate bodies;
    private final ByHand byHand;

    /**
     * @param isSpring whether what nobody mapped is told by Spring Boot
     * @param isVariant whether it is told by the front door
     */
    ErrorCode(ServiceModel service, ObjectDesign design, boolean isSpring, boolean isVariant, ByHand byHand) {
        this.placeholders = new Placeholders(service, design);
        this.bodies = new BodyTemplate(placeholders);
        this.service = service;
        this.design = design;
        this.isSpring = isSpring;
        this.isVariant = isVariant;
        this.byHand = byHand;
    }

    List<Code> calls(List<CarriedRule> rules) {
        Set<String> calls = new LinkedHashSet<>();
        if (!isVariant) {
            unreadable(calls);
            bodies(calls);
        }
        rules.stream()
                .filter(rule -> rule.isCarried() || !rule.code().isEmpty())
                .forEach(rule -> carried(rule).ifPresent(calls::add));
        for (Rule rule : service.rules()) {
            if (isOfObject(rule) && isOfFind(rule)) {
                ruled("NOT_FOUND", rule)
                        .map(error -> error + ".in(LegacyEndpoint.Operation.FIND)")
                        .ifPresent(calls::add);
            }
        }
        Absences absences = new Absences(service, design.object(), byHand);
        for (Rule rule : service.rules()) {
            if (isOfObject(rule) && RuleDesigner.isAbsence(rule, design) && !isOfFind(rule)) {
                ruled("NOT_FOUND", rule).ifPresent(error -> absences.add(error, rule));
            } else if (isOfObject(rule) && RuleDesigner.tellsViolations(rule)) {
                ruled("VALIDATION", rule).ifPresent(calls::add);
            } else if (isOfObject(rule) && rule.isCarried() && RuleDesigner.isAboutBody(rule)) {
                ruled("MALFORMED", rule)
                        .map(error -> error + ".code(\"absent\")")
                        .ifPresent(calls::add);
            } else if (isOfObject(rule) && RuleDesigner.isKey(rule, design)) {
                ruled("CONFLICT", rule).map(error -> error + ofKey(rule)).ifPresent(calls::add);
            } else if (isOfList(rule)) {
                ruled("MALFORMED", rule)
                        .map(error -> error + ".in(LegacyEndpoint.Operation.LIST)")
                        .ifPresent(error -> parameters(rule)
                                .forEach(name -> calls.add(name.isEmpty() ? error : error + field(name))));
            }
        }
        calls.addAll(absences.calls());
        service.errors().forEach(error -> mapped(error).ifPresent(calls::add));
        if (isSpring) {
            springs(calls);
        } else if (!isVariant) {
            unreadableBody("MALFORMED").ifPresent(calls::add);
        }
        return calls.stream().map(Code::new).toList();
    }

    /** Values in an address that have not the type that the code wants. */
    private void unreadable(Set<String> calls) {
        UnreadableCode code = new UnreadableCode(service.errors(), isSpring);
        Optional<ErrorAnswer> own = code.own();
        List<String> types =
                design.id().type().name().equals("String") ? List.of("MALFORMED") : List.of("MALFORMED", "NOT_FOUND");
        for (String type : types) {
            Optional<String> error = own.isEmpty()
                    ? unmapped(type, code.status(), "")
                    : error(
                            type,
                            own.get().status() == 0 ? code.status() : own.get().status(),
                            own.get().body(),
                            own.get().mediaType(),
                            "",
                            own.get().place());
            error.map(known -> known + ".code(\"unreadable\")").ifPresent(calls::add);
        }
    }

    /** Bodies whose parts have not the type that the code wants: no constraint is asked then. */
    private void bodies(Set<String> calls) {
        for (String code : List.of("type", "unknown", "character")) {
            unreadableBody("VALIDATION")
                    .map(error -> error + ".code(" + Escape.literal(code) + ")")
                    .ifPresent(calls::add);
        }
    }

    private Optional<String> unreadableBody(String type) {
        Optional<ErrorAnswer> own = new UnreadableCode(service.errors(), isSpring).ofBodies();
        if (own.isPresent()) {
            return own.filter(error -> error.status() != 0)
                    .flatMap(error -> error(type, error.status(), error.body(), error.mediaType(), "", error.place()));
        }
        return isSpring
                ? Optional.empty()
                : Optional.of(
                        "LegacyError.of(ProblemType." + type + ", 400, Body.text(\"text/plain\", \"${message}\"))");
    }

    /** Whether a rule tells that nothing was found by something else than the id. */
    private boolean isOfFind(Rule rule) {
        List<Endpoint.Kind> kinds = service.endpointsOf(design.object()).stream()
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .map(Endpoint::kind)
                .toList();
        return rule.kind() == Rule.Kind.NOT_FOUND
                && !kinds.isEmpty()
                && kinds.stream().allMatch(Endpoint.Kind.FIND::equals);
    }

    private static String field(String name) {
        return ".field(" + Escape.literal(name) + ")";
    }

    /** The parameters that a rule refuses values of; one empty name where they are not known. */
    private List<String> parameters(Rule rule) {
        List<String> names = service.endpointsOf(design.object()).stream()
                .map(Endpoint::paging)
                .filter(paging -> paging != null)
                .flatMap(paging -> paging.refusals().stream())
                .filter(refusal -> refusal.place().equals(rule.place()))
                .map(Paging.Refusal::parameter)
                .distinct()
                .toList();
        return names.isEmpty() ? List.of("") : names;
    }

    /** Which of several keys is taken tells the field that no other key has. */
    private String ofKey(Rule rule) {
        List<String> others = design.entity().uniqueKeys().stream()
                .map(UniqueKey::attributes)
                .filter(attributes -> !Set.copyOf(attributes).equals(Set.copyOf(rule.attributes())))
                .flatMap(List::stream)
                .toList();
        return rule.attributes().stream()
                .filter(attribute -> !others.contains(attribute))
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .findFirst()
                .map(ErrorCode::field)
                .orElse("");
    }

    private boolean isOfObject(Rule rule) {
        return service.endpointsOf(design.object()).stream()
                .map(Endpoint::title)
                .anyMatch(rule.endpoints()::contains);
    }

    /** Whether a rule refuses parameters of a list. */
    private boolean isOfList(Rule rule) {
        boolean refuses = rule.kind() == Rule.Kind.PARAMETER || rule.kind() == Rule.Kind.VALIDATION;
        return refuses
                && service.endpointsOf(design.object()).stream()
                        .filter(endpoint -> endpoint.kind() == Endpoint.Kind.LIST)
                        .anyMatch(endpoint -> rule.endpoints().contains(endpoint.title()));
    }

    private Optional<String> carried(CarriedRule carried) {
        Rule rule = carried.rule();
        String type = carried.code().isEmpty() ? "CONFLICT" : "VALIDATION";
        String filter = carried.code().isEmpty() ? "" : ".code(" + Escape.literal(carried.code()) + ")";
        return error(type, told(rule), "").map(error -> error + filter);
    }

    /** What the check says stands in the answer, values and all: the check knows them. */
    private static Rule told(Rule rule) {
        BodyShape text = BodyShape.text(rule.message());
        return rule.body() == null || !rule.message().contains("${")
                ? rule
                : rule.with(rule.body().with(text, BodyShape.part(Meaning.MESSAGE, null)));
    }

    private Optional<String> ruled(String type, Rule rule) {
        return error(type, rule, RuleDesigner.tellsViolations(rule) ? "" : template(rule));
    }

    /** The rule's own message, where its values are known when the framework finds the fault; else the framework's. */
    private String template(Rule rule) {
        boolean silent = rule.message().isEmpty() && (rule.body() == null || !RuleDesigner.isMessageAlone(rule.body()));
        if (silent) {
            return "";
        }
        Optional<String> template = placeholders.template(RuleDesigner.message(rule), rule.operands());
        if (template.isEmpty()) {
            byHand.add(
                    "The message of " + rule.id() + " has a value that the framework does not know then: "
                            + RuleDesigner.message(rule),
                    rule.place());
        }
        return template.orElse("");
    }

    private Optional<String> error(String type, Rule rule, String message) {
        Optional<ErrorAnswer> mapper = service.errors().stream()
                .filter(error -> error.exception().equals(rule.exception()))
                .findFirst();
        boolean own = rule.body() != null && rule.body().meaning() != Meaning.NOTHING;
        int status = rule.status() != 0
                ? rule.status()
                : mapper.map(ErrorAnswer::status).orElse(0);
        if (status == 0) {
            return Optional.empty();
        }
        if (!own && mapper.isEmpty()) {
            return unmapped(type, status, message);
        }
        BodyShape body = own ? rule.body() : mapper.get().body();
        if (RuleDesigner.isMessageAlone(body)) {
            String text = message.isEmpty() ? "${message}" : message;
            return Optional.of("LegacyError.of(ProblemType." + type + ", " + status + ", Body.text("
                    + Escape.literal(mediaType(rule)) + ", " + Escape.literal(text) + "))");
        }
        return error(type, status, body, mapper.map(ErrorAnswer::mediaType).orElse(""), message, rule.place());
    }

    /** What a server answers where the service throws an exception and says no more. */
    private Optional<String> unmapped(String type, int status, String message) {
        if (isVariant) {
            return Optional.empty();
        }
        return Optional.of("LegacyError.of(ProblemType." + type + ", " + status + ", "
                + (isSpring ? springsBody(message) : "Body.none()") + ")");
    }

    /** Spring Boot's own body; it tells messages only where it is asked to. */
    private String springsBody(String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("timestamp", "${timestampWithOffset}")
                .put("status", "${status}")
                .put("error", "${reason}");
        if (service.json().errorMessages()) {
            body.put("message", message.isEmpty() ? "${message}" : message);
        }
        return "Body.json(" + Escape.literal(body.put("path", "${path}").toString()) + ")";
    }

    /** A text is answered as it is, in the type that the answer has or else the endpoint produces. */
    private String mediaType(Rule rule) {
        if (rule.mediaType().contains("/")) {
            return rule.mediaType();
        }
        return service.endpointsOf(design.object()).stream()
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .flatMap(endpoint -> endpoint.produces().stream())
                .findFirst()
                .orElse("text/plain");
    }

    private Optional<String> error(
            String type, int status, BodyShape body, String mediaType, String message, Place place) {
        Optional<Code> template = bodies.of(body, mediaType, message);
        if (template.isEmpty()) {
            byHand.add("The body of an error is computed", place);
        }
        String each = bodies.each(body)
                .map(one -> ".each(" + Escape.literal(one) + ")")
                .orElse("");
        return template.map(known -> "LegacyError.of(ProblemType." + type + ", " + status + ", " + known + ")" + each);
    }

    private Optional<String> mapped(ErrorAnswer error) {
        String name = error.exception().substring(error.exception().lastIndexOf('.') + 1);
        String type =
                switch (name) {
                    case "ConstraintViolationException", "MethodArgumentNotValidException", "BindException" ->
                        "VALIDATION";
                    case "NotFoundException",
                            "EntityNotFoundException",
                            "NoSuchElementException",
                            "EmptyResultDataAccessException" -> "NOT_FOUND";
                    case "JsonProcessingException",
                            "JsonParseException",
                            "JsonMappingException",
                            "HttpMessageNotReadableException",
                            "BadRequestException" -> "MALFORMED";
                    case "DataIntegrityViolationException", "PersistenceException", "EntityExistsException" ->
                        "CONFLICT";
                    case "OptimisticLockException", "ObjectOptimisticLockingFailureException" -> "CONFLICT";
                    default -> "";
                };
        if (type.isEmpty() || error.status() == 0) {
            return Optional.empty();
        }
        String message = type.equals("VALIDATION") ? "${phrase}" : "";
        return error(type, error.status(), error.body(), error.mediaType(), message, error.place());
    }

    private void springs(Set<String> calls) {
        List.of("NOT_FOUND, 404", "VALIDATION, 400", "MALFORMED, 400", "CONFLICT, 500")
                .forEach(each -> calls.add("LegacyError.of(ProblemType." + each + ", " + springsBody("") + ")"));
    }
}

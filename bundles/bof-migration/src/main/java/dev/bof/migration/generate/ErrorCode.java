package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
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
    private final ByHand byHand;
    private final ErrorCall call;
    private final KeyErrors keys;

    /**
     * @param isSpring whether what nobody mapped is told by Spring Boot
     * @param isVariant whether it is told by the front door
     */
    ErrorCode(ServiceModel service, ObjectDesign design, boolean isSpring, boolean isVariant, ByHand byHand) {
        this.call = new ErrorCall(service, design, isSpring, isVariant, byHand);
        this.keys = new KeyErrors(service, design, call, isSpring, byHand);
        this.byHand = byHand;
        this.service = service;
        this.design = design;
        this.isSpring = isSpring;
        this.isVariant = isVariant;
    }

    List<Code> calls(List<CarriedRule> rules) {
        Set<String> calls = new LinkedHashSet<>();
        if (!isVariant) {
            unreadable(calls);
            calls.addAll(new SentTypes(service, design, call).calls());
            bodies(calls);
            new ConstrainedParameters(service, design, byHand).error().ifPresent(calls::add);
            new UntoldErrors(service, design, isSpring).list(byHand);
        }
        rules.forEach(rule -> carried(rule).ifPresent(calls::add));
        for (Rule rule : service.rules()) {
            if (isOfObject(rule) && isOfFind(rule)) {
                call.of("NOT_FOUND", rule)
                        .map(error -> error + ".in(LegacyEndpoint.Operation.FIND)")
                        .ifPresent(calls::add);
            }
        }
        service.rules().stream()
                .filter(rule -> isOfObject(rule) && Refusals.refusesAbsence(rule) && !Refusals.isAboutBody(rule))
                .forEach(rule -> absent(rule, calls));
        Absences absences = new Absences(service, design.object(), byHand);
        for (Rule rule : service.rules()) {
            if (isOfObject(rule) && Refusals.isAbsence(rule) && !isOfFind(rule)) {
                call.of("NOT_FOUND", rule).ifPresent(error -> absences.add(error, rule));
            } else if (isOfObject(rule) && Refusals.tellsViolations(rule)) {
                call.of("VALIDATION", rule).ifPresent(calls::add);
            } else if (isOfObject(rule) && rule.isCarried() && Refusals.isAboutBody(rule)) {
                call.of("MALFORMED", rule)
                        .map(error -> error + ".code(\"absent\")")
                        .ifPresent(calls::add);
            } else if (isOfObject(rule) && Refusals.isKey(rule, design)) {
                call.of("CONFLICT", rule)
                        .map(error -> error + keys.field(rule.attributes()))
                        .ifPresent(calls::add);
            } else if (isOfList(rule)) {
                call.of("MALFORMED", rule)
                        .map(error -> error + ".in(LegacyEndpoint.Operation.LIST)")
                        .ifPresent(error -> parameters(rule)
                                .forEach(name -> calls.add(name.isEmpty() ? error : error + field(name))));
            }
        }
        calls.addAll(absences.calls());
        calls.addAll(keys.untold());
        service.errors().forEach(error -> mapped(error).ifPresent(calls::add));
        if (isSpring) {
            springs(calls);
        } else if (!isVariant) {
            unreadableBody("MALFORMED").ifPresent(calls::add);
        }
        return calls.stream().map(Code::new).toList();
    }

    /** A check that asks for the body with all else says what is answered where there is none. */
    private void absent(Rule rule, Set<String> calls) {
        service.endpointsOf(design.object()).stream()
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .flatMap(endpoint -> EndpointCode.writes(endpoint).stream())
                .distinct()
                .forEach(operation -> call.of("MALFORMED", rule)
                        .map(error -> error + ".in(LegacyEndpoint.Operation." + operation + ").code(\"absent\")")
                        .ifPresent(calls::add));
    }

    /** Values in an address that have not the type that the code wants. */
    private void unreadable(Set<String> calls) {
        UnreadableCode code = new UnreadableCode(service.errors(), isSpring);
        Optional<ErrorAnswer> own = code.own();
        List<String> types =
                design.id().type().name().equals("String") ? List.of("MALFORMED") : List.of("MALFORMED", "NOT_FOUND");
        for (String type : types) {
            Optional<String> error = own.isEmpty()
                    ? call.unmapped(type, code.status(), "")
                    : call.of(
                            type,
                            own.get(),
                            own.get().status() == 0 ? code.status() : own.get().status(),
                            "");
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
        UnreadableCode code = new UnreadableCode(service.errors(), isSpring);
        Optional<ErrorAnswer> own = code.ofBodies();
        if (own.isPresent()) {
            return own.filter(error -> error.status() != 0).flatMap(error -> call.of(type, error, error.status(), ""));
        }
        Optional<ErrorAnswer> all = code.ofAnything().filter(error -> isSpring && error.status() != 0);
        if (all.isPresent()) {
            return call.of(type, all.get(), all.get().status(), "JSON parse error: ${cause}");
        }
        return isSpring
                ? call.unmapped(type, 400, "JSON parse error: ${cause}")
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

    private boolean isOfObject(Rule rule) {
        return service.endpointsOf(design.object()).stream()
                .map(Endpoint::title)
                .anyMatch(rule.endpoints()::contains);
    }

    /** Whether a rule refuses parameters of a list. */
    private boolean isOfList(Rule rule) {
        return Refusals.refusesParameters(rule)
                && service.endpointsOf(design.object()).stream()
                        .filter(endpoint -> endpoint.kind() == Endpoint.Kind.LIST)
                        .anyMatch(endpoint -> rule.endpoints().contains(endpoint.title()));
    }

    private Optional<String> carried(CarriedRule carried) {
        Rule rule = carried.rule();
        String type = Refusals.isConflict(rule) ? "CONFLICT" : "VALIDATION";
        boolean isSilent =
                rule.message().isEmpty() && rule.body() != null && rule.body().has(Meaning.MESSAGE);
        if (isSilent) {
            byHand.add("What " + rule.id() + " says is not known, and its answer tells it", rule.place());
        }
        return call.of(type, told(rule), "").map(error -> error + ".code(" + Escape.literal(carried.code()) + ")");
    }

    /** What the check says stands in the answer, values and all: the check knows them. */
    private static Rule told(Rule rule) {
        BodyShape text = BodyShape.text(rule.message());
        return rule.body() == null || !rule.message().contains("${")
                ? rule
                : rule.with(rule.body().with(text, BodyShape.part(Meaning.MESSAGE, null)));
    }

    private Optional<String> mapped(ErrorAnswer error) {
        String type =
                switch (KeyErrors.simpleName(error)) {
                    case "ConstraintViolationException" -> isOfParameters() ? "" : "VALIDATION";
                    case "MethodArgumentNotValidException", "BindException" -> "VALIDATION";
                    case "NotFoundException",
                            "EntityNotFoundException",
                            "NoSuchElementException",
                            "EmptyResultDataAccessException" -> "NOT_FOUND";
                    case "JsonProcessingException",
                            "JsonParseException",
                            "JsonMappingException",
                            "HttpMessageNotReadableException",
                            "BadRequestException" -> "MALFORMED";
                    default -> KeyErrors.isOfKeys(error) || KeyErrors.isOfVersions(error) ? "CONFLICT" : "";
                };
        if (type.isEmpty() || error.status() == 0) {
            return Optional.empty();
        }
        String message = type.equals("VALIDATION") ? "${phrase}" : "";
        return call.of(type, error, error.status(), message);
    }

    /** Spring checks bodies with an exception of its own: the validator's is for parameters, unless code checks by itself. */
    private boolean isOfParameters() {
        return isSpring
                && service.endpointsOf(design.object()).stream()
                        .anyMatch(endpoint ->
                                endpoint.request() != null && endpoint.request().validated())
                && service.rules().stream().noneMatch(Refusals::tellsViolations);
    }

    private void springs(Set<String> calls) {
        List.of("NOT_FOUND, 404", "VALIDATION, 400", "CONFLICT, 500")
                .forEach(each -> calls.add("LegacyError.of(ProblemType." + each + ", " + call.springsBody("") + ")"));
        for (String code : List.of("missing", "range", "unknown")) {
            calls.add("LegacyError.of(ProblemType.MALFORMED, 400, " + call.springsBody("") + ").code("
                    + Escape.literal(code) + ")");
        }
        unreadableBody("MALFORMED").ifPresent(calls::add);
        Optional<ErrorAnswer> all = new UnreadableCode(service.errors(), true)
                .ofAnything()
                .filter(error -> error.status() != 0 && error.exception().endsWith(".Exception"));
        if (all.isPresent()) {
            call.of(
                            "UNSUPPORTED_MEDIA_TYPE",
                            all.get(),
                            all.get().status(),
                            "Content-Type '${contentType}' is not supported")
                    .ifPresent(calls::add);
            return;
        }
        calls.add("LegacyError.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, 415, "
                + call.springsBody("Content-Type '${contentType}' is not supported.")
                + ").header(\"Accept\", \"application/json, application/*+json\")");
    }
}

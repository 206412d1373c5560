package dev.bof.migration.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.Optional;

/** One thing that went wrong, as the call that describes how the service told it. */
final class ErrorCall {
    private final ServiceModel service;
    private final ObjectDesign design;
    private final boolean isSpring;
    private final boolean isVariant;
    private final Placeholders placeholders;
    private final BodyTemplate bodies;
    private final ByHand byHand;

    ErrorCall(ServiceModel service, ObjectDesign design, boolean isSpring, boolean isVariant, ByHand byHand) {
        this.placeholders = new Placeholders(service, design);
        this.bodies = BodyTemplate.ofErrors(placeholders);
        this.service = service;
        this.design = design;
        this.isSpring = isSpring;
        this.isVariant = isVariant;
        this.byHand = byHand;
    }

    /** What breaks a rule; empty where nothing is told of it. */
    Optional<String> of(String type, Rule rule) {
        return of(type, rule, Refusals.tellsViolations(rule) ? "" : template(rule));
    }

    /** The rule's own message, where its values are known when the framework finds the fault; else the framework's. */
    private String template(Rule rule) {
        boolean silent = rule.message().isEmpty() && (rule.body() == null || !Refusals.isMessageAlone(rule.body()));
        if (silent) {
            return "";
        }
        Optional<String> template = placeholders.template(Refusals.message(rule), rule.operands());
        if (template.isEmpty()) {
            byHand.add(
                    "The message of " + rule.id() + " has a value that the framework does not know then: "
                            + Refusals.message(rule),
                    rule.place());
        }
        return template.orElse("");
    }

    /** @param message the template of the text, or empty for the framework's own */
    Optional<String> of(String type, Rule rule, String message) {
        Optional<ErrorAnswer> mapper = service.errors().stream()
                .filter(error -> error.exception().equals(rule.exception()))
                .findFirst();
        boolean own = rule.body() != null && rule.body().meaning() != Meaning.NOTHING;
        int status = rule.status();
        if (status == 0) {
            byHand.add(
                    "What is answered where " + rule.id() + " refuses: its status is worked out, or the server's own",
                    rule.place());
            return Optional.empty();
        }
        if (!own && rule.exception().isEmpty()) {
            return Optional.of("LegacyError.of(ProblemType." + type + ", " + status + ", Body.none())");
        }
        if (!own && mapper.isEmpty()) {
            return unmapped(type, status, message);
        }
        BodyShape body = own ? rule.body() : mapper.get().body();
        if (Refusals.isMessageAlone(body)) {
            String text = message.isEmpty() ? "${message}" : message;
            return Optional.of("LegacyError.of(ProblemType." + type + ", " + status + ", Body.text("
                    + Escape.literal(mediaType(rule)) + ", " + Escape.literal(text) + "))");
        }
        return of(type, status, body, mapper.map(ErrorAnswer::mediaType).orElse(""), message, rule.id(), rule.place());
    }

    /** What a server answers where the service throws an exception and says no more. */
    Optional<String> unmapped(String type, int status, String message) {
        if (isVariant) {
            return Optional.empty();
        }
        return Optional.of("LegacyError.of(ProblemType." + type + ", " + status + ", "
                + (isSpring ? springsBody(message) : "Body.none()") + ")");
    }

    /** Spring Boot's own body; it tells messages only where it is asked to. */
    String springsBody(String message) {
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

    /** @param message the template of the text, or empty for the framework's own */
    Optional<String> of(String type, ErrorAnswer error, int status, String message) {
        String name = error.exception().substring(error.exception().lastIndexOf('.') + 1);
        return of(type, status, error.body(), error.mediaType(), message, name, error.place());
    }

    /** @param cause what is told, for a person */
    private Optional<String> of(
            String type, int status, BodyShape body, String mediaType, String message, String cause, Place place) {
        Optional<Code> template = bodies.of(body, mediaType, message);
        String start = "LegacyError.of(ProblemType." + type + ", " + status + ", ";
        if (template.isEmpty()) {
            byHand.add(
                    "The body that " + cause + " is answered with is computed: its status " + status
                            + " is answered alone",
                    place);
            return Optional.of(start + "Body.none())");
        }
        Optional<String> each = bodies.each(body);
        if (each.isEmpty() && template.get().text().contains("${errors}")) {
            byHand.add(
                    "How each of several errors is told is computed: the status " + status + " is answered alone",
                    place);
            return Optional.of(start + "Body.none())");
        }
        String one = each.map(said -> ".each(" + Escape.literal(said) + ")").orElse("")
                + BodyTemplate.between(body)
                        .map(text -> ".joined(" + Escape.literal(text) + ")")
                        .orElse("");
        return Optional.of(start + template.get() + ")" + one);
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The endpoints of the service, as calls that describe them. */
final class EndpointCode {
    private static final Map<Endpoint.Kind, String> OPERATIONS = Map.of(
            Endpoint.Kind.CREATE, "CREATE",
            Endpoint.Kind.GET, "READ",
            Endpoint.Kind.LIST, "LIST",
            Endpoint.Kind.FIND, "FIND",
            Endpoint.Kind.UPDATE, "UPDATE",
            Endpoint.Kind.PATCH, "UPDATE",
            Endpoint.Kind.DELETE, "DELETE");

    private final ServiceModel service;
    private final ObjectDesign design;
    private final SchemaDesign schemas;
    private final BodyTemplate bodies;
    private final ListCode lists;
    private final boolean isSpring;
    private final ByHand byHand;

    /** The operation of an endpoint that creates or updates. */
    static Optional<String> writes(Endpoint endpoint) {
        return Optional.ofNullable(OPERATIONS.get(endpoint.kind()))
                .filter(operation -> operation.equals("CREATE") || operation.equals("UPDATE"));
    }

    /** @param isSpring whether the endpoints are Spring's */
    EndpointCode(
            ServiceModel service,
            ObjectDesign design,
            SchemaDesign schemas,
            BodyTemplate bodies,
            boolean isSpring,
            ByHand byHand) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
        this.bodies = bodies;
        this.isSpring = isSpring;
        this.lists = new ListCode(service, design, isSpring, isSpring || isHibernate(service), byHand);
        this.byHand = byHand;
    }

    private static boolean isHibernate(ServiceModel service) {
        return service.module().dependencies().stream()
                .map(each -> each.toString())
                .anyMatch(each -> each.contains("hibernate") && !each.contains("validator"));
    }

    /** Nothing where the endpoint does something that no profile can say. */
    Optional<Code> of(Endpoint endpoint) {
        Optional<String> path = Paths.belowRoute(endpoint, design.object().path());
        boolean isAction = ActionDesigner.isAction(endpoint, design, service);
        String operation = isAction ? "ACTION" : OPERATIONS.get(endpoint.kind());
        if (path.isEmpty() || operation == null) {
            byHand.add(
                    endpoint.title() + " is not carried over: it is none of the framework's operations",
                    endpoint.place());
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder("LegacyEndpoint.of(LegacyEndpoint.Operation." + operation + ", "
                + Escape.literal(endpoint.method()) + ", " + Escape.literal(path.get()) + ")");
        told(endpoint).ifPresent(answer -> answer(endpoint, isAction ? given(endpoint, answer) : answer, code));
        if (endpoint.kind() == Endpoint.Kind.UPDATE || endpoint.kind() == Endpoint.Kind.PATCH) {
            update(endpoint).ifPresent(code::append);
            FirstChecks checks = new FirstChecks(service, design);
            if (checks.at(endpoint)) {
                code.append(checks.required(endpoint, schemas.update()).stream()
                        .map(field -> Escape.literal(field).text())
                        .collect(Collectors.joining(", ", ".checkedFirst(", ")")));
            }
        }
        if (endpoint.kind() == Endpoint.Kind.LIST || endpoint.kind() == Endpoint.Kind.FIND) {
            lists.add(endpoint, code);
        }
        if (!isAction && !ProfilePaths.fit(operation, path.get(), code)) {
            byHand.add(
                    endpoint.title() + " is not carried over: nothing of the profile reads what is in its path",
                    endpoint.place());
            return Optional.empty();
        }
        String action = ActionDesign.path(endpoint, path.get());
        if (isAction && !action.equals(path.get())) {
            code.append(".action(" + Escape.literal(action) + ")");
        }
        if (isAction && (asksForBody(endpoint) || mayHaveNoBody(endpoint))) {
            code.append(".bodyOptional()");
        } else if (isAction && wantsBodyFirst(endpoint)) {
            code.append(".checkedFirst()");
        }
        return Optional.of(new Code(code.append(".build()").toString()));
    }

    /** Whether the service's own check tells that there is no body. */
    private boolean asksForBody(Endpoint endpoint) {
        return service.rules().stream()
                .filter(rule -> rule.endpoints().contains(endpoint.title()))
                .anyMatch(rule -> Refusals.refusesAbsence(rule) && !Refusals.isAboutBody(rule));
    }

    /** Whether the service works without a body: Spring asks for one unless it is told, and else its code asks for null. */
    private boolean mayHaveNoBody(Endpoint endpoint) {
        if (endpoint.request() == null || endpoint.request().required()) {
            return false;
        }
        return isSpring
                || design.object().effectsOf(endpoint.title()).stream()
                        .flatMap(effect -> effect.operands().stream())
                        .anyMatch(operand -> operand.role() == Rule.Role.REQUEST
                                && operand.path().isEmpty());
    }

    /** Whether a body that is not there is told before the object is looked for, by Spring or by the service's own check. */
    private boolean wantsBodyFirst(Endpoint endpoint) {
        return endpoint.request() != null
                && (isSpring
                        || service.rules().stream()
                                .anyMatch(rule -> Refusals.isAboutBody(rule)
                                        && rule.first().contains(endpoint.title())));
    }

    /** What an action's own code gives stands where the class of it stood. */
    private Answer given(Endpoint endpoint, Answer answer) {
        return ActionDesigner.record(endpoint, design, service)
                .map(part -> new Answer(
                        answer.status(),
                        answer.body().with(part, BodyShape.part(BodyShape.Meaning.ITEM, part.type())),
                        answer.mediaType(),
                        answer.headers(),
                        answer.condition(),
                        answer.place()))
                .orElse(answer);
    }

    /** What the endpoint answers where nothing is refused; its status is listed where the code works it out. */
    private Optional<Answer> told(Endpoint endpoint) {
        Optional<Answer> told = endpoint.success().or(() -> endpoint.answers().stream()
                .filter(each -> each.status() < 400)
                .max(Comparator.comparing(Answer::status)));
        if (told.filter(answer -> answer.status() != 0).isEmpty()) {
            byHand.add(
                    "The status of " + endpoint.title()
                            + " was not found in its code: the generated service answers 200",
                    told.map(Answer::place).orElse(endpoint.place()));
        }
        return told.map(answer -> answer.status() == 0 ? answer.withStatus(200) : answer);
    }

    private void answer(Endpoint endpoint, Answer answer, StringBuilder code) {
        int status = answer.status();
        boolean isEmpty = status == 204 || status == 205;
        Optional<Code> body = isEmpty
                ? Optional.of(new Code("Body.none()"))
                : isText(answer.body())
                        ? bodies.plain(answer.body(), mediaType(endpoint, answer))
                        : bodies.of(answer.body(), answer.mediaType(), "");
        boolean isList = endpoint.kind() == Endpoint.Kind.LIST;
        body.filter(known -> AnswerTexts.areKnown(known.text(), isList))
                .ifPresentOrElse(
                        known -> {
                            boolean usual = status == 200 && isUsual(endpoint, answer.body());
                            if (!usual) {
                                code.append(".answers(" + status + ", " + known + ")");
                            }
                        },
                        () -> {
                            byHand.add("What " + endpoint.title() + " answers is computed", answer.place());
                            if (status != 200) {
                                code.append(".answers(" + status + ", " + usual(endpoint) + ")");
                            }
                        });
        if (answer.headers().keySet().stream().anyMatch("Location"::equalsIgnoreCase)) {
            code.append(".location()");
        }
        answer.headers().keySet().forEach(name -> {
            if (!name.equalsIgnoreCase("Location") && !name.equalsIgnoreCase("Content-Type")) {
                header(endpoint, answer, name, code);
            }
        });
    }

    /** Whether the whole body is a text: both front ends write it as it is, without quotes. */
    private static boolean isText(BodyShape body) {
        return body.meaning() == BodyShape.Meaning.TEXT
                || body.meaning() == BodyShape.Meaning.CONSTANT && body.literal() instanceof String;
    }

    private String mediaType(Endpoint endpoint, Answer answer) {
        String usual = isSpring ? "text/plain;charset=UTF-8" : "text/plain";
        return answer.mediaType().isEmpty()
                ? endpoint.produces().stream().findFirst().orElse(usual)
                : answer.mediaType();
    }

    /** What the framework itself would answer. */
    private static String usual(Endpoint endpoint) {
        return switch (endpoint.kind()) {
            case DELETE -> "Body.none()";
            case LIST -> "Body.json(\"\\\"${items}\\\"\")";
            default -> "Body.json(\"\\\"${item}\\\"\")";
        };
    }

    private static boolean isUsual(Endpoint endpoint, BodyShape body) {
        return endpoint.kind() == Endpoint.Kind.LIST
                ? body.meaning() == BodyShape.Meaning.ITEMS
                : body.meaning() == BodyShape.Meaning.ITEM;
    }

    private void header(Endpoint endpoint, Answer answer, String name, StringBuilder code) {
        bodies.template(answer.headers().get(name))
                .filter(template -> AnswerTexts.areKnown(template, endpoint.kind() == Endpoint.Kind.LIST))
                .ifPresentOrElse(
                        template ->
                                code.append(".header(" + Escape.literal(name) + ", " + Escape.literal(template) + ")"),
                        () -> byHand.add("The header " + name + " of " + endpoint.title(), answer.place()));
    }

    private static Optional<String> update(Endpoint endpoint) {
        if (endpoint.update() == null) {
            return Optional.empty();
        }
        return switch (endpoint.update()) {
            case REPLACE -> Optional.of(".update(LegacyEndpoint.UpdateStyle.ALL_FIELDS)");
            case NOT_NULL -> Optional.of(".update(LegacyEndpoint.UpdateStyle.NOT_NULL_FIELDS)");
            case SENT, UNKNOWN -> Optional.empty();
        };
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.web.MediaTypes;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code Response...build()} and {@code ResponseEntity...} answer. */
final class ResponseBuilders {
    private static final Map<String, Integer> STARTS = Map.ofEntries(
            Map.entry("ok", 200),
            Map.entry("created", 201),
            Map.entry("accepted", 202),
            Map.entry("noContent", 204),
            Map.entry("seeOther", 303),
            Map.entry("notModified", 304),
            Map.entry("temporaryRedirect", 307),
            Map.entry("badRequest", 400),
            Map.entry("notFound", 404),
            Map.entry("notAcceptable", 406),
            Map.entry("unprocessableEntity", 422),
            Map.entry("serverError", 500),
            Map.entry("internalServerError", 500),
            Map.entry("status", 0));

    /** What else a builder sets, by the header that it shows in. */
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("tag", "ETag"),
            Map.entry("eTag", "ETag"),
            Map.entry("lastModified", "Last-Modified"),
            Map.entry("link", "Link"),
            Map.entry("links", "Link"),
            Map.entry("cacheControl", "Cache-Control"),
            Map.entry("expires", "Expires"),
            Map.entry("cookie", "Set-Cookie"),
            Map.entry("allow", "Allow"),
            Map.entry("language", "Content-Language"),
            Map.entry("encoding", "Content-Encoding"),
            Map.entry("contentLocation", "Content-Location"),
            Map.entry("variant", "Vary"),
            Map.entry("variants", "Vary"),
            Map.entry("varyBy", "Vary"));

    private final Java java;
    private final BuilderChains chains;
    private final Statuses statuses;
    private final Shapes shapes;
    private final Headers headers;

    ResponseBuilders(Java java, Variables variables, Statuses statuses, Shapes shapes, Headers headers) {
        this.java = java;
        this.chains = new BuilderChains(variables);
        this.statuses = statuses;
        this.shapes = shapes;
        this.headers = headers;
    }

    /** The answer that an expression builds; empty where it builds none. */
    Optional<Answer> of(Expression expression, Frame frame, String condition, Place place) {
        if (expression instanceof ObjectCreationExpr made) {
            return ofCreation(made, frame, condition, place);
        }
        Deque<MethodCallExpr> chain = chains.of(expression, frame);
        if (chain.isEmpty() || !isStart(chain.getFirst())) {
            return Optional.empty();
        }
        Built built = new Built();
        for (MethodCallExpr each : chain) {
            if (BuilderChains.isAlways(each, expression)) {
                apply(each, frame, built);
            } else {
                applySometimes(each, frame, built);
            }
        }
        return Optional.of(new Answer(built.status, built.body, built.mediaType, built.headers, condition, place));
    }

    /** Whether a type is Spring's problem document, which adds members of its own to what the code sets. */
    static boolean isProblem(TypeRef type) {
        return type.simpleName().equals("ProblemDetail") && !type.isOfService();
    }

    /** The status of {@code ProblemDetail.forStatus...}; 0 where it is not made in sight. */
    int ofProblem(Expression problem, Frame frame) {
        Deque<MethodCallExpr> chain = chains.of(problem, frame);
        boolean made = !chain.isEmpty()
                && chain.getFirst().getNameAsString().startsWith("forStatus")
                && chain.getFirst().getArguments().isNonEmpty();
        return made ? statuses.of(chain.getFirst().getArgument(0), frame) : 0;
    }

    private static boolean isStart(MethodCallExpr call) {
        return STARTS.containsKey(call.getNameAsString())
                && call.getScope()
                        .map(Expression::toString)
                        .map(each -> each.substring(each.lastIndexOf('.') + 1))
                        .filter(each -> each.equals("Response") || each.equals("ResponseEntity"))
                        .isPresent();
    }

    private static final class Built {
        int status;
        BodyShape body = BodyShape.NOTHING;
        String mediaType = "";
        final Map<String, BodyShape> headers = new LinkedHashMap<>();
    }

    private void apply(MethodCallExpr call, Frame frame, Built built) {
        List<Expression> given = call.getArguments();
        String name = call.getNameAsString();
        if (isStart(call)) {
            built.status =
                    name.equals("status") && !given.isEmpty() ? statuses.of(given.get(0), frame) : STARTS.get(name);
            if ((name.equals("ok") || name.equals("accepted")) && !given.isEmpty()) {
                built.body = shapes.of(given.get(0), frame);
            }
            if (name.equals("created") || name.equals("seeOther")) {
                built.headers.put("Location", BodyShape.NOTHING);
            }
            return;
        }
        if (given.isEmpty()) {
            return;
        }
        switch (name) {
            case "entity", "body" -> built.body = shapes.of(given.get(0), frame);
            case "status" -> built.status = statuses.of(given.get(0), frame);
            case "header" -> {
                String header = java.constants().text(given.get(0)).orElseGet(() -> lastName(given.get(0)));
                built.headers.put(
                        header, given.size() == 2 ? headers.value(header, given.get(1), frame) : unread(given.get(0)));
            }
            case "headers" -> built.headers.put(Code.text(given.get(0)), unread(given.get(0)));
            case "location" -> built.headers.put("Location", BodyShape.NOTHING);
            case "type", "contentType" ->
                built.mediaType =
                        java.constants().text(given.get(0)).orElseGet(() -> MediaTypes.text(Code.text(given.get(0))));
            default -> {
                String header = HEADERS.get(name);
                if (header != null) {
                    built.headers.put(header, unread(given.get(0)));
                }
            }
        }
    }

    /** What is set under a condition is not known. */
    private void applySometimes(MethodCallExpr call, Frame frame, Built built) {
        List<Expression> given = call.getArguments();
        if (given.isEmpty()) {
            return;
        }
        switch (call.getNameAsString()) {
            case "entity", "body" -> built.body = unread(given.get(0));
            case "status" -> built.status = 0;
            case "header" ->
                built.headers.put(
                        java.constants().text(given.get(0)).orElseGet(() -> lastName(given.get(0))),
                        unread(given.get(given.size() - 1)));
            default -> apply(call, frame, built);
        }
    }

    private static BodyShape unread(Expression value) {
        return BodyShape.computed(null, Code.text(value));
    }

    private static String lastName(Expression expression) {
        String text = Code.text(expression);
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** {@code new ResponseEntity<>(body, headers, status)}, with or without the first two. */
    private Optional<Answer> ofCreation(ObjectCreationExpr made, Frame frame, String condition, Place place) {
        if (!made.getType().getNameAsString().equals("ResponseEntity")) {
            return Optional.empty();
        }
        List<Expression> given = made.getArguments();
        int status = given.isEmpty() ? 0 : statuses.of(given.get(given.size() - 1), frame);
        boolean body = given.size() > 1 && !isHeaders(given.get(0));
        Map<String, BodyShape> set = new LinkedHashMap<>();
        given.stream().filter(ResponseBuilders::isHeaders).forEach(each -> set.put(Code.text(each), unread(each)));
        return Optional.of(new Answer(
                status, body ? shapes.of(given.get(0), frame) : BodyShape.NOTHING, "", set, condition, place));
    }

    private static boolean isHeaders(Expression given) {
        return given.toString().toLowerCase(Locale.ROOT).contains("headers");
    }
}

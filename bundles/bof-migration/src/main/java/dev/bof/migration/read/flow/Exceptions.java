package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.web.HttpStatuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how an exception is answered: by its own status, or by what the service makes of it. */
final class Exceptions {
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("BadRequestException", 400),
            Map.entry("NotAuthorizedException", 401),
            Map.entry("ForbiddenException", 403),
            Map.entry("NotFoundException", 404),
            Map.entry("NotAllowedException", 405),
            Map.entry("NotAcceptableException", 406),
            Map.entry("NotSupportedException", 415),
            Map.entry("InternalServerErrorException", 500),
            Map.entry("ServiceUnavailableException", 503));

    private final Java java;
    private final Calls calls;
    private final Statuses statuses;
    private final Texts texts;
    private final ResponseBuilders builders;
    private final Answers answers;
    private final Truths truths;
    private final LibraryParts parts;
    private final FailureStatuses failures;
    private final Map<String, ErrorReader.Handler> handlers;

    /** @param handlers the methods that make answers of exceptions, by exception */
    Exceptions(
            Java java,
            Calls calls,
            Statuses statuses,
            Texts texts,
            ResponseBuilders builders,
            Answers answers,
            Truths truths,
            Map<String, ErrorReader.Handler> handlers) {
        this.java = java;
        this.calls = calls;
        this.statuses = statuses;
        this.texts = texts;
        this.builders = builders;
        this.answers = answers;
        this.truths = truths;
        parts = new LibraryParts(java);
        failures = new FailureStatuses(java, calls, statuses);
        this.handlers = handlers;
    }

    /**
     * What an exception answers.
     *
     * @param mediaType where the code says one for this answer, or empty
     */
    record Refusal(String exception, int status, String message, BodyShape body, String mediaType) {
        /** One of which no answer is known. */
        static Refusal unknown(String exception) {
            return new Refusal(exception, 0, "", BodyShape.NOTHING, "");
        }

        /** Its message; else what its body says by itself, where that does not say what an unknown message does. */
        String words() {
            return message.isEmpty() && !body.has(Meaning.MESSAGE) ? longestText() : message;
        }

        private String longestText() {
            return body.parts().stream()
                    .filter(each -> each.meaning() == Meaning.TEXT || each.literal() instanceof String)
                    .map(each -> each.meaning() == Meaning.TEXT
                            ? each.text()
                            : each.literal().toString())
                    .reduce((one, other) -> one.length() >= other.length() ? one : other)
                    .orElse("");
        }
    }

    /** What the code answers without an exception. */
    Refusal of(Answer answer) {
        Headers.tell(answer, java.problems());
        return new Refusal("", answer.status(), "", answer.body(), answer.mediaType());
    }

    /** What the code refuses by a value that it returns: its status, where that stands there; the body is worked out. */
    Refusal ofReturned(End.Thrown failure) {
        return failures.of(failure.exception(), failure.frame())
                .map(status ->
                        new Refusal("", status, "", BodyShape.computed(null, Code.text(failure.exception())), ""))
                .orElseGet(() -> Refusal.unknown(""));
    }

    /** What a thrown expression answers. */
    Refusal of(Expression thrown, Frame frame) {
        if (thrown instanceof MethodCallExpr call) {
            return ofCall(call, frame);
        }
        if (thrown instanceof MethodReferenceExpr reference
                && reference.getIdentifier().equals("new")
                && reference.getScope() instanceof TypeExpr scope) {
            return of(java.types().of(scope.getType()));
        }
        if (!(thrown instanceof ObjectCreationExpr made)) {
            String name = thrown instanceof NameExpr ? thrown.toString() : "";
            return Refusal.unknown(name);
        }
        TypeRef type = java.types().of(made.getType());
        Optional<Answer> own = response(made, frame);
        String message = message(made, frame);
        // a mapper that hands on the response of an exception says nothing of its own
        Optional<Answer> mapped = own.isPresent() ? Optional.empty() : answer(type, made, frame);
        Optional<Answer> answer = mapped.or(() -> own);
        // where a mapper works a status out, 500 would be a guess
        int status = answer.map(Answer::status)
                .filter(each -> each != 0)
                .or(() -> status(made, frame))
                .orElse(mapped.isPresent() ? 0 : 500);
        return new Refusal(type.name(), status, message, body(answer), mediaType(answer));
    }

    private Refusal ofCall(MethodCallExpr call, Frame frame) {
        if (call.getNameAsString().equals("orElseThrow")) {
            return of(TypeRef.of("java.util.NoSuchElementException", TypeRef.Origin.PLATFORM));
        }
        Optional<MethodDeclaration> target = calls.target(call, frame).filter(each -> !frame.isInside(each));
        Optional<Expression> made =
                target.flatMap(each -> each.findFirst(ReturnStmt.class)).flatMap(ReturnStmt::getExpression);
        return made.isPresent() ? of(made.get(), calls.inside(call, target.get(), frame)) : Refusal.unknown("");
    }

    /** What is made of an exception of which nothing is known but its class. */
    private Refusal of(TypeRef type) {
        Optional<Answer> answer = handler(type)
                .flatMap(each -> answer(each, Frame.of(each.method())))
                .or(() -> annotated(type));
        int otherwise = type.isOfService() ? 0 : KNOWN.getOrDefault(type.simpleName(), 500);
        return new Refusal(
                type.name(), answer.map(Answer::status).orElse(otherwise), "", body(answer), mediaType(answer));
    }

    private static BodyShape body(Optional<Answer> answer) {
        return answer.map(Answer::body).orElse(BodyShape.NOTHING);
    }

    private static String mediaType(Optional<Answer> answer) {
        return answer.map(Answer::mediaType).orElse("");
    }

    private Optional<Answer> answer(TypeRef type, ObjectCreationExpr made, Frame frame) {
        Optional<ErrorReader.Handler> handler = handler(type).filter(each -> !frame.isInside(each.method()));
        return handler.isPresent()
                ? answer(handler.get(), frame.call(handler.get().method(), List.of(made)))
                : annotated(type);
    }

    /**
     * What a handler answers for this very exception: of its returns, the first that may be reached. Its status is not known
     * where it depends on what cannot be seen.
     */
    private Optional<Answer> answer(ErrorReader.Handler handler, Frame frame) {
        TypeRef declared = java.types().of(handler.method().getType());
        if (declared.isVoid()) {
            return Optional.of(Answers.empty(handler.frontEnd(), handler.status(), "", Places.of(handler.method())));
        }
        List<Answer> reached = new ArrayList<>();
        for (End.Returned each : Walk.through(frame, calls).returned()) {
            if (truths.mayHold(each.guards())) {
                answers.of(each, declared, handler.frontEnd(), handler.status()).stream()
                        .findFirst()
                        .ifPresent(reached::add);
            }
            if (truths.holds(each.guards())) {
                break;
            }
        }
        boolean sure = reached.stream().map(Answer::status).distinct().count() < 2;
        return reached.stream().findFirst().map(each -> sure ? each : each.withStatus(0));
    }

    /** The handler of an exception, or of one that it extends. */
    private Optional<ErrorReader.Handler> handler(TypeRef type) {
        if (handlers.containsKey(type.name())) {
            return Optional.of(handlers.get(type.name()));
        }
        Optional<TypeRef> superclass = java.sources().type(type.name()).flatMap(java.hierarchy()::superclassOf);
        if (superclass.isPresent()) {
            return handler(superclass.get());
        }
        return KnownExceptions.superclasses(type.name()).stream()
                .filter(handlers::containsKey)
                .findFirst()
                .map(handlers::get);
    }

    private Optional<Answer> annotated(TypeRef type) {
        Optional<TypeDeclaration<?>> declared = java.sources().type(type.name());
        return declared.flatMap(each -> java.annotations().find(each, Api.SPRING_WEB, "ResponseStatus"))
                .map(each -> new Answer(
                        HttpStatuses.of(each.choice("value", each.choice("code", ""))),
                        BodyShape.NOTHING,
                        "",
                        Map.of(),
                        "",
                        each.place()))
                .or(() -> declared.flatMap(java.hierarchy()::superclassOf).flatMap(this::annotated));
    }

    /** The answer that an exception carries: given to it, or made by its own class. */
    private Optional<Answer> response(ObjectCreationExpr made, Frame frame) {
        return response(made.getArguments(), frame).or(() -> parts.of(made, frame)
                .flatMap(this::response)
                .filter(answer -> answer.body().meaning() != Meaning.NOTHING));
    }

    private Optional<Answer> response(LibraryParts.Part part) {
        return response(part.arguments(), part.frame());
    }

    private Optional<Answer> response(List<Expression> given, Frame frame) {
        return given.stream()
                .flatMap(each -> builders.of(each, frame, "", Places.of(each)).stream())
                .findFirst();
    }

    /** The status that an exception carries, 0 where servers have different ones; empty where it carries none. */
    private Optional<Integer> status(ObjectCreationExpr made, Frame frame) {
        TypeRef type = java.types().of(made.getType());
        Integer known = type.isOfService() ? null : KNOWN.get(type.simpleName());
        if (known != null) {
            return Optional.of(known);
        }
        if (Api.VALIDATION.has(type.name())) {
            return Optional.of(0);
        }
        if (!type.isOfService()) {
            return status(made.getArguments(), frame);
        }
        return parts.of(made, frame).flatMap(this::status);
    }

    private Optional<Integer> status(LibraryParts.Part part) {
        Integer known = part.type().isOfService() ? null : KNOWN.get(part.type().simpleName());
        return known != null
                ? Optional.of(known)
                : status(part.arguments(), part.frame()).or(() -> response(part).map(Answer::status));
    }

    private Optional<Integer> status(List<Expression> given, Frame frame) {
        return given.stream()
                .filter(each -> statuses.isStatus(each, frame))
                .map(each -> statuses.of(each, frame))
                .findFirst();
    }

    /** The first text that an exception is given, or that it gives to the class it extends. */
    private String message(ObjectCreationExpr made, Frame frame) {
        boolean own = java.types().of(made.getType()).isOfService();
        if (own) {
            Optional<LibraryParts.Part> part = parts.of(made, frame);
            if (part.isPresent()) {
                return message(part.get().arguments(), part.get().frame());
            }
        }
        return message(List.copyOf(made.getArguments()), frame);
    }

    private String message(List<Expression> given, Frame frame) {
        return given.stream()
                .filter(each -> !statuses.isStatus(each, frame))
                .filter(each -> !(each instanceof ObjectCreationExpr))
                .filter(each -> builders.of(each, frame, "", Places.of(each)).isEmpty())
                .map(each -> texts.of(each, frame))
                .findFirst()
                .orElse("");
    }
}

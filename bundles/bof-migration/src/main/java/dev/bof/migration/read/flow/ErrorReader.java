package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.ErrorAnswer.How;
import dev.bof.migration.model.ResourceModel.FrontEnd;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.web.HttpStatuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads exception mappers and controller advices. */
final class ErrorReader {
    private static final Pattern THROWN = Pattern.compile(".*(Exception|Error)|Throwable");

    private final Java java;
    private final Calls calls;
    private final Answers answers;
    private final Map<String, Handler> handlers = new TreeMap<>();

    /** A method that makes an answer of an exception. */
    record Handler(MethodDeclaration method, FrontEnd frontEnd, int status) {}

    ErrorReader(Java java, Calls calls, Answers answers) {
        this.java = java;
        this.calls = calls;
        this.answers = answers;
    }

    /** The methods that do it, by the exception's qualified name. */
    Map<String, Handler> handlers() {
        return handlers;
    }

    /** What the service makes of exceptions, by the exception's qualified name. */
    Map<String, ErrorAnswer> read() {
        Map<String, ErrorAnswer> found = new TreeMap<>();
        for (TypeDeclaration<?> type : java.sources().types()) {
            java.hierarchy().supertypes(type).stream()
                    .map(java.types()::of)
                    .filter(each -> each.simpleName().equals("ExceptionMapper")
                            && each.arguments().size() == 1)
                    .forEach(each -> type.getMethodsByName("toResponse").stream()
                            .findFirst()
                            .ifPresent(method -> add(each.arguments().get(0), method, FrontEnd.JAX_RS, 0, found)));
            type.getMethods().forEach(method -> handler(method, found));
            springs(type, found);
        }
        return found;
    }

    /** Spring's own handler of what Spring refuses, and the methods of it that the service writes anew. */
    private void springs(TypeDeclaration<?> type, Map<String, ErrorAnswer> found) {
        boolean isOwn = java.hierarchy()
                .superclassOf(type)
                .filter(each -> each.simpleName().equals("ResponseEntityExceptionHandler"))
                .isPresent();
        if (!isOwn) {
            return;
        }
        java.problems()
                .warning(
                        "Spring answers what it refuses itself as application/problem+json here: compare what is told of"
                                + " bodies that cannot be read, ids of a wrong form and media types",
                        Places.of(type));
        type.getMethods().stream()
                .filter(method -> method.getNameAsString().startsWith("handle"))
                .filter(method -> method.getParameters().isNonEmpty())
                .forEach(method -> {
                    TypeRef refused = java.types().of(method.getParameter(0).getType());
                    if (refused.simpleName().endsWith("Exception")) {
                        add(refused, method, FrontEnd.SPRING_MVC, 0, found);
                    }
                });
    }

    private void handler(MethodDeclaration method, Map<String, ErrorAnswer> found) {
        Optional<Annotation> handler = java.annotations().find(method, Api.SPRING_WEB, "ExceptionHandler");
        if (handler.isPresent()) {
            List<TypeRef> exceptions = handler.get().classes("value");
            List<TypeRef> meant = exceptions.isEmpty()
                    ? method.getParameters().stream()
                            .map(each -> java.types().of(each.getType()))
                            .filter(this::isThrowable)
                            .toList()
                    : exceptions;
            int status = java.annotations()
                    .find(method, Api.SPRING_WEB, "ResponseStatus")
                    .map(each -> HttpStatuses.of(each.choice("value", each.choice("code", ""))))
                    .orElse(0);
            meant.forEach(each -> add(each, method, FrontEnd.SPRING_MVC, status, found));
        }
    }

    /** Whether what a method takes is what was thrown, whatever its name. */
    private boolean isThrowable(TypeRef type) {
        return THROWN.matcher(type.simpleName()).matches()
                || java.sources().type(type.name()).stream()
                        .flatMap(each -> java.hierarchy().withSupertypes(each).stream())
                        .flatMap(each -> java.hierarchy().superclassOf(each).stream())
                        .anyMatch(each -> THROWN.matcher(each.simpleName()).matches());
    }

    private void add(
            TypeRef exception,
            MethodDeclaration method,
            FrontEnd frontEnd,
            int status,
            Map<String, ErrorAnswer> found) {
        TypeRef declared = java.types().of(method.getType());
        handlers.put(exception.name(), new Handler(method, frontEnd, status));
        List<Answer> all = new ArrayList<>();
        Walk.through(method, calls)
                .returned()
                .forEach(each -> all.addAll(answers.of(each, declared, frontEnd, status)));
        if (all.isEmpty() && declared.isVoid()) {
            all.add(Answers.empty(frontEnd, status, "", Places.of(method)));
        }
        if (all.size() > 1) {
            java.problems()
                    .warning(
                            "answers " + exception.simpleName() + " in " + all.size()
                                    + " ways; the last one counts as the usual",
                            Places.of(method.getName()));
        }
        if (!all.isEmpty()) {
            Answer usual = all.get(all.size() - 1);
            Headers.tell(usual, java.problems());
            found.put(
                    exception.name(),
                    new ErrorAnswer(
                            exception.name(),
                            usual.status(),
                            usual.mediaType(),
                            usual.body(),
                            How.MAPPER,
                            Places.of(method.getName())));
        }
    }
}

package dev.bof.migration.model;

import java.util.List;
import java.util.Optional;

/**
 * An endpoint: a method and a path.
 *
 * @param method of HTTP, in capitals
 * @param path whole, from the service's root, with constants and sub-resources resolved, beginning with {@code /},
 *     without a slash at its end; a variable is {@code {name}}
 * @param kind what it does
 * @param javaMethod its class and method, such as {@code InvoiceResource.list}
 * @param request null where none is read
 * @param answers of success first, then by status
 * @param paging null where it is not a list
 * @param fixed what its query asks of all objects, whatever clients ask for
 * @param update how a request changes an object; null where it does not
 * @param roles that may call it; empty where nothing is said
 * @param serviceMethod the first method of another class of the service that it calls, or empty
 */
public record Endpoint(
        String method,
        String path,
        Kind kind,
        String javaMethod,
        List<Parameter> parameters,
        RequestBody request,
        List<Answer> answers,
        Paging paging,
        List<FixedCondition> fixed,
        Update update,
        List<String> consumes,
        List<String> produces,
        List<String> roles,
        String serviceMethod,
        boolean deprecated,
        String description,
        Place place) {

    /** What an endpoint does with the business object of its resource. */
    public enum Kind {
        CREATE,
        GET,
        LIST,
        /** One object by values in the path that are not its id. */
        FIND,
        UPDATE,
        PATCH,
        DELETE,
        /** A change of one object by its own path, such as {@code /{id}/pay}. */
        ACTION,
        /** Everything else: reports, counts, uploads, other objects. */
        OTHER
    }

    /** What becomes of fields that a request does not send, or sends as null. */
    public enum Update {
        /** They are cleared: the object is replaced. */
        REPLACE,
        /** They stay as they are; null is the same as not sent. */
        NOT_NULL,
        /** Those not sent stay; null clears. */
        SENT,
        UNKNOWN
    }

    public Endpoint {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
        fixed = List.copyOf(fixed);
        consumes = List.copyOf(consumes);
        produces = List.copyOf(produces);
        roles = List.copyOf(roles);
    }

    /** Such as {@code GET /invoices/{id}}. */
    public String title() {
        return method + " " + path;
    }

    public Optional<Parameter> parameter(Parameter.Meaning meaning) {
        return parameters.stream().filter(each -> each.meaning() == meaning).findFirst();
    }

    /** The first answer of success. */
    public Optional<Answer> success() {
        return answers.stream().filter(Answer::isSuccess).findFirst();
    }
}

package dev.bof.migration.read.flow;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.RequestBody;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what an endpoint does, by its method, its path and its answers. */
final class Kinds {
    private static final Set<String> CREATE = Set.of("create", "add", "new", "save", "insert", "register");
    private static final Set<String> UPDATE = Set.of("update", "edit", "change", "modify");
    private static final Set<String> DELETE = Set.of("delete", "remove");
    private static final Set<String> LIST = Set.of("list", "all", "search", "find", "query");

    private Kinds() {}

    /** @param base the path of the list */
    static Kind of(String httpMethod, String path, String base, RequestBody request, List<Answer> answers) {
        if (!path.startsWith(base)) {
            return Kind.OTHER;
        }
        List<String> rest = List.of(path.substring(base.length()).split("/")).stream()
                .filter(each -> !each.isEmpty())
                .toList();
        if (rest.stream().filter(Kinds::isVariable).count() > 1) {
            return isWork(httpMethod, rest) ? Kind.ACTION : Kind.OTHER;
        }
        String last = rest.isEmpty() ? "" : rest.get(rest.size() - 1).toLowerCase(Locale.ROOT);
        boolean one = rest.stream().anyMatch(Kinds::isVariable);
        boolean plain = rest.isEmpty() || rest.size() == 1 && one;
        return switch (httpMethod) {
            case "GET" -> get(rest, one, last, answers);
            case "POST" -> plain ? (one ? Kind.UPDATE : Kind.CREATE) : named(last, rest, one, request);
            case "PUT" -> plain ? Kind.UPDATE : named(last, rest, one, request);
            case "PATCH" -> plain ? Kind.PATCH : named(last, rest, one, request);
            case "DELETE" -> plain && one ? Kind.DELETE : named(last, rest, one, request);
            default -> Kind.OTHER;
        };
    }

    /** Work on one object that has more in its address, such as {@code /{id}/assign/{agent}}. */
    private static boolean isWork(String httpMethod, List<String> rest) {
        return !httpMethod.equals("GET") && isVariable(rest.get(0)) && !isVariable(rest.get(1));
    }

    private static Kind get(List<String> rest, boolean one, String last, List<Answer> answers) {
        boolean many = answers.stream().anyMatch(each -> each.body().has(Meaning.ITEMS));
        if (rest.isEmpty() || !one && rest.size() == 1 && LIST.contains(last) && many) {
            return Kind.LIST;
        }
        boolean single = answers.stream()
                .anyMatch(each -> each.isSuccess() && each.body().has(Meaning.ITEM));
        boolean byId = rest.size() == 1 && one || rest.size() == 2 && one && LIST.contains(rest.get(0));
        return byId && (single || !many) ? Kind.GET : Kind.OTHER;
    }

    private static Kind named(String last, List<String> rest, boolean one, RequestBody request) {
        String word =
                isVariable(last) && rest.size() > 1 ? rest.get(rest.size() - 2).toLowerCase(Locale.ROOT) : last;
        if (CREATE.contains(word) && !one) {
            return Kind.CREATE;
        }
        if (UPDATE.contains(word) && request != null) {
            return Kind.UPDATE;
        }
        if (DELETE.contains(word) && one) {
            return Kind.DELETE;
        }
        return one && rest.size() == 2 ? Kind.ACTION : Kind.OTHER;
    }

    private static boolean isVariable(String segment) {
        return segment.contains("{");
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.Paging.Doubt;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where a list is cut though clients have no parameter that says so. */
final class Windows {
    private static final Set<Meaning> PAGING = EnumSet.of(Meaning.PAGE, Meaning.START, Meaning.PAGE_SIZE);
    private static final Set<String> LIMITS = Set.of("setMaxResults", "limit");
    private static final Set<String> BEGINNINGS = Set.of("setFirstResult", "skip");

    /** What makes a page of numbers, by the class whose method it is; none for any object. */
    private static final Map<String, Set<String>> PAGES = Map.of(
            "of", Set.of("PageRequest", "Page", "Limit"),
            "ofSize", Set.of("PageRequest", "Pageable", "Page"),
            "page", Set.of(),
            "range", Set.of());

    private final Java java;
    private final Set<Meaning> paging;

    /** @param parameters with their meanings */
    Windows(Java java, List<Parameter> parameters) {
        this.java = java;
        this.paging = parameters.stream()
                .map(Parameter::meaning)
                .filter(PAGING::contains)
                .collect(Collectors.toSet());
    }

    Optional<Doubt> of(Walk.Called called) {
        MethodCallExpr call = called.call();
        return isWindow(call)
                ? Optional.of(new Doubt(
                        "is cut where no parameter for pages says so, which the generated list is not: "
                                + call.getNameAsString()
                                + call.getArguments().stream()
                                        .map(Code::text)
                                        .collect(Collectors.joining(", ", "(", ")")),
                        Places.of(call)))
                : Optional.empty();
    }

    /** A limit that is a constant is told as one of all that is found; to begin with the first cuts nothing. */
    private boolean isWindow(MethodCallExpr call) {
        String name = call.getNameAsString();
        List<Expression> given = call.getArguments();
        if (call.getScope().isEmpty() || given.isEmpty()) {
            return false;
        }
        Optional<Object> constant = java.constants().value(given.get(0));
        if (given.size() == 1 && LIMITS.contains(name)) {
            return !paging.contains(Meaning.PAGE_SIZE) && constant.isEmpty();
        }
        if (given.size() == 1 && BEGINNINGS.contains(name)) {
            return !paging.contains(Meaning.PAGE)
                    && !paging.contains(Meaning.START)
                    && constant.filter(Long.valueOf(0)::equals).isEmpty();
        }
        if (!paging.isEmpty()) {
            return false;
        }
        String scope = call.getScope().get().toString();
        Set<String> classes = PAGES.get(name);
        return classes != null && (classes.isEmpty() ? given.size() == 2 && isNumber(given) : classes.contains(scope));
    }

    private boolean isNumber(List<Expression> given) {
        return given.stream().allMatch(each -> java.constants()
                .value(each)
                .filter(Long.class::isInstance)
                .isPresent());
    }
}

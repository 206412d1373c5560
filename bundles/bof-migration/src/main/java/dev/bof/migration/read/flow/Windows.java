package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
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
import java.util.stream.Stream;

/** Finds where a list is cut by numbers that come from none of the parameters by which clients page. */
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
    private final Traces traces;
    private final Set<String> paging;

    /** @param parameters with their meanings */
    Windows(Java java, Traces traces, List<Parameter> parameters) {
        this.java = java;
        this.traces = traces;
        this.paging = parameters.stream()
                .filter(each -> PAGING.contains(each.meaning()))
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    Optional<Doubt> of(Walk.Called called) {
        MethodCallExpr call = called.call();
        return isWindow(call) && call.getArguments().stream().noneMatch(each -> isPaged(each, called.frame()))
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
        if (given.size() == 1 && (LIMITS.contains(name) || BEGINNINGS.contains(name))) {
            return LIMITS.contains(name)
                    ? constant.isEmpty()
                    : constant.filter(Long.valueOf(0)::equals).isEmpty();
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

    private boolean isPaged(Expression number, Frame frame) {
        return Stream.concat(Stream.of(number), assigned(number, frame))
                .flatMap(each -> traces.parameter(each, frame).stream())
                .anyMatch(paging::contains);
    }

    /** All that a local variable may be worth. */
    private static Stream<Expression> assigned(Expression value, Frame frame) {
        CallableDeclaration<?> within = frame.callable();
        return value.findAll(NameExpr.class).stream()
                .map(NameExpr::getNameAsString)
                .flatMap(name -> Stream.concat(
                        within.findAll(VariableDeclarator.class).stream()
                                .filter(each -> each.getNameAsString().equals(name))
                                .flatMap(each -> each.getInitializer().stream()),
                        within.findAll(AssignExpr.class).stream()
                                .filter(each -> each.getTarget().toString().equals(name))
                                .map(AssignExpr::getValue)));
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Filter.Evidence;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what the parameters of a list select, by queries in the code. */
final class FilterReader {
    /** What the calls of a criteria builder compare by. */
    static final Map<String, Operator> CRITERIA = Map.ofEntries(
            Map.entry("equal", Operator.EQ),
            Map.entry("notEqual", Operator.NE),
            Map.entry("greaterThan", Operator.GT),
            Map.entry("greaterThanOrEqualTo", Operator.GTE),
            Map.entry("lessThan", Operator.LT),
            Map.entry("lessThanOrEqualTo", Operator.LTE),
            Map.entry("gt", Operator.GT),
            Map.entry("ge", Operator.GTE),
            Map.entry("lt", Operator.LT),
            Map.entry("le", Operator.LTE),
            Map.entry("like", Operator.LIKE));

    static final Set<String> EMPTINESS =
            Set.of("isEmpty", "isBlank", "isNotEmpty", "isNotBlank", "hasText", "hasLength", "isNullOrEmpty");

    /** A condition that is put together for each key of a map: {@code p.%1$s = :%1$s}. */
    private static final Pattern KEYED = Pattern.compile("\\w\\.%(?:1\\$)?s\\s*=\\s*:%(?:1\\$)?s");

    private final Java java;
    private final Calls calls;
    private final Traces traces;
    private final Changes changes;
    private final NamedQueries named;

    FilterReader(Java java, Calls calls, Traces traces) {
        this.java = java;
        this.calls = calls;
        this.traces = traces;
        this.changes = new Changes(java, calls, traces);
        this.named = new NamedQueries(java);
    }

    /** The filters by the names of the parameters, as clients write them. */
    Map<String, Filter> of(Walk walk) {
        Filters found = new Filters(new Switches(java, traces).of(walk), java.problems());
        Map<String, QueryTexts.Comparison> comparisons = comparisons(walk);
        boolean isKeyed = walk.frames().stream()
                .flatMap(frame -> texts(frame).stream())
                .anyMatch(text -> KEYED.matcher(text).find());
        boolean isoDates = readsIsoDates(walk);
        for (Walk.Called each : walk.called()) {
            MethodCallExpr call = each.call();
            switch (call.getNameAsString()) {
                // a map of parameters is often filled first
                case "setParameter", "put" -> parameter(each, comparisons, isKeyed, isoDates, found);
                default -> {
                    criteria(each, found);
                    repository(each, found);
                }
            }
        }
        return found.all();
    }

    /** Query texts are often put together of parts: those of one method are read as one. */
    private Map<String, QueryTexts.Comparison> comparisons(Walk walk) {
        Map<String, QueryTexts.Comparison> found = new HashMap<>();
        walk.called().stream()
                .flatMap(each -> named.of(each.call(), each.frame()).stream())
                .forEach(text -> found.putAll(QueryTexts.comparisons(text)));
        walk.frames().forEach(frame -> found.putAll(QueryTexts.comparisons(String.join(" ", texts(frame)))));
        return found;
    }

    /** The texts in a method, in their order. */
    static List<String> texts(Frame frame) {
        return frame.callable().findAll(Expression.class).stream()
                .map(each -> each instanceof StringLiteralExpr literal
                        ? literal.asString()
                        : each instanceof TextBlockLiteralExpr block ? block.translateEscapes() : "")
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private void parameter(
            Walk.Called called,
            Map<String, QueryTexts.Comparison> comparisons,
            boolean isKeyed,
            boolean isoDates,
            Filters found) {
        List<Expression> given = called.call().getArguments();
        if (given.size() < 2) {
            return;
        }
        Optional<QueryTexts.Comparison> comparison = java.constants()
                .text(given.get(0))
                .map(key -> isKeyed ? comparisons.getOrDefault(key, QueryTexts.equality(key)) : comparisons.get(key));
        Optional<String> name = traces.parameter(given.get(1), called.frame());
        if (comparison.isPresent() && name.isPresent()) {
            QueryTexts.Comparison each = comparison.get();
            Filter filter = filter(each, like(each.operator(), given.get(1)), isoDates, called);
            found.add(name.get(), changes.in(filter, given.get(1), called.frame()), called.guards());
        }
    }

    /** A comparison of a query's text, with all that must hold for the same value. */
    private static Filter filter(
            QueryTexts.Comparison comparison, Operator operator, boolean isoDates, Walk.Called called) {
        Filter one = filter(comparison.attributes(), operator, comparison.ignoreCase(), called);
        return new Filter(
                one.attributes(),
                operator,
                one.other(),
                one.ignoreCase(),
                one.blankIgnored(),
                one.evidence(),
                one.place(),
                comparison.orNone(),
                isoDates,
                comparison.and().stream()
                        .map(other -> filter(other, other.operator(), isoDates, called))
                        .toList(),
                one.changed());
    }

    /** Whether dates are read from texts, and only in the form that Java itself knows. */
    private static boolean readsIsoDates(Walk walk) {
        List<MethodCallExpr> reads = walk.called().stream()
                .map(Walk.Called::call)
                .filter(call -> call.getNameAsString().equals("parse")
                        && call.getScope()
                                .filter(scope -> scope.toString().equals("LocalDate"))
                                .isPresent())
                .toList();
        return !reads.isEmpty()
                && reads.stream().allMatch(call -> call.getArguments().size() == 1);
    }

    /** A pattern that the code makes of the client's text says where the text must stand. */
    private static Operator like(Operator operator, Expression value) {
        if (operator != Operator.LIKE) {
            return operator;
        }
        List<String> parts = value.findAll(StringLiteralExpr.class).stream()
                .map(StringLiteralExpr::asString)
                .toList();
        String text = value.toString();
        boolean before = parts.contains("%") && text.startsWith("\"%\"");
        boolean after = parts.contains("%") && text.endsWith("\"%\"");
        if (!(value instanceof BinaryExpr)) {
            return parts.contains("%") ? Operator.CONTAINS : Operator.LIKE;
        }
        return before && after
                ? Operator.CONTAINS
                : before ? Operator.ENDS_WITH : after ? Operator.STARTS_WITH : Operator.LIKE;
    }

    private void criteria(Walk.Called called, Filters found) {
        MethodCallExpr call = called.call();
        Operator operator = CRITERIA.get(call.getNameAsString());
        if (operator == null
                || call.getArguments().size() < 2
                || calls.target(call).isPresent()) {
            return;
        }
        Optional<String> attribute = attribute(java, call.getArgument(0));
        Optional<String> name = traces.parameter(call.getArgument(1), called.frame());
        if (attribute.isPresent() && name.isPresent()) {
            boolean folded = call.getArgument(0).findAll(MethodCallExpr.class).stream()
                    .anyMatch(each -> each.getNameAsString().equals("lower")
                            || each.getNameAsString().equals("upper"));
            Filter filter = filter(
                    List.of(attribute.get()), like(operator, written(call.getArgument(1), called)), folded, called);
            Filter one = changes.in(filter, call.getArgument(1), called.frame());
            if (isIn("not", call)) {
                found.add(name.get(), one.uncertain(), called.guards());
            } else if (isIn("or", call)) {
                found.addAlternative(name.get(), one);
            } else {
                found.add(name.get(), one, called.guards());
            }
        }
    }

    /** Whether a condition is given to a call that asks for something else than that it holds. */
    private static boolean isIn(String name, MethodCallExpr condition) {
        return Code.around(condition, MethodCallExpr.class)
                .filter(each -> each.getNameAsString().equals(name)
                        && each.getArguments().contains(condition))
                .isPresent();
    }

    /** What a local variable stands for, else the expression itself. */
    private Expression written(Expression value, Walk.Called called) {
        return traces.local(value, called.frame()).orElse(value);
    }

    /** The path of {@code root.get("customer").get("name")}. */
    static Optional<String> attribute(Java java, Expression path) {
        List<String> names = path.findAll(MethodCallExpr.class).stream()
                .filter(each -> each.getNameAsString().equals("get")
                        && each.getArguments().size() == 1)
                .flatMap(each -> MetamodelNames.attribute(java, each.getArgument(0)).stream())
                .toList();
        // the outermost call names the last part
        StringBuilder text = new StringBuilder();
        names.forEach(each -> text.insert(0, text.isEmpty() ? each : each + "."));
        return names.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private void repository(Walk.Called called, Filters found) {
        Optional<MethodDeclaration> declared =
                calls.declared(called.call()).filter(each -> each.getBody().isEmpty());
        if (declared.isEmpty()) {
            return;
        }
        List<Expression> given = called.call().getArguments();
        Optional<String> query = named.of(declared.get());
        Map<String, QueryTexts.Comparison> comparisons =
                query.map(QueryTexts::comparisons).orElse(Map.of());
        List<DerivedQueries.Part> parts = query.isPresent()
                ? List.of()
                : DerivedQueries.ofParameters(called.call().getNameAsString());
        Map<String, Filter> derived = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Optional<String> name = traces.parameter(given.get(i), called.frame());
            if (name.isPresent() && i < parts.size()) {
                Filter filter = changes.in(filter(parts.get(i), called), given.get(i), called.frame());
                derived.merge(name.get(), filter, Filter::with);
            } else if (name.isPresent() && i < declared.get().getParameters().size()) {
                QueryTexts.Comparison comparison = comparisons.getOrDefault(
                        bindName(java, declared.get().getParameter(i)), comparisons.get(String.valueOf(i + 1)));
                if (comparison != null) {
                    Filter filter =
                            filter(comparison.attributes(), comparison.operator(), comparison.ignoreCase(), called);
                    found.add(name.get(), changes.in(filter, given.get(i), called.frame()), called.guards());
                }
            }
        }
        derived.forEach(found::addIfNone);
    }

    private static Filter filter(DerivedQueries.Part part, Walk.Called called) {
        return new Filter(
                List.of(part.attribute()),
                part.operators().get(0),
                part.ignoreCase(),
                passesBlanksOver(called),
                Evidence.REPOSITORY,
                Places.of(called.call()));
    }

    /** What a query calls a parameter of the method that asks it. */
    static String bindName(Java java, Parameter parameter) {
        return java.annotations()
                .find(parameter, Api.SPRING_DATA, "Param")
                .map(each -> each.text("value"))
                .orElse(parameter.getNameAsString());
    }

    private static Filter filter(List<String> attributes, Operator operator, boolean ignoreCase, Walk.Called called) {
        Place place = Places.of(called.call());
        return new Filter(attributes, operator, ignoreCase, passesBlanksOver(called), Evidence.CODE, place);
    }

    /** Whether a value is looked at before, and not used where it is empty. */
    private static boolean passesBlanksOver(Walk.Called called) {
        return Stream.concat(
                        called.guards().stream().map(Guard::condition).filter(each -> each != null),
                        called.call().getArguments().stream())
                .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
                .anyMatch(each -> EMPTINESS.contains(each.getNameAsString()));
    }
}

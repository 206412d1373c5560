package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.model.Paging.OutOfRange;
import dev.bof.migration.model.Paging.Style;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.ConstantLists;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.flow.Limits.Limit;
import dev.bof.migration.read.source.Places;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds how a list is paged and sorted. */
final class PagingReader {
    /** The size that Spring Data's pages have at most, unless something else is configured. */
    private static final int SPRINGS_MOST = 2000;

    private final Java java;
    private final Traces traces;
    private final AskedQueries queries;

    PagingReader(Java java, Traces traces, Calls calls) {
        this.java = java;
        this.traces = traces;
        this.queries = new AskedQueries(new NamedQueries(java), calls);
    }

    /**
     * @param parameters with their meanings
     * @param answers all that the endpoint may answer
     */
    Paging of(List<Parameter> parameters, Walk walk, List<Answer> answers) {
        Optional<Parameter> page = find(parameters, Meaning.PAGE);
        Optional<Parameter> position = page.or(() -> find(parameters, Meaning.START));
        Optional<Parameter> size = find(parameters, Meaning.PAGE_SIZE);
        Style style =
                page.isPresent() ? Style.PAGE : position.isPresent() || size.isPresent() ? Style.START : Style.NONE;
        Refusals refusals = new Refusals(walk, answers, traces);
        Limits limits = new Limits(java, traces, walk, refusals);
        boolean pageable = isPageable(page, size);
        Integer byDefault = size.flatMap(each -> byDefault(each, limits)).orElse(null);
        Integer first =
                page.map(each -> new FirstPages(java, traces, walk).of(each)).orElse(null);
        Limit most = pageable
                ? new Limit(SPRINGS_MOST, OutOfRange.CLAMPED)
                : size.map(each -> limits.most(each, byDefault)).orElse(Limit.UNKNOWN);
        List<String> sortable = find(parameters, Meaning.SORT)
                .map(each -> sortable(each, refusals))
                .orElse(List.of());
        OrderReader orders = new OrderReader(java, queries, new OrderCases(traces, parameters));
        return new Paging(
                style,
                position.map(Parameter::name).orElse(""),
                size.map(Parameter::name).orElse(""),
                first,
                byDefault,
                most.value(),
                most.beyond(),
                pageable
                        ? OutOfRange.DEFAULTED
                        : size.map(each -> limits.least(each, byDefault).beyond())
                                .orElse(OutOfRange.UNKNOWN),
                pageable
                        ? OutOfRange.CLAMPED
                        : position.map(each -> beforeFirst(each, first, limits)).orElse(OutOfRange.UNKNOWN),
                pageable
                        ? OutOfRange.DEFAULTED
                        : position.or(() -> size).map(PagingReader::unreadable).orElse(OutOfRange.UNKNOWN),
                refusals.all(),
                sortable,
                order(parameters, orders, walk),
                Stream.concat(
                                new PagingDoubts(java, traces, queries, walk)
                                        .of(parameters, pageable || !sortable.isEmpty()).stream(),
                                orders.others(walk))
                        .toList(),
                place(walk));
    }

    private static OutOfRange beforeFirst(Parameter position, Integer first, Limits limits) {
        OutOfRange beyond = limits.least(position, first == null ? 0 : first).beyond();
        return beyond == OutOfRange.CLAMPED && first == null && limits.isTold(position) ? OutOfRange.ECHOED : beyond;
    }

    /** Spring Data's {@code Pageable} is one parameter in Java for the page and the size. */
    private static boolean isPageable(Optional<Parameter> page, Optional<Parameter> size) {
        return page.isPresent()
                && size.isPresent()
                && page.get().javaName().equals(size.get().javaName())
                && page.get().place().equals(size.get().place());
    }

    private static Optional<Integer> byDefault(Parameter size, Limits limits) {
        return Optional.ofNullable(size.defaultValue())
                .map(PagingReader::number)
                .or(() -> limits.byDefault(size));
    }

    /** The front end refuses what is no number, unless it takes texts. */
    private static OutOfRange unreadable(Parameter parameter) {
        return parameter.type().name().equals("java.lang.String") ? OutOfRange.UNKNOWN : OutOfRange.REFUSED;
    }

    /** The names that a constant list has, outside of which the code refuses to sort: {@code !NAMES.contains(sort)}. */
    private List<String> sortable(Parameter sort, Refusals refusals) {
        return refusals.guards().stream()
                .flatMap(guard -> guard.condition().findAll(MethodCallExpr.class).stream()
                        .filter(each -> each.getNameAsString().equals("contains")
                                && each.getArguments().size() == 1
                                && isOf(sort, each.getArgument(0), guard.frame()))
                        .flatMap(each -> each.getScope().stream())
                        .map(each -> new ConstantLists(java).texts(each)))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Parameter> find(List<Parameter> parameters, Meaning meaning) {
        return parameters.stream().filter(each -> each.meaning() == meaning).findFirst();
    }

    /** Null for what is none. */
    static Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean isOf(Parameter parameter, Expression expression, Frame frame) {
        return traces.parameter(expression, frame)
                .filter(parameter.name()::equals)
                .isPresent();
    }

    /** As the code sorts; where it sorts as the client says, as the parameter's default says. */
    private static List<Order> order(List<Parameter> parameters, OrderReader orders, Walk walk) {
        List<Order> found = orders.of(walk);
        if (!found.isEmpty()) {
            return found;
        }
        boolean descending = find(parameters, Meaning.SORT_DIRECTION)
                .filter(each -> "desc".equalsIgnoreCase(each.defaultValue()))
                .isPresent();
        return find(parameters, Meaning.SORT)
                .map(Parameter::defaultValue)
                .map(each -> each.split(",", 2))
                .map(each ->
                        List.of(new Order(each[0], each.length > 1 ? each[1].equalsIgnoreCase("desc") : descending)))
                .orElse(List.of());
    }

    private static Place place(Walk walk) {
        return walk.called().stream()
                .map(Walk.Called::call)
                .filter(each -> each.getNameAsString().equals("setMaxResults")
                        || each.getNameAsString().equals("setFirstResult")
                        || each.getNameAsString().equals("of")
                                && each.getScope()
                                        .filter(scope -> scope.toString().equals("PageRequest"))
                                        .isPresent())
                .map(Places::of)
                .findFirst()
                .orElse(null);
    }
}

package dev.bof.contract;

import dev.bof.contract.model.Contract;
import dev.bof.contract.model.FieldType;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import dev.bof.contract.model.Parameter;
import dev.bof.contract.model.ParameterRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists: every page, every filter with values of the data, every order, and parameters that are wrong. */
final class ListCases {
    private static final Set<ParameterRole> NARROWING =
            Set.of(ParameterRole.FILTER, ParameterRole.SEARCH, ParameterRole.OTHER);
    private static final Set<ParameterRole> ORDERING = Set.of(ParameterRole.SORT, ParameterRole.DIRECTION);
    private static final List<String> WRONG_NUMBERS = List.of("0", "-1", "abc", "1.5", "", "99999999999");
    private static final int VALUES = 6;

    private final Contract contract;
    private final Sides sides;
    private final Data data;

    ListCases(Contract contract, Sides sides, Data data) {
        this.contract = contract;
        this.sides = sides;
        this.data = data;
    }

    Stream<ContractCase> cases() {
        return contract.operations(OperationKind.LIST).stream().flatMap(this::cases);
    }

    private Stream<ContractCase> cases(Operation list) {
        Stream<ContractCase> whole = Stream.of(
                each(list, "as it is", Stream.of(base(list))),
                loose(list, "with an unknown parameter", Stream.of(base(list).with("no_such_parameter", "1"))));
        Stream<ContractCase> one = list.parameters().stream().flatMap(parameter -> cases(list, parameter));
        return Stream.of(
                        whole,
                        one,
                        Stream.of(
                                each(list, "page by page", pages(list)),
                                each(list, "by two parameters", combinations(list)),
                                each(list, "without a parameter that it wants", withoutRequired(list))))
                .flatMap(cases -> cases);
    }

    private ContractCase each(Operation list, String name, Stream<Query> queries) {
        List<Query> all = queries.distinct().toList();
        return new ContractCase(
                list.name(),
                list.name() + " " + name,
                () -> sides.same(all.stream().map(query -> Call.of(list.method(), Paths.of(list) + query))));
    }

    /** What a strict list refuses, whatever the legacy variant does. */
    private ContractCase loose(Operation list, String name, Stream<Query> queries) {
        if (!contract.strict()) {
            return each(list, name, queries);
        }
        List<Query> all = queries.distinct().toList();
        return new ContractCase(
                list.name(),
                list.name() + " " + name,
                () -> sides.refused(all.stream().map(query -> Call.of(list.method(), Paths.of(list) + query))));
    }

    private static Query base(Operation list) {
        return Data.required(list);
    }

    private static Stream<Query> withoutRequired(Operation list) {
        return Stream.of(Query.NONE);
    }

    private Stream<ContractCase> cases(Operation list, Parameter parameter) {
        if (parameter.role() == ParameterRole.PATH) {
            return Stream.empty();
        }
        Query base = base(list);
        String name = parameter.name();
        List<String> good = good(parameter);
        return Stream.of(
                each(list, "by " + name, good.stream().map(value -> base.with(name, value))),
                each(list, "by a wrong " + name, wrong(parameter).map(value -> base.with(name, value))),
                loose(list, "by " + name + " twice", good.stream().limit(2).map(value -> base.with(name, value)
                        .with(name, good.get(good.size() - 1)))));
    }

    private List<String> good(Parameter parameter) {
        List<String> values = new ArrayList<>(parameter.values());
        switch (parameter.role()) {
            case PAGE ->
                IntStream.of(parameter.first(), parameter.first() + 1, 2, 99999)
                        .forEach(page -> values.add(String.valueOf(page)));
            case OFFSET ->
                IntStream.of(0, 1, 7, data.rows().size() - 1, data.rows().size(), 99999)
                        .forEach(offset -> values.add(String.valueOf(offset)));
            case SIZE ->
                IntStream.of(1, 7, 10, 50, 100, parameter.max() == null ? 1000 : parameter.max())
                        .forEach(size -> values.add(String.valueOf(size)));
            default -> values.addAll(fromData(parameter));
        }
        return values.stream().distinct().toList();
    }

    private List<String> fromData(Parameter parameter) {
        if (parameter.field() == null) {
            return List.of();
        }
        List<String> values = data.values(parameter.field());
        List<String> some = new ArrayList<>(spread(values));
        if (parameter.role() == ParameterRole.SEARCH) {
            spread(values).forEach(value -> some.addAll(parts(value)));
        }
        return some;
    }

    /** The first, the last and some between. */
    private static List<String> spread(List<String> values) {
        int step = Math.max(1, values.size() / VALUES);
        return IntStream.range(0, values.size())
                .filter(index -> index % step == 0 || index == values.size() - 1)
                .mapToObj(values::get)
                .toList();
    }

    private static List<String> parts(String value) {
        int middle = value.length() / 2;
        return List.of(value.substring(0, middle), value.substring(middle), value.toUpperCase(), value.toLowerCase());
    }

    private static Stream<String> wrong(Parameter parameter) {
        return switch (parameter.role()) {
            case PAGE, OFFSET -> WRONG_NUMBERS.stream();
            case SIZE ->
                Stream.concat(
                        WRONG_NUMBERS.stream(),
                        parameter.max() == null ? Stream.of("100000") : Stream.of(String.valueOf(parameter.max() + 1)));
            default ->
                parameter.type() == FieldType.STRING
                        ? Stream.of("", "no such value", "%", "a'b", "\\", "_")
                        : Stream.of(
                                "", "no such value", "0", "-1", "1.5", "99999999999999999999", "TRUE", "2024-02-30");
        };
    }

    /** From the first page to beyond the last, in sizes that do and do not divide the number of objects. */
    private Stream<Query> pages(Operation list) {
        return list.parameters(ParameterRole.SIZE).stream()
                .flatMap(size -> IntStream.of(7, 50).boxed().flatMap(length -> IntStream.rangeClosed(
                                0, Math.min(8, data.rows().size() / length + 1))
                        .mapToObj(page -> page(list, base(list).with(size.name(), length), page, length))));
    }

    private static Query page(Operation list, Query query, int page, int length) {
        Query paged = query;
        for (Parameter parameter : list.parameters(ParameterRole.PAGE)) {
            paged = paged.with(parameter.name(), parameter.first() + page);
        }
        for (Parameter parameter : list.parameters(ParameterRole.OFFSET)) {
            paged = paged.with(parameter.name(), page * length);
        }
        return paged;
    }

    /** Each filter with each other one, with each order, and with a second page. */
    private Stream<Query> combinations(Operation list) {
        List<Query> all = new ArrayList<>();
        List<Parameter> parameters = list.parameters().stream()
                .filter(parameter -> NARROWING.contains(parameter.role()) || ORDERING.contains(parameter.role()))
                .toList();
        for (Parameter one : parameters) {
            for (Parameter other : parameters) {
                for (String value : good(one).stream().limit(2).toList()) {
                    good(other).stream()
                            .filter(second -> one != other)
                            .limit(3)
                            .map(second -> base(list).with(one.name(), value).with(other.name(), second))
                            .forEach(all::add);
                }
            }
            for (Parameter size : list.parameters(ParameterRole.SIZE)) {
                good(one).stream()
                        .limit(3)
                        .map(value -> base(list).with(one.name(), value).with(size.name(), 3))
                        .forEach(query -> {
                            all.add(query);
                            all.add(page(list, query, 1, 3));
                        });
            }
        }
        return all.stream();
    }
}

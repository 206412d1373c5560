package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Paging.OutOfRange;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What clients of the service could ask its lists for, as calls that describe it. */
final class ListCode {
    private static final Map<Filter.Operator, String> OPERATORS = Map.ofEntries(
            Map.entry(Filter.Operator.EQ, "EQ"),
            Map.entry(Filter.Operator.NE, "NE"),
            Map.entry(Filter.Operator.GT, "GT"),
            Map.entry(Filter.Operator.GTE, "GTE"),
            Map.entry(Filter.Operator.LT, "LT"),
            Map.entry(Filter.Operator.LTE, "LTE"),
            Map.entry(Filter.Operator.CONTAINS, "CONTAINS"),
            Map.entry(Filter.Operator.STARTS_WITH, "STARTSWITH"),
            Map.entry(Filter.Operator.ENDS_WITH, "ENDSWITH"),
            Map.entry(Filter.Operator.LIKE, "EQ"),
            Map.entry(Filter.Operator.IN, "IN"));

    private static final Set<Filter.Operator> PATTERNS = EnumSet.of(
            Filter.Operator.CONTAINS, Filter.Operator.STARTS_WITH, Filter.Operator.ENDS_WITH, Filter.Operator.LIKE);

    private final ServiceModel service;
    private final ObjectDesign design;
    private final boolean isSpring;
    private final boolean isHibernate;
    private final FixedCode fixed;
    private final ByHand byHand;

    /** @param isHibernate whether it is known that Hibernate asks the database */
    ListCode(ServiceModel service, ObjectDesign design, boolean isSpring, boolean isHibernate, ByHand byHand) {
        this.isHibernate = isHibernate;
        this.service = service;
        this.fixed = new FixedCode(service, design);
        this.design = design;
        this.isSpring = isSpring;
        this.byHand = byHand;
    }

    /** Adds the calls for a list to those for its endpoint. */
    void add(Endpoint endpoint, StringBuilder code) {
        if (endpoint.paging() != null && endpoint.paging().style() != Paging.Style.NONE) {
            code.append(".paging(").append(paging(endpoint)).append(')');
        }
        for (Parameter parameter : endpoint.parameters()) {
            switch (parameter.meaning()) {
                case FILTER -> filter(endpoint, parameter, code);
                case SEARCH -> search(endpoint, parameter, code);
                case OTHER, PARENT ->
                    byHand.add(
                            "The parameter " + parameter.name() + " of " + endpoint.title() + " is not carried over",
                            parameter.place());
                default -> {
                    // paging and sorting are said as a whole
                }
            }
        }
        endpoint.fixed().forEach(each -> fixed.call(each).ifPresent(code::append));
        sorting(endpoint, code);
        if (endpoint.paging() != null) {
            order(endpoint, code);
        }
    }

    private String paging(Endpoint endpoint) {
        Paging paging = endpoint.paging();
        String size = paging.sizeParameter().isEmpty()
                ? "null"
                : Escape.literal(paging.sizeParameter()).text();
        String position = Escape.literal(paging.positionParameter()).text();
        String code = paging.style() == Paging.Style.PAGE
                ? "Paging.byPage(" + position + ", " + (paging.firstPage() == null ? 0 : paging.firstPage()) + ", "
                        + size + ")"
                : "Paging.byStart(" + position + ", " + size + ")";
        if (paging.defaultSize() == null) {
            byHand.add("How many objects a page of " + endpoint.title() + " has by default", endpoint.place());
        } else {
            code += ".sizes(" + paging.defaultSize() + ", "
                    + (paging.maxSize() == null ? "Integer.MAX_VALUE" : paging.maxSize()) + ")";
        }
        if (paging.maxSize() != null && paging.aboveMax() == OutOfRange.UNKNOWN) {
            byHand.add("What becomes of a page too large of " + endpoint.title(), endpoint.place());
        }
        return code
                + beyond("tooLarge", paging.aboveMax(), OutOfRange.CLAMPED)
                + beyond("tooSmall", belowMin(endpoint), OutOfRange.CLAMPED)
                + beyond("beforeFirst", paging.beforeFirst(), OutOfRange.CLAMPED)
                + beyond("unreadable", paging.unreadable(), OutOfRange.DEFAULTED);
    }

    /** What the database makes of a size of zero depends on who asks it. */
    private OutOfRange belowMin(Endpoint endpoint) {
        OutOfRange said = endpoint.paging().belowMin();
        if (said != OutOfRange.UNLIMITED || isHibernate) {
            return said == OutOfRange.UNLIMITED ? OutOfRange.REFUSED : said;
        }
        byHand.add(
                "A page size of zero of " + endpoint.title()
                        + " is no limit, as with EclipseLink; with Hibernate the list was empty",
                endpoint.place());
        return said;
    }

    /** @param usual what holds where nothing is said */
    private static String beyond(String method, OutOfRange what, OutOfRange usual) {
        return what == OutOfRange.UNKNOWN || what == usual ? "" : "." + method + "(Paging.Beyond." + what.name() + ")";
    }

    private void filter(Endpoint endpoint, Parameter parameter, StringBuilder code) {
        List<Optional<String>> filters = parameter.filter() == null
                ? List.of(Optional.empty())
                : Stream.concat(Stream.of(parameter.filter()), parameter.filter().and().stream())
                        .map(filter -> filter(endpoint, parameter, filter))
                        .toList();
        if (filters.stream().allMatch(Optional::isPresent)) {
            filters.forEach(filter -> code.append(filter.get()));
        } else {
            byHand.add(
                    "The filter " + parameter.name() + " of " + endpoint.title() + " is not carried over",
                    parameter.place());
        }
    }

    /** One condition on a parameter's value; empty where no profile can say it. */
    private Optional<String> filter(Endpoint endpoint, Parameter parameter, Filter filter) {
        List<String> fields = filter.attributes().stream()
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .toList();
        String operator = OPERATORS.get(filter.operator());
        Optional<String> other = design.wireOf(filter.other());
        boolean isPattern = isPattern(filter);
        boolean isComplete = fields.size() == filter.attributes().size()
                && (fields.size() == 1 || isPattern)
                && filter.isSwitch() == other.isPresent();
        boolean isAnyCase = filter.ignoreCase() && !isPattern;
        if (!isComplete || operator == null || isAnyCase && !operator.equals("CONTAINS")) {
            return Optional.empty();
        }
        String cased = isAnyCase ? "ICONTAINS" : operator;
        StringBuilder code = new StringBuilder(".filter(LegacyFilter.of(" + Escape.literal(parameter.name()) + ", "
                + Escape.literal(fields.get(0)) + (cased.equals("EQ") ? "" : ", Operator." + cased) + ")");
        other.ifPresent(name ->
                code.append(".whenTrue(new Other(").append(Escape.literal(name)).append("))"));
        if (isPattern) {
            String like = "LegacyFilter.Like." + (filter.ignoreCase() ? "PATTERN_IN_ANY_CASE" : "PATTERN");
            code.append(
                    fields.size() == 1
                            ? ".like(" + like + ")"
                            : ".or(" + like + ", " + literals(fields.subList(1, fields.size())) + ")");
        }
        if (filter.isoDate() && isDate(filter)) {
            code.append(".dates(TimeStyle.date())");
        }
        code.append(filter.orNone() ? ".orNone()" : "");
        if (parameter.defaultValue() != null && !parameter.defaultValue().isEmpty()) {
            code.append(".byDefault(")
                    .append(Escape.literal(parameter.defaultValue()))
                    .append(')');
        }
        boolean isMandatory = parameter.required() || ReadRules.isMandatory(parameter, service.rulesOf(endpoint));
        return Optional.of(code.append(values(parameter))
                .append(isMandatory ? ".mandatory())" : ")")
                .toString());
    }

    private boolean isDate(Filter filter) {
        return design.leaves()
                .filter(field -> field.path().equals(filter.attributes().get(0)))
                .anyMatch(field -> field.type().name().equals("LocalDate"));
    }

    /** Whether what clients say is a pattern; Spring Data's derived queries think of its characters, but for {@code Like}. */
    private static boolean isPattern(Filter filter) {
        return filter.operator() == Filter.Operator.LIKE
                || filter.evidence() == Filter.Evidence.CODE && PATTERNS.contains(filter.operator());
    }

    /** What becomes of values that the front end makes something else of, or nothing. */
    private String values(Parameter parameter) {
        String type = parameter.type().simpleName();
        boolean isTruth = type.equals("Boolean") || type.equals("boolean");
        if (type.equals("String")) {
            return parameter.filter().blankIgnored() ? ".blank(LegacyFilter.Bad.PASSED_OVER)" : "";
        }
        if (isTruth && !isSpring) {
            // JAX-RS asks Boolean.valueOf, which takes every text
            String blank = type.equals("Boolean") ? "FALSE" : "PASSED_OVER";
            return ".bad(LegacyFilter.Bad.FALSE).blank(LegacyFilter.Bad." + blank + ")";
        }
        return ".blank(LegacyFilter.Bad.PASSED_OVER)";
    }

    private void search(Endpoint endpoint, Parameter parameter, StringBuilder code) {
        List<String> fields = parameter.filter() == null
                ? List.of()
                : parameter.filter().attributes().stream()
                        .flatMap(attribute -> design.wireOf(attribute).stream())
                        .toList();
        if (fields.isEmpty() || fields.size() < parameter.filter().attributes().size()) {
            byHand.add("Where " + parameter.name() + " of " + endpoint.title() + " searches", parameter.place());
        }
        if (!fields.isEmpty()) {
            code.append(".search(" + Escape.literal(parameter.name()) + ", " + literals(fields) + ")");
        }
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(text -> Escape.literal(text).text()).collect(Collectors.joining(", "));
    }

    private void sorting(Endpoint endpoint, StringBuilder code) {
        Paging paging = endpoint.paging();
        endpoint.parameter(Meaning.SORT).ifPresent(sort -> {
            String name = Escape.literal(sort.name()).text();
            Optional<Parameter> way = endpoint.parameter(Meaning.SORT_DIRECTION);
            code.append(".sorting(")
                    .append(way.map(each -> "Sorting.twoParameters(" + name + ", " + Escape.literal(each.name()) + ")")
                            .orElse("Sorting.comma(" + name + ")"));
            if (paging != null && !paging.sortable().isEmpty()) {
                code.append(".only(").append(literals(paging.sortable())).append(')');
            }
            boolean isUsual = sort.defaultValue() != null
                    && paging != null
                    && paging.sortable().contains(sort.defaultValue());
            if (way.isPresent() && isUsual) {
                code.append(".byDefault(")
                        .append(Escape.literal(sort.defaultValue()))
                        .append(')');
            }
            // Spring Data fails at properties that there are not
            boolean fails = isSpring
                    && way.isEmpty()
                    && endpoint.parameter(Meaning.PAGE)
                            .filter(page -> page.javaName().equals(sort.javaName()))
                            .isPresent();
            if (fails || paging != null && paging.refuses(sort.name())) {
                boolean isBlankOne =
                        !fails && paging.refusesBlanks(sort.name()) && (!isSpring || sort.defaultValue() == null);
                code.append(isBlankOne ? ".blankRefused()" : ".refused()");
            }
            if (paging != null
                    && way.filter(each -> paging.refuses(each.name())).isPresent()) {
                code.append(".directionRefused()");
            }
            code.append(')');
        });
    }

    private void order(Endpoint endpoint, StringBuilder code) {
        Paging paging = endpoint.paging();
        List<String> steps = new ArrayList<>();
        for (Paging.Order order : paging.order()) {
            design.wireOf(order.attribute())
                    .ifPresentOrElse(
                            field -> steps.add("new Sort(" + Escape.literal(field) + ", " + order.descending() + ")"),
                            () -> byHand.add(
                                    "The order by " + order.attribute() + " of " + endpoint.title()
                                            + " is not carried over",
                                    paging.place() == null ? endpoint.place() : paging.place()));
        }
        boolean isById = steps.size() == 1
                && !paging.order().get(0).descending()
                && paging.order().get(0).attribute().equals(design.id().path());
        if (!steps.isEmpty() && !isById) {
            code.append(".order(").append(String.join(", ", steps)).append(')');
        }
    }
}

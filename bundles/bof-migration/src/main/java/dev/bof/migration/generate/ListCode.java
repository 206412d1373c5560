package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Paging.OutOfRange;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What clients of the service could ask its lists for, as calls that describe it. */
final class ListCode {
    private static final Map<Filter.Operator, String> OPERATORS = Map.of(
            Filter.Operator.EQ, "EQ",
            Filter.Operator.NE, "NE",
            Filter.Operator.GT, "GT",
            Filter.Operator.GTE, "GTE",
            Filter.Operator.LT, "LT",
            Filter.Operator.LTE, "LTE",
            Filter.Operator.CONTAINS, "CONTAINS",
            Filter.Operator.STARTS_WITH, "STARTSWITH",
            Filter.Operator.ENDS_WITH, "ENDSWITH",
            Filter.Operator.IN, "IN");

    private final ObjectDesign design;
    private final boolean isSpring;
    private final ByHand byHand;

    ListCode(ObjectDesign design, boolean isSpring, ByHand byHand) {
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
        sorting(endpoint, code);
        if (endpoint.paging() != null) {
            order(endpoint.paging(), code);
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
                + beyond("tooSmall", paging.belowMin(), OutOfRange.CLAMPED)
                + beyond("beforeFirst", paging.beforeFirst(), OutOfRange.CLAMPED)
                + beyond("unreadable", paging.unreadable(), OutOfRange.DEFAULTED);
    }

    /** @param usual what holds where nothing is said */
    private static String beyond(String method, OutOfRange what, OutOfRange usual) {
        return what == OutOfRange.UNKNOWN || what == usual ? "" : "." + method + "(Paging.Beyond." + what.name() + ")";
    }

    private void filter(Endpoint endpoint, Parameter parameter, StringBuilder code) {
        Filter filter = parameter.filter();
        Optional<String> field = filter == null || filter.attributes().size() != 1
                ? Optional.empty()
                : design.wireOf(filter.attributes().get(0));
        String operator = filter == null ? null : OPERATORS.get(filter.operator());
        if (field.isEmpty() || operator == null) {
            byHand.add(
                    "The filter " + parameter.name() + " of " + endpoint.title() + " is not carried over",
                    parameter.place());
            return;
        }
        String cased = filter.ignoreCase() && operator.equals("CONTAINS") ? "ICONTAINS" : operator;
        code.append(".filter(LegacyFilter.of(" + Escape.literal(parameter.name()) + ", " + Escape.literal(field.get())
                + (cased.equals("EQ") ? "" : ", Operator." + cased) + ")");
        if (parameter.defaultValue() != null && !parameter.defaultValue().isEmpty()) {
            code.append(".byDefault(")
                    .append(Escape.literal(parameter.defaultValue()))
                    .append(')');
        }
        code.append(values(parameter)).append(parameter.required() ? ".mandatory())" : ")");
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
        if (fields.isEmpty()) {
            byHand.add("Where " + parameter.name() + " of " + endpoint.title() + " searches", parameter.place());
        } else {
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
            // Spring Data fails at properties that there are not
            boolean fails = isSpring && way.isEmpty();
            if (fails || paging != null && paging.refuses(sort.name())) {
                code.append(".refused()");
            }
            if (paging != null
                    && way.filter(each -> paging.refuses(each.name())).isPresent()) {
                code.append(".directionRefused()");
            }
            code.append(')');
        });
    }

    private void order(Paging paging, StringBuilder code) {
        List<String> steps = new ArrayList<>();
        for (Paging.Order order : paging.order()) {
            design.wireOf(order.attribute())
                    .ifPresent(
                            field -> steps.add("new Sort(" + Escape.literal(field) + ", " + order.descending() + ")"));
        }
        boolean isById = steps.size() == 1
                && !paging.order().get(0).descending()
                && paging.order().get(0).attribute().equals(design.id().path());
        if (!steps.isEmpty() && !isById) {
            code.append(".order(").append(String.join(", ", steps)).append(')');
        }
    }
}

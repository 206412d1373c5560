package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The endpoints of the service, as calls that describe them. */
final class EndpointCode {
    private static final Map<Endpoint.Kind, String> OPERATIONS = Map.of(
            Endpoint.Kind.CREATE, "CREATE",
            Endpoint.Kind.GET, "READ",
            Endpoint.Kind.LIST, "LIST",
            Endpoint.Kind.UPDATE, "UPDATE",
            Endpoint.Kind.PATCH, "UPDATE",
            Endpoint.Kind.DELETE, "DELETE",
            Endpoint.Kind.ACTION, "ACTION");
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
    private final BodyTemplate bodies;
    private final ByHand byHand;

    EndpointCode(ObjectDesign design, BodyTemplate bodies, ByHand byHand) {
        this.design = design;
        this.bodies = bodies;
        this.byHand = byHand;
    }

    /** Nothing where the endpoint does something that no profile can say. */
    Optional<Code> of(Endpoint endpoint) {
        Optional<String> path = Paths.belowRoute(endpoint, design.object().path());
        String operation = OPERATIONS.get(endpoint.kind());
        if (path.isEmpty() || operation == null) {
            byHand.add(
                    endpoint.title() + " is not carried over: it is none of the framework's operations",
                    endpoint.place());
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder("LegacyEndpoint.of(LegacyEndpoint.Operation." + operation + ", "
                + Escape.literal(endpoint.method()) + ", " + Escape.literal(path.get()) + ")");
        endpoint.success().ifPresent(answer -> answer(endpoint, answer, code));
        if (endpoint.kind() == Endpoint.Kind.UPDATE || endpoint.kind() == Endpoint.Kind.PATCH) {
            update(endpoint).ifPresent(code::append);
        }
        if (endpoint.kind() == Endpoint.Kind.LIST) {
            list(endpoint, code);
        }
        return Optional.of(new Code(code.append(".build()").toString()));
    }

    private void answer(Endpoint endpoint, Answer answer, StringBuilder code) {
        int status = answer.status() == 0 ? 200 : answer.status();
        boolean isEmpty = status == 204 || status == 205;
        Optional<Code> body =
                isEmpty ? Optional.of(new Code("Body.none()")) : bodies.of(answer.body(), answer.mediaType(), "");
        body.ifPresentOrElse(
                known -> {
                    boolean usual = status == 200 && isUsual(endpoint, answer.body());
                    if (!usual) {
                        code.append(".answers(" + status + ", " + known + ")");
                    }
                },
                () -> byHand.add("What " + endpoint.title() + " answers is computed", answer.place()));
        if (answer.headers().stream().anyMatch("Location"::equalsIgnoreCase)) {
            code.append(".location()");
        }
        answer.headers().stream()
                .filter(name -> !name.equalsIgnoreCase("Location") && !name.equalsIgnoreCase("Content-Type"))
                .forEach(name -> header(endpoint, answer, name, code));
    }

    private static boolean isUsual(Endpoint endpoint, BodyShape body) {
        return endpoint.kind() == Endpoint.Kind.LIST
                ? body.meaning() == BodyShape.Meaning.ITEMS
                : body.meaning() == BodyShape.Meaning.ITEM;
    }

    private void header(Endpoint endpoint, Answer answer, String name, StringBuilder code) {
        if (name.toLowerCase(Locale.ROOT).contains("total")) {
            code.append(".header(" + Escape.literal(name) + ", \"${total}\")");
        } else {
            byHand.add("The header " + name + " of " + endpoint.title(), answer.place());
        }
    }

    private static Optional<String> update(Endpoint endpoint) {
        if (endpoint.update() == null) {
            return Optional.empty();
        }
        return switch (endpoint.update()) {
            case REPLACE -> Optional.of(".update(LegacyEndpoint.UpdateStyle.ALL_FIELDS)");
            case NOT_NULL -> Optional.of(".update(LegacyEndpoint.UpdateStyle.NOT_NULL_FIELDS)");
            case SENT, UNKNOWN -> Optional.empty();
        };
    }

    private void list(Endpoint endpoint, StringBuilder code) {
        if (endpoint.paging() != null && endpoint.paging().style() != Paging.Style.NONE) {
            code.append(".paging(").append(paging(endpoint.paging())).append(')');
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

    private static String paging(Paging paging) {
        String size = paging.sizeParameter().isEmpty()
                ? "null"
                : Escape.literal(paging.sizeParameter()).text();
        String position = Escape.literal(paging.positionParameter()).text();
        String code = paging.style() == Paging.Style.PAGE
                ? "Paging.byPage(" + position + ", " + (paging.firstPage() == null ? 0 : paging.firstPage()) + ", "
                        + size + ")"
                : "Paging.byStart(" + position + ", " + size + ")";
        int most = paging.maxSize() == null ? Integer.MAX_VALUE : paging.maxSize();
        if (paging.defaultSize() != null) {
            code += ".sizes(" + paging.defaultSize() + ", " + (most == Integer.MAX_VALUE ? "Integer.MAX_VALUE" : most)
                    + ")";
        }
        return switch (paging.aboveMax()) {
            case REFUSED -> code + ".tooLarge(Paging.Beyond.REFUSED)";
            case DEFAULTED -> code + ".tooLarge(Paging.Beyond.DEFAULTED)";
            default -> code;
        };
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
        code.append(parameter.required() ? ".mandatory())" : ")");
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
            code.append(".search(" + Escape.literal(parameter.name()) + ", "
                    + fields.stream().map(field -> Escape.literal(field).text()).collect(Collectors.joining(", "))
                    + ")");
        }
    }

    private static void sorting(Endpoint endpoint, StringBuilder code) {
        endpoint.parameter(Meaning.SORT).ifPresent(sort -> {
            String name = Escape.literal(sort.name()).text();
            code.append(".sorting(")
                    .append(endpoint.parameter(Meaning.SORT_DIRECTION)
                            .map(way -> "Sorting.twoParameters(" + name + ", " + Escape.literal(way.name()) + ")")
                            .orElse("Sorting.comma(" + name + ")"))
                    .append(')');
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

package dev.bof.migration.inventory;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Paging.OutOfRange;
import dev.bof.migration.model.Paging.Style;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.Rule;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells endpoints and rules. */
final class EndpointText {
    private final Lines lines;

    EndpointText(Lines lines) {
        this.lines = lines;
    }

    void endpoint(Endpoint endpoint) {
        lines.item(endpoint.title() + " (" + Lines.words(endpoint.kind().name()) + ") " + endpoint.javaMethod() + " "
                + endpoint.place());
        endpoint.parameters().forEach(each -> lines.detail(parameter(each)));
        if (endpoint.paging() != null) {
            lines.fact("paging", paging(endpoint.paging()));
        }
        if (endpoint.request() != null) {
            lines.fact("body", endpoint.request().type() + (endpoint.request().validated() ? ", validated" : ""));
        }
        if (endpoint.update() != null) {
            lines.fact("fields not sent", update(endpoint.update()));
        }
        lines.fact("roles", String.join(", ", endpoint.roles()));
        endpoint.answers().forEach(each -> lines.detail("-> " + answer(each)));
    }

    private static String update(Endpoint.Update update) {
        return switch (update) {
            case REPLACE -> "are cleared";
            case NOT_NULL -> "stay, and so do those sent as null";
            case SENT -> "stay";
            case UNKNOWN -> "are not known to stay or go";
        };
    }

    private static String parameter(Parameter parameter) {
        String initial = parameter.defaultValue() == null ? "" : " = " + parameter.defaultValue();
        String meaning = parameter.meaning() == Meaning.OTHER
                ? "not recognized"
                : parameter.filter() == null ? Lines.words(parameter.meaning().name()) : filter(parameter.filter());
        return parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.name() + initial + ": "
                + parameter.type() + ", " + meaning;
    }

    private static String filter(Filter filter) {
        String place = filter.place() == null ? "by its name" : filter.place().toString();
        return "filter " + String.join(" or ", filter.attributes()) + " "
                + Lines.words(filter.operator().name())
                + (filter.isSwitch() ? " " + filter.other() : "")
                + (filter.ignoreCase() ? " in any case" : "")
                + " (" + place + ")";
    }

    private static String paging(Paging paging) {
        String order = paging.order().stream()
                .map(each -> each.attribute() + (each.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        String sorted = order.isEmpty() ? "no order found" : "sorted by " + order;
        if (paging.style() == Style.NONE) {
            return "none, " + sorted;
        }
        return "by " + Lines.words(paging.style().name())
                + (paging.firstPage() == null ? "" : " from " + paging.firstPage())
                + (paging.defaultSize() == null ? "" : ", of " + paging.defaultSize())
                + (paging.maxSize() == null ? "" : ", at most " + paging.maxSize())
                + (paging.aboveMax() == OutOfRange.UNKNOWN
                        ? ""
                        : " (else " + Lines.words(paging.aboveMax().name()) + ")")
                + beyond("below 1", paging.belowMin())
                + beyond("before the first", paging.beforeFirst())
                + ", " + sorted
                + (paging.sortable().isEmpty() ? "" : ", by one of " + String.join(", ", paging.sortable()));
    }

    private static String beyond(String which, OutOfRange what) {
        return what == OutOfRange.UNKNOWN ? "" : ", " + which + " " + Lines.words(what.name());
    }

    private static String answer(Answer answer) {
        return status(answer.status()) + " " + ShapeText.of(answer.body())
                + (answer.headers().isEmpty()
                        ? ""
                        : ", " + String.join(", ", answer.headers().keySet()))
                + (answer.condition().isEmpty() ? "" : ", when " + answer.condition());
    }

    static String status(int status) {
        return status == 0 ? "status not known" : String.valueOf(status);
    }

    void rule(Rule rule) {
        String message = rule.message().isEmpty() ? "" : " \"" + rule.message() + "\"";
        lines.item(status(rule.status()) + message + " when "
                + (rule.condition().isEmpty() ? "reached" : rule.condition()) + " " + rule.place());
        lines.fact("of", String.join(", ", rule.endpoints()));
        lines.fact("asked before the object is looked for", String.join(", ", rule.first()));
        lines.fact("carried over as", rule.expression());
        lines.fact("by hand", rule.isCarried() ? "" : rule.notCarried());
    }
}

package dev.bof.migration.read.flow;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Filter.Evidence;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.In;
import dev.bof.migration.model.Parameter.Meaning;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What parameters do by their names alone, where the code does not tell. */
final class ParameterNames {
    private static final Map<String, Meaning> NAMES = Map.ofEntries(
            Map.entry("page", Meaning.PAGE),
            Map.entry("pageno", Meaning.PAGE),
            Map.entry("pagenumber", Meaning.PAGE),
            Map.entry("pagenum", Meaning.PAGE),
            Map.entry("pageindex", Meaning.PAGE),
            Map.entry("size", Meaning.PAGE_SIZE),
            Map.entry("pagesize", Meaning.PAGE_SIZE),
            Map.entry("perpage", Meaning.PAGE_SIZE),
            Map.entry("limit", Meaning.PAGE_SIZE),
            Map.entry("max", Meaning.PAGE_SIZE),
            Map.entry("maxresults", Meaning.PAGE_SIZE),
            Map.entry("count", Meaning.PAGE_SIZE),
            Map.entry("start", Meaning.START),
            Map.entry("offset", Meaning.START),
            Map.entry("skip", Meaning.START),
            Map.entry("firstresult", Meaning.START),
            Map.entry("sort", Meaning.SORT),
            Map.entry("sortby", Meaning.SORT),
            Map.entry("orderby", Meaning.SORT),
            Map.entry("order", Meaning.SORT_DIRECTION),
            Map.entry("sortorder", Meaning.SORT_DIRECTION),
            Map.entry("sortdir", Meaning.SORT_DIRECTION),
            Map.entry("direction", Meaning.SORT_DIRECTION),
            Map.entry("dir", Meaning.SORT_DIRECTION),
            Map.entry("q", Meaning.SEARCH),
            Map.entry("query", Meaning.SEARCH),
            Map.entry("search", Meaning.SEARCH),
            Map.entry("term", Meaning.SEARCH),
            Map.entry("keyword", Meaning.SEARCH));

    /** The first one that fits counts. */
    private static final List<Map.Entry<String, Operator>> SUFFIXES = List.of(
            Map.entry("from", Operator.GTE),
            Map.entry("min", Operator.GTE),
            Map.entry("after", Operator.GTE),
            Map.entry("since", Operator.GTE),
            Map.entry("to", Operator.LTE),
            Map.entry("max", Operator.LTE),
            Map.entry("until", Operator.LTE),
            Map.entry("before", Operator.LT));

    private ParameterNames() {}

    /** @param entity null where none is known */
    static Parameter recognized(Parameter parameter, EntityModel entity) {
        if (parameter.meaning() != Meaning.OTHER || parameter.in() != In.QUERY) {
            return parameter;
        }
        String name = normal(parameter.name());
        Meaning meaning = NAMES.get(name);
        if (meaning != null
                && (entity == null || attribute(name, entity.attributes(), "").isEmpty())) {
            return parameter.withMeaning(meaning, null);
        }
        return Optional.ofNullable(entity)
                .flatMap(each -> filter(name, each))
                .map(found -> parameter.withMeaning(Meaning.FILTER, found))
                .orElse(parameter);
    }

    private static Optional<Filter> filter(String name, EntityModel entity) {
        Optional<String> whole = attribute(name, entity.attributes(), "");
        if (whole.isPresent()) {
            return Optional.of(filter(whole.get(), Operator.EQ));
        }
        for (Map.Entry<String, Operator> each : SUFFIXES) {
            String affix = each.getKey();
            String rest = name.endsWith(affix)
                    ? name.substring(0, name.length() - affix.length())
                    : name.startsWith(affix) ? name.substring(affix.length()) : "";
            Optional<String> found = attribute(rest, entity.attributes(), "");
            if (!rest.isEmpty() && found.isPresent()) {
                return Optional.of(filter(found.get(), each.getValue()));
            }
        }
        return Optional.empty();
    }

    private static Filter filter(String attribute, Operator operator) {
        return new Filter(List.of(attribute), operator, false, false, Evidence.NAME, null);
    }

    /** The path of the attribute with this name: its own, a relation's id, or an embedded one's. */
    static Optional<String> attribute(String name, List<AttributeModel> attributes, String prefix) {
        for (AttributeModel each : attributes) {
            if (normal(each.name()).equals(name)) {
                return Optional.of(prefix + each.name());
            }
            if (each.relation() != null && normal(each.name() + "Id").equals(name)) {
                return Optional.of(prefix + each.name() + ".id");
            }
            Optional<String> inner = attribute(name, each.embedded(), prefix + each.name() + ".");
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    static String normal(String name) {
        return name.replace("_", "").replace("-", "").replace(".", "").toLowerCase(Locale.ROOT);
    }
}

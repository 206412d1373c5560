package dev.bof.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which objects a query is about: the undeleted ones that its filters and its search leave. */
record Selection(List<Filter> filters, Words words) {

    /** The predicate; adds its values to {@code bindings}. */
    String predicate(Filters translator, Expressions expressions, Bindings bindings) {
        List<String> all = new ArrayList<>();
        all.add("o.deletedAt is null");
        filters.forEach(filter -> all.add(translator.predicate(filter, bindings)));
        all.addAll(words.predicates(expressions, bindings));
        return String.join(" and ", all);
    }

    /** The same for the same selection, to tell queries apart by; the order of the filters does not matter. */
    String canonical() {
        return filters.stream().map(Filter::canonical).sorted().collect(Collectors.joining("\1"))
                + "\1search\0" + String.join("\0", words.words()) + "\1"
                + words.fields().stream().map(QueryField::name).collect(Collectors.joining("\0"));
    }
}

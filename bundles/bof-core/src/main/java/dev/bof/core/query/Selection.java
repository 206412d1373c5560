package dev.bof.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which objects a query is about: the undeleted ones that its filters and its search leave. */
record Selection(List<Filter> filters, Words words) {

    /**
     * The predicates, which may be none; adds their values to {@code bindings}.
     *
     * @param undeleted tells the objects that are not deleted, or is empty
     */
    List<String> predicates(String undeleted, Filters translator, Expressions expressions, Bindings bindings) {
        List<String> all = new ArrayList<>();
        if (!undeleted.isEmpty()) {
            all.add(undeleted);
        }
        filters.forEach(filter -> all.add(translator.predicate(filter, bindings)));
        all.addAll(words.predicates(expressions, bindings));
        return all;
    }

    /** The same for the same selection, to tell queries apart by; the order of the filters does not matter. */
    String canonical() {
        return filters.stream().map(Filter::canonical).sorted().collect(Collectors.joining("\1"))
                + "\1search\0" + String.join("\0", words.words()) + "\1"
                + words.fields().stream().map(QueryField::name).collect(Collectors.joining("\0"));
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Filter.Evidence;
import dev.bof.migration.model.Parameter;
import java.util.stream.Stream;

/** Lists what is written of filters though the code does, or may do, more than that. */
final class ListDoubts {
    private final ByHand byHand;

    ListDoubts(ByHand byHand) {
        this.byHand = byHand;
    }

    void list(Endpoint endpoint) {
        for (Parameter parameter : endpoint.parameters()) {
            if (parameter.filter() != null) {
                filter(endpoint, parameter, parameter.filter());
            }
        }
    }

    private void filter(Endpoint endpoint, Parameter parameter, Filter filter) {
        String which = "The filter " + parameter.name() + " of " + endpoint.title();
        if (filter.evidence() == Evidence.NAME) {
            byHand.add(
                    which + " is one by its name alone: it is not known how the code compares "
                            + String.join(" or ", filter.attributes()),
                    parameter.place());
        }
        Stream.concat(Stream.of(filter), filter.and().stream())
                .filter(each -> !each.changed().isEmpty())
                .forEach(each -> byHand.add(
                        which + " compares with " + each.changed() + ", the generated one with what is sent as it is",
                        each.place() == null ? parameter.place() : each.place()));
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Filter.Evidence;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Paging.OutOfRange;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.ServiceModel;
import java.util.stream.Stream;

/** Lists what is written of filters though the code does, or may do, more than that. */
final class ListDoubts {
    private final ServiceModel service;
    private final ByHand byHand;

    ListDoubts(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    void list(Endpoint endpoint) {
        for (Parameter parameter : endpoint.parameters()) {
            if (parameter.filter() != null) {
                filter(endpoint, parameter, parameter.filter());
            }
        }
        if (endpoint.paging() != null) {
            paging(endpoint, endpoint.paging());
        }
    }

    private void paging(Endpoint endpoint, Paging paging) {
        paging.doubts().forEach(each -> byHand.add(endpoint.title() + " " + each.what(), each.place()));
        boolean isPaged = paging.style() != Paging.Style.NONE;
        if (isPaged && paging.beforeFirst() == OutOfRange.UNKNOWN) {
            byHand.add(
                    endpoint.title() + " gives the first page where one before it is asked for: what the code does"
                            + " is not known",
                    endpoint.place());
        }
        if (isPaged
                && paging.belowMin() == OutOfRange.UNKNOWN
                && !paging.sizeParameter().isEmpty()) {
            byHand.add(
                    endpoint.title() + " gives one object where a page of less is asked for: what the code does is not"
                            + " known",
                    endpoint.place());
        }
        boolean isRenamed = !service.json().naming().isEmpty()
                && endpoint.parameter(Meaning.SORT).isPresent()
                && paging.sortable().isEmpty();
        if (isRenamed) {
            byHand.add(
                    endpoint.title()
                            + " sorts by fields as they are called in JSON: where Java's names were said, clients"
                            + " said others",
                    endpoint.place());
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

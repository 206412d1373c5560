package dev.bof.rest.object;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.Statistics;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a company has: an endpoint of objects that belong to one. */
@Produces(MediaType.APPLICATION_JSON)
public final class StatisticsResource<T extends BusinessObject<?>> {
    private final BusinessObjectService<T> objects;
    private final Representations representations;
    private final Answers<T> answers;

    /** How many objects were created in one month, such as {@code 2025-08}. */
    record Month(String month, long count) {}

    StatisticsResource(BusinessObjectService<T> objects, Representations representations) {
        this.objects = objects;
        this.representations = representations;
        this.answers = new Answers<>(objects);
    }

    @GET
    @Path("company/{company_id}/statistics")
    public Response statistics(@PathParam("company_id") String company, ContainerRequestContext request) {
        Representation representation = representations.whole(request);
        return answers.read(view(objects.statistics(id(company))), representation);
    }

    /** One company has one address, as one object has. */
    private static long id(String company) {
        try {
            long id = Long.parseLong(company);
            if (id > 0 && Long.toString(id).equals(company)) {
                return id;
            }
        } catch (NumberFormatException e) {
            throw unknown(company, e);
        }
        throw unknown(company, null);
    }

    private static ProblemException unknown(String company, NumberFormatException cause) {
        return new ProblemException(ProblemType.NOT_FOUND, "company '" + company + "' does not exist.", cause);
    }

    private static Map<String, Object> view(Statistics statistics) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("company_id", statistics.companyId());
        view.put("total", statistics.total());
        view.put("active", statistics.active());
        view.put("inactive", statistics.inactive());
        view.putAll(statistics.groups());
        if (statistics.createdPerMonth() != null) {
            view.put("created_per_month", months(statistics));
        }
        return view;
    }

    private static List<Month> months(Statistics statistics) {
        return statistics.createdPerMonth().entrySet().stream()
                .map(month -> new Month(month.getKey().toString(), month.getValue()))
                .toList();
    }
}

package dev.bof.partner.legacy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Partners over HTTP. */
@Path("partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(
        service = PartnerResource.class,
        property = {"bof.route=partners", "bof.variant=legacy"})
public final class PartnerResource {
    private final PartnerService partners;

    @Activate
    public PartnerResource(@Reference PartnerService partners) {
        this.partners = partners;
    }

    @POST
    public Response create(CreatePartner body, @Context UriInfo uri) {
        Partner partner = partners.create(required(body));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(partner.getId().toString())
                        .build())
                .entity(PartnerView.of(partner))
                .build();
    }

    @GET
    public PartnerPage list(
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("page_size") @DefaultValue("50") String pageSize,
            @QueryParam("company_id") String companyId,
            @QueryParam("is_active") String isActive,
            @QueryParam("partner_type") String partnerType) {
        return partners.list(new PartnerFilter(
                QueryParameter.page(page),
                QueryParameter.pageSize(pageSize),
                QueryParameter.companyId(companyId),
                QueryParameter.isActive(isActive),
                QueryParameter.partnerType(partnerType)));
    }

    @GET
    @Path("{id}")
    public PartnerView get(@PathParam("id") String id) {
        return PartnerView.of(partners.get(id));
    }

    @PUT
    @Path("{id}")
    public PartnerView update(UpdatePartner body, @PathParam("id") String id) {
        return PartnerView.of(partners.update(id, required(body)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        partners.delete(id);
    }

    /** A request without any body reaches a method with null in its place. */
    private static <T> T required(T body) {
        if (body == null) {
            throw new BadRequestException("The body is empty: line 1, column 1.");
        }
        return body;
    }
}

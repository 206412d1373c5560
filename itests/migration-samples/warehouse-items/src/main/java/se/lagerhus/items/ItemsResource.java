package se.lagerhus.items;

import jakarta.ws.rs.*;
import jakarta.ws.rs.core.Response;
import java.util.Map;

@Path("stock/items")
@Produces("application/json")
public class ItemsResource
{
  private final ItemsService service;

  public ItemsResource(ItemsService service)
  {
    this.service = service;
  }

  @GET
  public Map<String, Object> search(@QueryParam("q") String q, @QueryParam("warehouse") String warehouse,
                                    @QueryParam("low") boolean low, @QueryParam("sort") @DefaultValue("itemNo") String sort,
                                    @QueryParam("dir") @DefaultValue("asc") String dir,
                                    @QueryParam("pageNo") @DefaultValue("1") int pageNo,
                                    @QueryParam("perPage") @DefaultValue("30") int perPage)
  {
    if (!ItemsService.SORTABLE.contains(sort)) {
      throw new ItemException(400, "SORT", "cannot sort by " + sort);
    }
    int size = perPage < 1 || perPage > 500 ? 30 : perPage;
    return service.search(q, warehouse, low, sort, dir.equalsIgnoreCase("desc"), Math.max(1, pageNo), size);
  }

  @GET
  @Path("{itemNo: [0-9]+}")
  public Map<String, Object> load(@PathParam("itemNo") long itemNo)
  {
    return service.load(itemNo);
  }

  @POST
  @Consumes("application/json")
  public Response create(Map<String, Object> values)
  {
    return Response.status(201).entity(service.save(null, values)).build();
  }

  @PUT
  @Path("{itemNo: [0-9]+}")
  @Consumes("application/json")
  public Map<String, Object> save(@PathParam("itemNo") long itemNo, Map<String, Object> values)
  {
    return service.save(itemNo, values);
  }

  @POST
  @Path("{itemNo: [0-9]+}/adjust")
  @Consumes("application/json")
  public Map<String, Object> adjust(@PathParam("itemNo") long itemNo, Map<String, Object> values)
  {
    return service.adjust(itemNo, values);
  }

  @DELETE
  @Path("{itemNo: [0-9]+}")
  public Response delete(@PathParam("itemNo") long itemNo)
  {
    service.delete(itemNo);
    return Response.noContent().build();
  }
}

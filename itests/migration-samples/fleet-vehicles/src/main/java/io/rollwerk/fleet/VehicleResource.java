package io.rollwerk.fleet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@Path("fleet/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VehicleResource {
    private final EntityManagerFactory emf;
    private final Validator validator;

    VehicleResource(EntityManagerFactory emf, Validator validator) {
        this.emf = emf;
        this.validator = validator;
    }

    @GET
    public List<VehicleDto> list(
            @QueryParam("country") String country, @QueryParam("fuel") Fuel fuel, @QueryParam("min_seats") Integer minSeats) {
        try (EntityManager em = emf.createEntityManager()) {
            String where = " where v.seats >= :seats";
            if (country != null) {
                where += " and v.country = :country";
            }
            if (fuel != null) {
                where += " and v.fuel = :fuel";
            }
            TypedQuery<Vehicle> query =
                    em.createQuery("select v from Vehicle v" + where + " order by v.country, v.plate", Vehicle.class);
            query.setParameter("seats", minSeats == null ? 0 : minSeats);
            if (country != null) {
                query.setParameter("country", country);
            }
            if (fuel != null) {
                query.setParameter("fuel", fuel);
            }
            return query.getResultStream().map(VehicleDto::of).collect(Collectors.toList());
        }
    }

    @GET
    @Path("{uuid}")
    public VehicleDto get(@PathParam("uuid") UUID id) {
        try (EntityManager em = emf.createEntityManager()) {
            return VehicleDto.of(find(em, id));
        }
    }

    @GET
    @Path("by-plate/{country}/{plate}")
    public VehicleDto byPlate(@PathParam("country") String country, @PathParam("plate") String plate) {
        try (EntityManager em = emf.createEntityManager()) {
            return em.createQuery("select v from Vehicle v where v.country = ?1 and v.plate = ?2", Vehicle.class)
                    .setParameter(1, country)
                    .setParameter(2, plate)
                    .getResultStream()
                    .findFirst()
                    .map(VehicleDto::of)
                    .orElseThrow(() -> new NoVehicleException(country + " " + plate));
        }
    }

    @POST
    public Response create(VehicleDto dto, @Context UriInfo uriInfo) {
        validate(dto);
        Vehicle vehicle = new Vehicle();
        dto.applyTo(vehicle);
        try (EntityManager em = emf.createEntityManager()) {
            requireFreePlate(em, dto, vehicle.id);
            em.getTransaction().begin();
            em.persist(vehicle);
            em.getTransaction().commit();
        }
        return Response.created(uriInfo.getAbsolutePathBuilder().path(vehicle.id.toString()).build()).build();
    }

    @PUT
    @Path("{uuid}")
    public void update(@PathParam("uuid") UUID id, VehicleDto dto) {
        validate(dto);
        try (EntityManager em = emf.createEntityManager()) {
            Vehicle vehicle = find(em, id);
            requireFreePlate(em, dto, id);
            em.getTransaction().begin();
            dto.applyTo(vehicle);
            em.getTransaction().commit();
        }
    }

    @DELETE
    @Path("{uuid}")
    public void delete(@PathParam("uuid") UUID id) {
        try (EntityManager em = emf.createEntityManager()) {
            Vehicle vehicle = find(em, id);
            em.getTransaction().begin();
            em.remove(vehicle);
            em.getTransaction().commit();
        }
    }

    private void validate(VehicleDto dto) {
        if (dto == null) {
            throw new BadRequestException(Response.status(400).entity(Map.of("errors", List.of("body: missing"))).build());
        }
        List<String> errors = validator.validate(dto).stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> v) -> v.getPropertyPath().toString()))
                .map(v -> v.getPropertyPath() + ": " + v.getMessage())
                .collect(Collectors.toList());
        if (errors.isEmpty() && dto.getNextCheck() != null && dto.getNextCheck().isBefore(dto.getFirstRegistration())) {
            errors.add("nextCheck: must not be before firstRegistration");
        }
        if (!errors.isEmpty()) {
            throw new BadRequestException(Response.status(400).entity(Map.of("errors", errors)).build());
        }
    }

    private static void requireFreePlate(EntityManager em, VehicleDto dto, UUID self) {
        long others = em.createQuery(
                        "select count(v) from Vehicle v where v.country = ?1 and v.plate = ?2 and v.id <> ?3", Long.class)
                .setParameter(1, dto.getCountry())
                .setParameter(2, dto.getPlate())
                .setParameter(3, self)
                .getSingleResult();
        if (others > 0) {
            throw new PlateTakenException(dto.getCountry() + " " + dto.getPlate());
        }
    }

    private static Vehicle find(EntityManager em, UUID id) {
        Vehicle vehicle = em.find(Vehicle.class, id);
        if (vehicle == null) {
            throw new NoVehicleException(id.toString());
        }
        return vehicle;
    }
}

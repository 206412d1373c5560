package org.hafenkontor.crm;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.ws.rs.*;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Path(ContactsApi.ROOT)
@Produces("application/json")
@Consumes("application/json")
public class ContactsApi {
  static final String ROOT = "contacts";
  private static final int MAX_SIZE = 100;

  private final EntityManagerFactory factory;

  public ContactsApi(EntityManagerFactory factory) {
    this.factory = factory;
  }

  @GET
  public Response list(
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("20") int size,
      @QueryParam("town") String town,
      @QueryParam("newsletter") Boolean newsletter,
      @QueryParam("name") String name) {
    if (page < 0 || size < 1 || size > MAX_SIZE) {
      return error(400, "page must be >= 0, size between 1 and " + MAX_SIZE);
    }
    try (EntityManager em = factory.createEntityManager()) {
      CriteriaBuilder cb = em.getCriteriaBuilder();
      CriteriaQuery<Contact> query = cb.createQuery(Contact.class);
      Root<Contact> contact = query.from(Contact.class);
      List<Predicate> filters = new ArrayList<>();
      if (town != null) filters.add(cb.equal(contact.get("address").get("town"), town));
      if (newsletter != null) filters.add(cb.equal(contact.get("newsletter"), newsletter));
      if (name != null) filters.add(cb.like(cb.lower(contact.get("fullName")), "%" + name.toLowerCase() + "%"));
      query.where(filters.toArray(new Predicate[0])).orderBy(cb.asc(contact.get("handle")));
      TypedQuery<Contact> typed = em.createQuery(query).setFirstResult(page * size).setMaxResults(size);
      return Response.ok(typed.getResultList()).build();
    }
  }

  @GET
  @Path("{handle}")
  public Response get(@PathParam("handle") String handle) {
    try (EntityManager em = factory.createEntityManager()) {
      Contact contact = em.find(Contact.class, handle);
      return contact == null ? error(404, "unknown contact " + handle) : Response.ok(contact).build();
    }
  }

  @POST
  public Response create(Contact contact, @Context UriInfo uri) {
    String wrong = check(contact);
    if (wrong != null) return error(400, wrong);
    if (contact.getHandle() == null || !contact.getHandle().matches("[a-z0-9-]{3,16}")) {
      return error(400, "handle must be 3 to 16 of a-z, 0-9 and -");
    }
    try (EntityManager em = factory.createEntityManager()) {
      if (em.find(Contact.class, contact.getHandle()) != null) return error(409, "handle is taken");
      if (emailTaken(em, contact.getEmail(), contact.getHandle())) return error(409, "email is taken");
      em.getTransaction().begin();
      em.persist(contact);
      em.getTransaction().commit();
    }
    return Response.created(uri.getAbsolutePathBuilder().path(contact.getHandle()).build()).entity(contact).build();
  }

  @PUT
  @Path("{handle}")
  public Response replace(@PathParam("handle") String handle, Contact contact) {
    String wrong = check(contact);
    if (wrong != null) return error(400, wrong);
    try (EntityManager em = factory.createEntityManager()) {
      Contact stored = em.find(Contact.class, handle);
      if (stored == null) return error(404, "unknown contact " + handle);
      if (emailTaken(em, contact.getEmail(), handle)) return error(409, "email is taken");
      em.getTransaction().begin();
      stored.setFullName(contact.getFullName());
      stored.setEmail(contact.getEmail());
      stored.setPhone(contact.getPhone());
      stored.setKind(contact.getKind());
      stored.setNewsletter(contact.isNewsletter());
      stored.setAddress(contact.getAddress());
      em.getTransaction().commit();
      return Response.ok(stored).build();
    }
  }

  @DELETE
  @Path("{handle}")
  public Response remove(@PathParam("handle") String handle) {
    try (EntityManager em = factory.createEntityManager()) {
      Contact contact = em.find(Contact.class, handle);
      if (contact == null) return error(404, "unknown contact " + handle);
      em.getTransaction().begin();
      em.remove(contact);
      em.getTransaction().commit();
      return Response.ok(Map.of("deleted", handle)).build();
    }
  }

  private static String check(Contact contact) {
    if (contact == null) return "body expected";
    if (contact.getFullName() == null || contact.getFullName().isEmpty()) return "fullName expected";
    if (contact.getFullName().length() > 80) return "fullName too long";
    if (contact.getEmail() == null || !contact.getEmail().matches("[^@\\s]+@[^@\\s]+")) return "email not valid";
    if (contact.getEmail().length() > 120) return "email too long";
    if (contact.getPhone() != null && contact.getPhone().length() > 30) return "phone too long";
    if (contact.getKind() == null) return "kind expected";
    if (contact.getKind() == ContactKind.company && contact.getAddress() == null) return "companies need an address";
    return null;
  }

  private static boolean emailTaken(EntityManager em, String email, String self) {
    return em.createQuery("select count(c) from Contact c where c.email = :email and c.handle <> :self", Long.class)
        .setParameter("email", email)
        .setParameter("self", self)
        .getSingleResult() > 0;
  }

  private static Response error(int status, String message) {
    return Response.status(status).entity(Map.of("error", message)).build();
  }
}

package at.stromfeld.tariffs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
public class TariffRepository {
  @PersistenceContext
  EntityManager em;

  public List<Tariff> page(String product, LocalDate day, int page, int size) {
    String jpql = "SELECT t FROM Tariff t" + where(product, day) + " ORDER BY t.product DESC, t.validFrom, t.id";
    return bind(em.createQuery(jpql, Tariff.class), product, day)
        .setFirstResult((page - 1) * size)
        .setMaxResults(size)
        .getResultList();
  }

  public long count(String product, LocalDate day) {
    return bind(em.createQuery("SELECT COUNT(t) FROM Tariff t" + where(product, day), Long.class), product, day)
        .getSingleResult();
  }

  private static String where(String product, LocalDate day) {
    String where = " WHERE t.baseFee >= 0";
    if (product != null) {
      where += " AND t.product LIKE :product";
    }
    if (day != null) {
      where += " AND t.validFrom <= :day AND (t.validTo IS NULL OR t.validTo >= :day)";
    }
    return where;
  }

  private static <T> TypedQuery<T> bind(TypedQuery<T> query, String product, LocalDate day) {
    if (product != null) {
      query.setParameter("product", product + "%");
    }
    if (day != null) {
      query.setParameter("day", day);
    }
    return query;
  }

  public Tariff find(String id) {
    return em.find(Tariff.class, id);
  }

  public boolean exists(String product, String region, LocalDate validFrom, String except) {
    return em.createQuery("SELECT COUNT(t) FROM Tariff t WHERE t.product = :product AND t.region = :region"
            + " AND t.validFrom = :validFrom AND t.id <> :except", Long.class)
        .setParameter("product", product)
        .setParameter("region", region)
        .setParameter("validFrom", validFrom)
        .setParameter("except", except)
        .getSingleResult() > 0;
  }

  public void store(Tariff tariff) {
    em.persist(tariff);
    em.flush();
  }

  public void remove(Tariff tariff) {
    em.remove(tariff);
  }
}

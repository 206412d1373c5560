package se.lagerhus.items;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

class ItemsService
{
  static final List<String> UNITS = Arrays.asList("ST", "M", "L", "KG");
  static final List<String> SORTABLE = Arrays.asList("itemNo", "article", "title", "quantity");

  private final EntityManagerFactory emf;

  ItemsService(EntityManagerFactory emf)
  {
    this.emf = emf;
  }

  Map<String, Object> search(String q, String warehouse, boolean lowOnly, String sort, boolean descending, int pageNo, int perPage)
  {
    StringBuilder where = new StringBuilder(" from StockItem i where i.deleted = 'N'");
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (q != null && !q.isEmpty()) {
      where.append(" and (lower(i.title) like :q or lower(i.article) like :q)");
      parameters.put("q", "%" + q.toLowerCase() + "%");
    }
    if (warehouse != null) {
      where.append(" and i.warehouse = :warehouse");
      parameters.put("warehouse", warehouse);
    }
    if (lowOnly) {
      where.append(" and i.quantity < i.minQuantity");
    }
    EntityManager em = emf.createEntityManager();
    try {
      TypedQuery<Long> count = em.createQuery("select count(i)" + where, Long.class);
      String order = " order by i." + sort + (descending ? " desc" : " asc") + (sort.equals("itemNo") ? "" : ", i.itemNo");
      TypedQuery<StockItem> page = em.createQuery("select i" + where + order, StockItem.class);
      parameters.forEach(count::setParameter);
      parameters.forEach(page::setParameter);
      page.setFirstResult((pageNo - 1) * perPage).setMaxResults(perPage);
      long total = count.getSingleResult();
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("items", page.getResultList().stream().map(ItemsService::toMap).collect(Collectors.toList()));
      Map<String, Object> paging = new LinkedHashMap<>();
      paging.put("pageNo", pageNo);
      paging.put("perPage", perPage);
      paging.put("pages", (total + perPage - 1) / perPage);
      paging.put("count", total);
      answer.put("paging", paging);
      return answer;
    } finally {
      em.close();
    }
  }

  Map<String, Object> load(long itemNo)
  {
    EntityManager em = emf.createEntityManager();
    try {
      return toMap(existing(em, itemNo));
    } finally {
      em.close();
    }
  }

  Map<String, Object> save(Long itemNo, Map<String, Object> values)
  {
    return write(em -> {
      StockItem item = itemNo == null ? new StockItem() : existing(em, itemNo);
      if (itemNo == null) {
        item.warehouse = text(values, "warehouse", 8);
        item.article = text(values, "article", 24);
        if (!em.createNamedQuery("StockItem.byArticle", StockItem.class).setParameter("warehouse", item.warehouse)
            .setParameter("article", item.article).getResultList().isEmpty()) {
          throw new ItemException(409, "DUPLICATE", item.article + " already exists in " + item.warehouse);
        }
        item.quantity = decimal(values, "quantity", 3, BigDecimal.ZERO);
      }
      item.title = text(values, "title", 100);
      item.minQuantity = decimal(values, "minQuantity", 3, BigDecimal.ZERO);
      item.unit = text(values, "unit", 4);
      item.price = decimal(values, "price", 4, null);
      if (!UNITS.contains(item.unit)) {
        throw new ItemException(422, "UNIT", "unit must be one of " + UNITS);
      }
      em.persist(item);
      return item;
    });
  }

  /** The only way to change a quantity. */
  Map<String, Object> adjust(long itemNo, Map<String, Object> values)
  {
    return write(em -> {
      StockItem item = existing(em, itemNo);
      BigDecimal delta = decimal(values, "delta", 3, null);
      if (delta == null || delta.signum() == 0) {
        throw new ItemException(422, "DELTA", "delta is missing");
      }
      if (item.quantity.add(delta).signum() < 0) {
        throw new ItemException(409, "STOCK", "only " + item.quantity + " " + item.unit + " in stock");
      }
      item.quantity = item.quantity.add(delta);
      return item;
    });
  }

  void delete(long itemNo)
  {
    write(em -> {
      StockItem item = existing(em, itemNo);
      if (item.quantity.signum() != 0) {
        throw new ItemException(409, "STOCK", "still in stock");
      }
      item.deleted = "Y";
      return item;
    });
  }

  private Map<String, Object> write(Function<EntityManager, StockItem> change)
  {
    EntityManager em = emf.createEntityManager();
    try {
      em.getTransaction().begin();
      Map<String, Object> answer = toMap(change.apply(em));
      em.getTransaction().commit();
      return answer;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
    }
  }

  private static StockItem existing(EntityManager em, long itemNo)
  {
    StockItem item = em.find(StockItem.class, itemNo);
    if (item == null || "Y".equals(item.deleted)) {
      throw new ItemException(404, "UNKNOWN", "item " + itemNo + " does not exist");
    }
    return item;
  }

  private static Map<String, Object> toMap(StockItem item)
  {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("itemNo", item.itemNo);
    map.put("warehouse", item.warehouse);
    map.put("article", item.article);
    map.put("title", item.title);
    map.put("quantity", item.quantity.setScale(3).toPlainString());
    map.put("minQuantity", item.minQuantity.setScale(3).toPlainString());
    map.put("unit", item.unit);
    map.put("price", item.price == null ? null : item.price.setScale(4).toPlainString());
    map.put("low", item.quantity.compareTo(item.minQuantity) < 0);
    return map;
  }

  private static String text(Map<String, Object> values, String name, int max)
  {
    Object value = values.get(name);
    if (!(value instanceof String) || ((String) value).isEmpty()) {
      throw new ItemException(422, "REQUIRED", name + " is missing");
    }
    if (((String) value).length() > max) {
      throw new ItemException(422, "LENGTH", name + " has more than " + max + " characters");
    }
    return (String) value;
  }

  private static BigDecimal decimal(Map<String, Object> values, String name, int scale, BigDecimal otherwise)
  {
    Object value = values.get(name);
    if (value == null) {
      return otherwise == null ? null : otherwise.setScale(scale);
    }
    try {
      return new BigDecimal(value.toString()).setScale(scale, RoundingMode.HALF_UP);
    } catch (NumberFormatException e) {
      throw new ItemException(422, "NUMBER", name + " is not a number");
    }
  }
}

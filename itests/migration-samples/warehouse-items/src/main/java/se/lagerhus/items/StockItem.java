package se.lagerhus.items;

import jakarta.persistence.*;
import java.math.BigDecimal;

@Entity
@Table(name = "lh_item")
@NamedQuery(name = "StockItem.byArticle",
            query = "select i from StockItem i where i.warehouse = :warehouse and i.article = :article")
public class StockItem
{
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_seq")
  @SequenceGenerator(name = "item_seq", sequenceName = "lh_item_seq", allocationSize = 1)
  @Column(name = "item_no")
  Long itemNo;

  @Column(nullable = false, length = 8)
  String warehouse;

  @Column(nullable = false, length = 24)
  String article;

  @Column(nullable = false, length = 100)
  String title;

  @Column(name = "qty", nullable = false, precision = 12, scale = 3)
  BigDecimal quantity = BigDecimal.ZERO;

  @Column(name = "min_qty", nullable = false, precision = 12, scale = 3)
  BigDecimal minQuantity = BigDecimal.ZERO;

  @Column(nullable = false, length = 4)
  String unit;

  @Column(precision = 10, scale = 4)
  BigDecimal price;

  @Column(name = "deleted_yn", nullable = false, length = 1)
  String deleted = "N";
}

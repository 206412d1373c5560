package dev.bof.sample.product;

import dev.bof.api.object.CompanyBusinessObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Something that a company sells. */
@Entity
@Table(name = "products")
public class Product extends CompanyBusinessObject<Long> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "products")
    @SequenceGenerator(name = "products", sequenceName = "products_seq", allocationSize = 50)
    private Long id;

    private String sku;

    private String name;

    @Column(precision = 12, scale = 2)
    private BigDecimal price;

    private String currency;

    private int stock;

    @Column(name = "is_active")
    private boolean isActive;

    @Override
    public Long getId() {
        return id;
    }

    String getCurrency() {
        return currency;
    }
}

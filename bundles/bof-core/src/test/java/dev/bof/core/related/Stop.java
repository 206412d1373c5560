package dev.bof.core.related;

import dev.bof.api.object.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(name = "stops")
public class Stop {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "trip_id")
    private Trip trip;

    @Position
    @Column(name = "pos")
    private int position;

    private String place;

    @Column(scale = 2)
    private BigDecimal nights;

    BigDecimal fee() {
        return nights.multiply(BigDecimal.TEN);
    }
}

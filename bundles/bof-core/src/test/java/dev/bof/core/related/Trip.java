package dev.bof.core.related;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.Computed;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An object that shows values of another one, and is written with the objects that belong to it. */
@Entity
@Table(name = "trips")
public class Trip extends BusinessObject<Long> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "harbour_id")
    private Long harbourId;

    @ManyToOne
    @JoinColumn(name = "harbour_id", insertable = false, updatable = false)
    private Harbour harbour;

    @OneToMany(mappedBy = "trip", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Stop> stops = new ArrayList<>();

    public record StopValues(@NotNull String place, @NotNull BigDecimal nights) {}

    public record StopView(
            int position,
            String place,
            BigDecimal nights,
            @Computed BigDecimal fee) {}

    public record Values(
            @NotNull String name, Long harbourId, @NotNull List<@NotNull @Valid StopValues> stops) {}

    public record View(
            Long id, String name, Long harbourId, @Computed String harbourName, List<StopView> stops) {}

    public static final ObjectDescriptor<Trip> DESCRIPTOR = ObjectDescriptor.of("trips", Trip.class)
            .schemas(Values.class, Values.class, View.class)
            .build();

    public static Values of(String name, long harbour, StopValues... stops) {
        return new Values(name, harbour, List.of(stops));
    }

    public static StopValues stop(String place, String nights) {
        return new StopValues(place, new BigDecimal(nights));
    }

    String harbourName() {
        return harbour == null ? null : harbour.name();
    }

    @Override
    public Long getId() {
        return id;
    }
}

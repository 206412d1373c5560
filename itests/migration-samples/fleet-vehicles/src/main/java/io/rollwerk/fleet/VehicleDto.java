package io.rollwerk.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"uuid", "plate", "country", "model", "fuel", "seats"})
public class VehicleDto {
    @JsonProperty(value = "uuid", access = JsonProperty.Access.READ_ONLY)
    private UUID id;

    @NotNull
    @Pattern(regexp = "[A-Z]{2}")
    private String country;

    @NotBlank
    @Size(max = 12)
    private String plate;

    @NotBlank
    @Size(max = 60)
    private String model;

    @NotNull
    private Fuel fuel;

    @Min(1)
    @Max(60)
    private int seats = 5;

    @Digits(integer = 3, fraction = 3)
    @JsonProperty("payload_t")
    private BigDecimal payload;

    @NotNull
    @PastOrPresent
    @JsonProperty("first_registration")
    private LocalDate firstRegistration;

    @JsonProperty("next_check")
    private LocalDate nextCheck;

    @Size(max = 250)
    private String note;

    @JsonProperty(value = "last_change", access = JsonProperty.Access.READ_ONLY)
    private OffsetDateTime lastChange;

    static VehicleDto of(Vehicle vehicle) {
        VehicleDto dto = new VehicleDto();
        dto.id = vehicle.id;
        dto.country = vehicle.country;
        dto.plate = vehicle.plate;
        dto.model = vehicle.model;
        dto.fuel = vehicle.fuel;
        dto.seats = vehicle.seats;
        dto.payload = vehicle.payload;
        dto.firstRegistration = vehicle.firstRegistration;
        dto.nextCheck = vehicle.nextCheck;
        dto.note = vehicle.note;
        dto.lastChange = vehicle.lastChange;
        return dto;
    }

    void applyTo(Vehicle vehicle) {
        vehicle.country = country;
        vehicle.plate = plate;
        vehicle.model = model;
        vehicle.fuel = fuel;
        vehicle.seats = seats;
        vehicle.payload = payload;
        vehicle.firstRegistration = firstRegistration;
        vehicle.nextCheck = nextCheck;
        vehicle.note = note;
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public String getCountry() { return country; }
    public void setCountry(String country) { this.country = country; }
    public String getPlate() { return plate; }
    public void setPlate(String plate) { this.plate = plate; }
    public String getModel() { return model; }
    public void setModel(String model) { this.model = model; }
    public Fuel getFuel() { return fuel; }
    public void setFuel(Fuel fuel) { this.fuel = fuel; }
    public int getSeats() { return seats; }
    public void setSeats(int seats) { this.seats = seats; }
    public BigDecimal getPayload() { return payload; }
    public void setPayload(BigDecimal payload) { this.payload = payload; }
    public LocalDate getFirstRegistration() { return firstRegistration; }
    public void setFirstRegistration(LocalDate firstRegistration) { this.firstRegistration = firstRegistration; }
    public LocalDate getNextCheck() { return nextCheck; }
    public void setNextCheck(LocalDate nextCheck) { this.nextCheck = nextCheck; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
    public OffsetDateTime getLastChange() { return lastChange; }
    public void setLastChange(OffsetDateTime lastChange) { this.lastChange = lastChange; }
}

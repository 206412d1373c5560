package io.rollwerk.fleet;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class FuelConverter implements AttributeConverter<Fuel, String> {
    @Override
    public String convertToDatabaseColumn(Fuel fuel) {
        return fuel == null ? null : fuel.code;
    }

    @Override
    public Fuel convertToEntityAttribute(String code) {
        return code == null ? null : Fuel.ofCode(code);
    }
}

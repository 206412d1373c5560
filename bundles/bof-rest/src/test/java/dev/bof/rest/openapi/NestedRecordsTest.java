package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.rest.json.JsonMappers;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record in a record has a schema of its own, and its fields are filtered and sorted by both names. */
class NestedRecordsTest {
    static final class Shop extends BusinessObject<Long> {
        @Override
        public Long getId() {
            return null;
        }
    }

    record Place(@Size(max = 50) String city, Integer floor) {}

    record Body(String name, Place place) {}

    record View(Long id, String name, Place place) {}

    private final Contract contract = new ObjectContract(
                    "/api/v1",
                    ObjectDescriptor.of("shops", Shop.class)
                            .schemas(Body.class, Body.class, View.class)
                            .build(),
                    EnumSet.noneOf(BaseProperty.class),
                    List.of(),
                    JsonMappers.create())
            .read();

    @Test
    void itsFieldsAreParametersOfLists() {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : contract.paths().get("/api/v1/shops").at("/get/parameters")) {
            names.add(parameter.path("name").asText());
        }

        assertEquals(
                List.of("id", "name", "place.city", "place.floor", "filter"),
                names.subList(names.indexOf("sort_order") + 1, names.indexOf("fields")));
        assertEquals(
                "{\"type\":\"integer\",\"format\":\"int32\"}",
                contract.schemas()
                        .at("/ShopFilter/properties")
                        .get("place.floor__gte")
                        .toString());
    }

    @Test
    void itIsASchema() {
        assertEquals(
                50,
                contract.schemas()
                        .at("/ShopPlaceInput/properties/city/maxLength")
                        .asInt(contract.schemas()
                                .at("/ShopPlace/properties/city/maxLength")
                                .asInt()));
    }
}

package dev.bof.api.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {
    record Address(String street, String zipCode) {}

    @ParameterizedTest
    @CsvSource({
        "name, name",
        "companyId, company_id",
        "line1, line1",
        "items[3].unitPrice, items[3].unit_price",
        "NotNull, not_null",
        "'', ''"
    })
    void clientsWriteSnakeCase(String java, String wire) {
        assertEquals(wire, FieldNames.wire(java));
    }

    @ParameterizedTest
    @CsvSource({"name, name", "company_id, companyId", "items[3].unit_price, items[3].unitPrice", "end_, end_", "'', ''"
    })
    void javaWritesCamelCase(String wire, String java) {
        assertEquals(java, FieldNames.property(wire));
    }

    @Test
    void aSchemasFieldsKeepTheirOrder() {
        assertEquals(List.of("street", "zip_code"), FieldNames.of(Address.class));
    }
}

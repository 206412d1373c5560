package dev.bof.itests.contract;

import java.util.List;

/** The types of business object that the contract is held against. */
final class ObjectTypes {
    private static final String NOT_BOOLEAN = "must be true or false.";

    static final ObjectType PARTNERS = new ObjectType(
            "partners",
            50,
            1000,
            true,
            "987654321",
            List.of(
                    "abc",
                    "1.5",
                    "1x",
                    "0x10",
                    "007",
                    "%2B7",
                    "9999999999999999999",
                    "%20",
                    "a%20b",
                    "%C3%A4",
                    "%D9%A3"),
            "code",
            List.of(),
            List.of(
                    Field.byServer("id"),
                    Field.company(),
                    Field.requiredText("code", 50),
                    Field.requiredText("name", 255),
                    Field.choice("partner_type", "customer", "supplier", "both", "prospect"),
                    Field.formatted(
                            "email",
                            List.of("jane@example.com", "j.doe+spam@mail.example.org"),
                            List.of("jane", "@example.com", "jane@", "a b@example.com")),
                    Field.text("phone", 50),
                    Field.text("mobile", 50),
                    Field.text("website", 255),
                    Field.text("tax_id", 50),
                    Field.text("industry", 100),
                    Field.text("street", 255),
                    Field.text("city", 100),
                    Field.text("state", 100),
                    Field.text("zip_code", 20),
                    Field.formatted("country_code", List.of("DE", "US"), List.of("", "D", "de", "DEU", "D1", "ÄÖ")),
                    Field.bool("is_active", true),
                    Field.byServer("created_at"),
                    Field.byServer("updated_at")),
            List.of(
                    new Filter("is_active", List.of("true", "false"), List.of("", "yes", "1", "TRUE"), NOT_BOOLEAN),
                    new Filter(
                            "partner_type",
                            List.of("customer", "supplier"),
                            List.of("", "nobody", "CUSTOMER", "0", "%00", "%ED%A0%80"),
                            "must be one of customer, supplier, both, prospect.")));

    /** The type that only the tests have. */
    static final ObjectType ASSETS = new ObjectType(
            "assets",
            20,
            100,
            false,
            "12345678-9abc-4def-8123-456789abcdef",
            List.of("abc", "0", "-1", "9999999999999999999", "1-1-1-1-1", "%20", "12345678-9abc-4def-8123-456789abcde"),
            "tag",
            List.of("serial_number"),
            List.of(
                    Field.byServer("id"),
                    Field.company(),
                    Field.requiredText("tag", 30),
                    Field.filledText("serial_number", 80),
                    Field.choice("kind", "tool", "office_supply"),
                    Field.number("quantity", "1"),
                    Field.amount("purchase_price"),
                    Field.date("purchased_on"),
                    Field.time("inspected_at"),
                    Field.bool("is_retired", false),
                    Field.byServer("created_at"),
                    Field.byServer("updated_at")),
            List.of(
                    new Filter("is_retired", List.of("false", "true"), List.of("", "yes", "0"), NOT_BOOLEAN),
                    new Filter(
                            "kind",
                            List.of("tool", "office_supply"),
                            List.of("", "ship"),
                            "must be one of tool, vehicle, office_supply."),
                    new Filter(
                            "quantity",
                            List.of("1", "5"),
                            List.of("", "x", "1.5", "2147483648"),
                            "is not a valid whole number."),
                    new Filter(
                            "purchase_price",
                            List.of("12.5", "0"),
                            List.of("", "x", "1,5", "0x1"),
                            "is not a valid number."),
                    new Filter(
                            "purchased_on",
                            List.of("2025-08-01", "2024-02-29"),
                            List.of("", "x", "2025-02-30", "2025-08-01T00:00:00Z"),
                            "is not a valid date such as 2025-08-01."),
                    new Filter(
                            "inspected_at",
                            List.of("2025-08-01T10:00:00.123456Z", "1969-12-31T23:59:59.999999Z"),
                            List.of("", "x", "2025-08-01", "2025-08-01T10:00:00"),
                            "is not a valid time such as 2025-08-01T10:00:00Z.")));

    private ObjectTypes() {}
}

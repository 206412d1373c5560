package dev.bof.partner.legacy;

import jakarta.ws.rs.BadRequestException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads query parameters strictly: JAX-RS alone would take {@code is_active=yes} for false and {@code page=} for 1. */
final class QueryParameter {
    private QueryParameter() {}

    static int page(String text) {
        int page = wholeInt("page", text);
        if (page < 1) {
            throw bad("page", "must be at least 1.");
        }
        return page;
    }

    static int pageSize(String text) {
        int pageSize = wholeInt("page_size", text);
        if (pageSize < 1 || pageSize > 1000) {
            throw bad("page_size", "must be between 1 and 1000.");
        }
        return pageSize;
    }

    static Long companyId(String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw notWhole("company_id");
        }
    }

    static Boolean isActive(String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("is_active", "must be true or false.");
        };
    }

    static PartnerType partnerType(String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(PartnerType.values())
                .filter(type -> name(type).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        "partner_type",
                        Arrays.stream(PartnerType.values())
                                .map(QueryParameter::name)
                                .collect(Collectors.joining(", ", "must be one of ", "."))));
    }

    private static String name(PartnerType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static int wholeInt(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw notWhole(name);
        }
    }

    private static BadRequestException notWhole(String name) {
        return bad(name, "is not a valid whole number.");
    }

    private static BadRequestException bad(String name, String what) {
        return new BadRequestException("Query parameter '" + name + "' " + what);
    }
}

package dev.bof.rest.openapi;

import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.Default;
import dev.bof.api.object.Described;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A business object with something of everything that a contract can tell. */
final class Invoice extends CompanyBusinessObject<Long> {
    static final ObjectDescriptor<Invoice> DESCRIPTOR = ObjectDescriptor.of("billing/invoices", Invoice.class)
            .schemas(CreateInvoice.class, UpdateInvoice.class, InvoiceView.class)
            .description("What customers owe.")
            .filterable("number", "state", "amount", "paid", "due", "created_at")
            .sortable("number", "amount")
            .searchable("number", "note")
            .group("by_state", "state")
            .activity("paid")
            .pageSize(20, 100)
            .build();

    enum State {
        DRAFT,
        IN_DISPUTE
    }

    record Line(@NotBlank String text, @Positive int count) {}

    record CreateInvoice(
            @NotNull @Positive Long companyId,

            @Described(value = "What is printed on it.", example = "2025-17")
            @NotNull
            @Size(min = 1, max = 20)
            @Pattern(regexp = "\\d{4}-\\d+")
            String number,

            @Default("draft") @NotNull State state,

            @Described(value = "Before tax.", example = "9.90")
            @NotNull
            @DecimalMin("0.01")
            @Digits(integer = 8, fraction = 2)
            BigDecimal amount,

            @Email @Size(max = 255) String sentTo,
            LocalDate due,
            @Default("false") @NotNull Boolean paid,
            @Size(max = 3) List<Line> lines,
            String note) {}

    record UpdateInvoice(
            @NotNull State state,
            @NotNull BigDecimal amount,
            LocalDate due,
            @NotNull Boolean paid,
            String note) {}

    record InvoiceView(
            Long id,
            long companyId,
            String number,
            State state,
            BigDecimal amount,
            String sentTo,
            LocalDate due,
            boolean paid,
            List<Line> lines,
            String note,
            Instant createdAt,
            Instant updatedAt) {}

    @Override
    public Long getId() {
        return null;
    }
}

package com.nordlicht.billing.api;

import com.nordlicht.billing.domain.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What clients send to make or change an invoice. */
public record InvoiceData(
        String number,
        String customer,
        String currency,
        LocalDate invoiceDate,
        LocalDate dueDate,
        BigDecimal discount,
        String remark,
        List<Line> lines) {

    public record Line(String description, BigDecimal quantity, BigDecimal unitPrice) {
        InvoiceLine toEntity(int position) {
            return new InvoiceLine(position, description, quantity, unitPrice);
        }
    }
}

package com.nordlicht.billing.api;

import com.nordlicht.billing.domain.Invoice;
import com.nordlicht.billing.domain.InvoiceLine;
import com.nordlicht.billing.domain.InvoiceStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An invoice as clients see it. */
public record InvoiceInfo(
        Long id,
        String number,
        String customer,
        InvoiceStatus status,
        String currency,
        LocalDate invoiceDate,
        LocalDate dueDate,
        BigDecimal discount,
        BigDecimal net,
        BigDecimal gross,
        LocalDate paidOn,
        String remark,
        List<LineInfo> lines) {

    public record LineInfo(int position, String description, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {
        static LineInfo of(InvoiceLine line) {
            return new LineInfo(
                    line.getPosition(), line.getDescription(), line.getQuantity(), line.getUnitPrice(), line.amount());
        }
    }

    static InvoiceInfo of(Invoice invoice) {
        return new InvoiceInfo(
                invoice.getId(),
                invoice.getNumber(),
                invoice.getCustomer(),
                invoice.getStatus(),
                invoice.getCurrency(),
                invoice.getInvoiceDate(),
                invoice.getDueDate(),
                invoice.getDiscount(),
                invoice.getNet(),
                invoice.getGross(),
                invoice.getPaidOn(),
                invoice.getRemark(),
                invoice.getLines().stream().map(LineInfo::of).toList());
    }
}

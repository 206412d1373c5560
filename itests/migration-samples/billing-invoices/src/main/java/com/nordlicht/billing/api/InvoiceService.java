package com.nordlicht.billing.api;

import com.nordlicht.billing.domain.Invoice;
import com.nordlicht.billing.domain.InvoiceLine;
import com.nordlicht.billing.domain.InvoiceStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

public class InvoiceService {

    private static final Set<String> CURRENCIES = Set.of("EUR", "CHF", "SEK");

    private final EntityManagerFactory emf;

    public InvoiceService(EntityManagerFactory emf) {
        this.emf = emf;
    }

    public InvoiceList find(int start, int limit, InvoiceStatus status, String customer, String currency) {
        String where = " where 1 = 1";
        if (status != null) {
            where += " and i.status = :status";
        }
        if (customer != null) {
            where += " and i.customer = :customer";
        }
        if (currency != null) {
            where += " and i.currency = :currency";
        }
        EntityManager em = emf.createEntityManager();
        try {
            TypedQuery<Invoice> query =
                    em.createQuery("select i from Invoice i" + where + " order by i.invoiceDate desc, i.id desc", Invoice.class);
            TypedQuery<Long> count = em.createQuery("select count(i) from Invoice i" + where, Long.class);
            for (TypedQuery<?> each : List.of(query, count)) {
                if (status != null) {
                    each.setParameter("status", status);
                }
                if (customer != null) {
                    each.setParameter("customer", customer);
                }
                if (currency != null) {
                    each.setParameter("currency", currency);
                }
            }
            List<InvoiceInfo> rows = query.setFirstResult(Math.max(start, 0)).setMaxResults(limit).getResultList().stream()
                    .map(InvoiceInfo::of)
                    .toList();
            return new InvoiceList(rows, count.getSingleResult(), start, limit);
        } finally {
            em.close();
        }
    }

    public InvoiceInfo get(long id) {
        EntityManager em = emf.createEntityManager();
        try {
            Invoice invoice = em.find(Invoice.class, id);
            return invoice == null ? null : InvoiceInfo.of(invoice);
        } finally {
            em.close();
        }
    }

    public List<InvoiceInfo.LineInfo> lines(long id) {
        InvoiceInfo invoice = get(id);
        if (invoice == null) {
            throw problem(404, "No invoice " + id);
        }
        return invoice.lines();
    }

    public InvoiceInfo create(InvoiceData data) {
        return inTransaction(em -> {
            check(data);
            checkNumberIsFree(em, data.number(), null);
            Invoice invoice = new Invoice();
            apply(data, invoice);
            em.persist(invoice);
            return invoice;
        });
    }

    public InvoiceInfo change(long id, InvoiceData data) {
        return inTransaction(em -> {
            Invoice invoice = existing(em, id);
            if (invoice.getStatus() != InvoiceStatus.DRAFT) {
                throw problem(409, "Only drafts can be changed");
            }
            check(data);
            checkNumberIsFree(em, data.number(), id);
            apply(data, invoice);
            return invoice;
        });
    }

    public InvoiceInfo issue(long id) {
        return inTransaction(em -> {
            Invoice invoice = existing(em, id);
            if (invoice.getStatus() != InvoiceStatus.DRAFT) {
                throw problem(409, "Invoice is " + invoice.getStatus());
            }
            invoice.setStatus(InvoiceStatus.ISSUED);
            return invoice;
        });
    }

    public InvoiceInfo pay(long id, Payment payment) {
        return inTransaction(em -> {
            Invoice invoice = existing(em, id);
            if (invoice.getStatus() != InvoiceStatus.ISSUED) {
                throw problem(409, "Invoice is " + invoice.getStatus());
            }
            if (payment == null || payment.paidOn() == null) {
                throw problem(400, "paidOn is required");
            }
            if (payment.paidOn().isBefore(invoice.getInvoiceDate())) {
                throw problem(400, "paidOn must not be before invoiceDate");
            }
            if (payment.amount() != null && payment.amount().compareTo(invoice.getGross()) != 0) {
                throw problem(409, "Amount does not match " + invoice.getGross());
            }
            invoice.setStatus(InvoiceStatus.PAID);
            invoice.setPaidOn(payment.paidOn());
            return invoice;
        });
    }

    public InvoiceInfo cancel(long id) {
        return inTransaction(em -> {
            Invoice invoice = existing(em, id);
            if (invoice.getStatus() == InvoiceStatus.PAID) {
                throw problem(409, "A paid invoice cannot be cancelled");
            }
            invoice.setStatus(InvoiceStatus.CANCELLED);
            return invoice;
        });
    }

    public void delete(long id) {
        inTransaction(em -> {
            Invoice invoice = existing(em, id);
            if (invoice.getStatus() != InvoiceStatus.DRAFT) {
                throw problem(409, "Only drafts can be deleted");
            }
            em.remove(invoice);
            return invoice;
        });
    }

    private static void check(InvoiceData data) {
        if (data == null) {
            throw problem(400, "Body is missing");
        }
        if (data.number() == null || data.number().isBlank()) {
            throw problem(400, "number is required");
        }
        if (data.number().length() > 20) {
            throw problem(400, "number is too long");
        }
        if (data.customer() == null || !data.customer().matches("K\\d{5}")) {
            throw problem(400, "customer must look like K12345");
        }
        if (!CURRENCIES.contains(String.valueOf(data.currency()))) {
            throw problem(400, "currency " + data.currency() + " is not supported");
        }
        if (data.invoiceDate() == null || data.dueDate() == null) {
            throw problem(400, "invoiceDate and dueDate are required");
        }
        if (data.dueDate().isBefore(data.invoiceDate())) {
            throw problem(400, "dueDate must not be before invoiceDate");
        }
        if (data.discount() != null
                && (data.discount().signum() < 0 || data.discount().compareTo(BigDecimal.valueOf(50)) > 0)) {
            throw problem(400, "discount must be between 0 and 50");
        }
        if (data.remark() != null && data.remark().length() > 200) {
            throw problem(400, "remark is too long");
        }
        if (data.lines() == null || data.lines().isEmpty()) {
            throw problem(400, "An invoice needs at least one line");
        }
        for (InvoiceData.Line line : data.lines()) {
            if (line.description() == null || line.quantity() == null || line.unitPrice() == null) {
                throw problem(400, "A line needs description, quantity and unitPrice");
            }
            if (line.quantity().signum() <= 0) {
                throw problem(400, "quantity must be positive");
            }
        }
    }

    private static void checkNumberIsFree(EntityManager em, String number, Long self) {
        List<Long> owners = em.createQuery("select i.id from Invoice i where i.number = :number", Long.class)
                .setParameter("number", number)
                .getResultList();
        if (!owners.isEmpty() && !owners.get(0).equals(self)) {
            throw problem(409, "Invoice number " + number + " is already in use");
        }
    }

    private static void apply(InvoiceData data, Invoice invoice) {
        invoice.setNumber(data.number());
        invoice.setCustomer(data.customer());
        invoice.setCurrency(data.currency());
        invoice.setInvoiceDate(data.invoiceDate());
        invoice.setDueDate(data.dueDate());
        invoice.setDiscount(data.discount());
        invoice.setRemark(data.remark());
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceData.Line line : data.lines()) {
            lines.add(line.toEntity(lines.size() + 1));
        }
        invoice.replaceLines(lines);
        invoice.calculateTotals();
    }

    private static Invoice existing(EntityManager em, long id) {
        Invoice invoice = em.find(Invoice.class, id);
        if (invoice == null) {
            throw problem(404, "No invoice " + id);
        }
        return invoice;
    }

    private InvoiceInfo inTransaction(Function<EntityManager, Invoice> work) {
        EntityManager em = emf.createEntityManager();
        try {
            em.getTransaction().begin();
            Invoice invoice = work.apply(em);
            em.getTransaction().commit();
            return InvoiceInfo.of(invoice);
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static WebApplicationException problem(int status, String text) {
        return new WebApplicationException(
                Response.status(status).type(MediaType.TEXT_PLAIN).entity(text).build());
    }
}

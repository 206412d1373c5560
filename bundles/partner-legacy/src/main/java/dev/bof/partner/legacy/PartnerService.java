package dev.bof.partner.legacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be done with partners; each call is a transaction of its own. */
@Component(service = PartnerService.class)
public final class PartnerService {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Java alone would also read 007 and +7: a partner has one address. */
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final EntityManagerFactory units;
    private final Validator validator;

    @Activate
    public PartnerService(
            @Reference(target = "(osgi.unit.name=partner-legacy)") EntityManagerFactory units,
            @Reference ValidatorFactory validators) {
        this.units = units;
        this.validator = validators.getValidator();
    }

    public Partner create(CreatePartner create) {
        Partner partner = new Partner();
        create.applyTo(partner);
        validate(partner);
        return units.callInTransaction(em -> {
            em.persist(partner);
            write(em, partner);
            return partner;
        });
    }

    public Partner get(String id) {
        try (EntityManager em = units.createEntityManager()) {
            return find(em, id);
        }
    }

    public PartnerPage list(PartnerFilter filter) {
        Map<String, Object> values = values(filter);
        StringBuilder where = new StringBuilder(" from Partner p where p.deletedAt is null");
        values.keySet().forEach(field -> where.append(" and p.%1$s = :%1$s".formatted(field)));
        try (EntityManager em = units.createEntityManager()) {
            long total = bind(em.createQuery("select count(p)" + where, Long.class), values)
                    .getSingleResult();
            List<Partner> partners = filter.offset() >= total
                    ? List.of()
                    : bind(em.createQuery("select p" + where + " order by p.id", Partner.class), values)
                            .setFirstResult((int) filter.offset())
                            .setMaxResults(filter.pageSize())
                            .setHint("eclipselink.read-only", true)
                            .getResultList();
            return PartnerPage.of(partners, total, filter);
        }
    }

    public Partner update(String id, UpdatePartner update) {
        return units.callInTransaction(em -> {
            Partner partner = find(em, id);
            update.requireSame(partner);
            update.applyTo(partner);
            validate(partner);
            write(em, partner);
            return partner;
        });
    }

    public void delete(String id) {
        units.runInTransaction(em -> find(em, id).delete());
    }

    private static Partner find(EntityManager em, String id) {
        Partner partner = em.find(Partner.class, parse(id));
        if (partner == null || partner.isDeleted()) {
            throw new NotFoundException();
        }
        return partner;
    }

    private static Long parse(String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotFoundException();
        }
        return Long.valueOf(id);
    }

    private static Map<String, Object> values(PartnerFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("companyId", filter.companyId());
        values.put("isActive", filter.isActive());
        values.put("partnerType", filter.partnerType());
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private void validate(Partner partner) {
        Set<ConstraintViolation<Partner>> violations = validator.validate(partner);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    /** Whether a code is free only the database knows for sure. */
    private static void write(EntityManager em, Partner partner) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (isUniqueViolation(e)) {
                throw new ClientErrorException(
                        "code '" + partner.getCode() + "' is already taken in this company.",
                        Response.Status.CONFLICT,
                        e);
            }
            throw e;
        }
    }

    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

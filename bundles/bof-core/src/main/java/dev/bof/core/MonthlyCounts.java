package dev.bof.core;

import dev.bof.api.object.BaseProperty;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts in which months of the last year, in UTC, the objects of a company were created. */
final class MonthlyCounts {
    private static final int MONTHS = 12;

    private final Clock clock;
    private final String inCompany;
    private final boolean extracted;

    /** @param inCompany from and where clause for the undeleted objects {@code o} of {@code :company} */
    MonthlyCounts(EntityType<?> entity, String inCompany, Clock clock) {
        this.clock = clock;
        this.inCompany = inCompany;
        // a column that is not as the framework has it may be of any type
        this.extracted = entity.base().alwaysSet(BaseProperty.CREATED_AT.attribute());
    }

    /** Oldest month first, with zeros. */
    Map<YearMonth, Long> of(EntityManager em, long company) {
        YearMonth first = YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(MONTHS - 1);
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        for (int i = 0; i < MONTHS; i++) {
            months.put(first.plusMonths(i), 0L);
        }
        if (extracted) {
            countAtOnce(em, company, first, months);
        } else {
            countEach(em, company, months);
        }
        return months;
    }

    private void countAtOnce(EntityManager em, long company, YearMonth first, Map<YearMonth, Long> months) {
        String year = inUtc("YEAR");
        String month = inUtc("MONTH");
        String jpql = "select " + year + ", " + month + ", count(o)" + inCompany
                + " and o.createdAt >= :first group by " + year + ", " + month;
        for (Object[] row : em.createQuery(jpql, Object[].class)
                .setParameter("company", company)
                .setParameter("first", begin(first))
                .getResultList()) {
            YearMonth created = YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
            months.computeIfPresent(created, (one, none) -> (Long) row[2]);
        }
    }

    /** Without the zone, months would begin when they do where the server is. */
    private static String inUtc(String part) {
        return "SQL('EXTRACT(" + part + " FROM ? AT TIME ZONE ''UTC'')', o.createdAt)";
    }

    private void countEach(EntityManager em, long company, Map<YearMonth, Long> months) {
        TypedQuery<Long> count = em.createQuery(
                        "select count(o)" + inCompany + " and o.createdAt >= :from and o.createdAt < :to", Long.class)
                .setParameter("company", company);
        months.replaceAll((month, zero) -> count.setParameter("from", begin(month))
                .setParameter("to", begin(month.plusMonths(1)))
                .getSingleResult());
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.Statistics;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts the undeleted objects of companies, with one statement for each thing to count by. */
final class CompanyStatistics<T extends BusinessObject<?>> {
    private static final int MONTHS = 12;

    private final Clock clock;
    private final Attribute activity;
    private final Map<String, Attribute> groups = new LinkedHashMap<>();
    private final String inCompany;

    /** @throws IllegalArgumentException if a field that is grouped by is not one of the entity */
    CompanyStatistics(ObjectModel<T> model, Clock clock) {
        this.clock = clock;
        this.activity = model.activity().orElse(null);
        model.descriptor()
                .groups()
                .forEach((group, field) -> groups.put(group, model.entity().attributeOf(field)));
        this.inCompany =
                ", count(o) from " + model.entity().name() + " o where o.companyId = :company and o.deletedAt is null";
    }

    Statistics of(EntityManager em, long company) {
        Map<Object, Long> activities = countBy(em, company, activity == null ? "companyId" : activity.name());
        Map<String, Map<String, Long>> counted = new LinkedHashMap<>();
        groups.forEach((group, attribute) -> counted.put(group, texts(countBy(em, company, attribute.name()))));
        return new Statistics(
                company,
                activities.values().stream().mapToLong(Long::longValue).sum(),
                activity == null ? null : activities.getOrDefault(true, 0L),
                activity == null ? null : activities.getOrDefault(false, 0L),
                counted,
                months(em, company));
    }

    /** Objects without a value are counted under null. */
    private Map<Object, Long> countBy(EntityManager em, long company, String attribute) {
        String jpql = "select o." + attribute + inCompany + " group by o." + attribute;
        Map<Object, Long> counted = new HashMap<>();
        for (Object[] row : em.createQuery(jpql, Object[].class)
                .setParameter("company", company)
                .getResultList()) {
            counted.put(row[0], (Long) row[1]);
        }
        return counted;
    }

    private static Map<String, Long> texts(Map<Object, Long> counted) {
        Map<String, Long> texts = new TreeMap<>();
        counted.forEach((value, count) -> {
            if (value != null) {
                texts.put(Attribute.text(value), count);
            }
        });
        return texts;
    }

    private Map<YearMonth, Long> months(EntityManager em, long company) {
        YearMonth first = YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(MONTHS - 1);
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        for (int i = 0; i < MONTHS; i++) {
            months.put(first.plusMonths(i), 0L);
        }
        String year = inUtc("YEAR");
        String month = inUtc("MONTH");
        String jpql = "select " + year + ", " + month + inCompany + " and o.createdAt >= :first group by " + year + ", "
                + month;
        for (Object[] row : em.createQuery(jpql, Object[].class)
                .setParameter("company", company)
                .setParameter(
                        "first", first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .getResultList()) {
            YearMonth created = YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
            months.computeIfPresent(created, (one, none) -> (Long) row[2]);
        }
        return months;
    }

    /** Without the zone, months would begin when they do where the server is. */
    private static String inUtc(String part) {
        return "SQL('EXTRACT(" + part + " FROM ? AT TIME ZONE ''UTC'')', o.createdAt)";
    }
}

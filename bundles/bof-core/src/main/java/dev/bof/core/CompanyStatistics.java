package dev.bof.core;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.Statistics;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts the undeleted objects of companies, with one statement for each thing to count by. */
final class CompanyStatistics<T extends BusinessObject<?>> {
    private final Attribute activity;
    private final Map<String, Attribute> groups = new LinkedHashMap<>();
    private final String inCompany;
    /** Null where the table does not know when an object was created. */
    private final MonthlyCounts months;

    /** @throws IllegalArgumentException if a field that is grouped by is not one of the entity */
    CompanyStatistics(ObjectModel<T> model, Clock clock) {
        this.activity = model.activity().orElse(null);
        model.descriptor()
                .groups()
                .forEach((group, field) -> groups.put(group, model.entity().attributeOf(field)));
        String undeleted = model.mark().undeleted();
        this.inCompany = " from " + model.entity().name() + " o where o.companyId = :company"
                + (undeleted.isEmpty() ? "" : " and " + undeleted);
        this.months = model.entity().base().has(BaseProperty.CREATED_AT)
                ? new MonthlyCounts(model.entity(), inCompany, clock)
                : null;
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
                months == null ? null : months.of(em, company));
    }

    /** Objects without a value are counted under null. */
    private Map<Object, Long> countBy(EntityManager em, long company, String attribute) {
        String jpql = "select o." + attribute + ", count(o)" + inCompany + " group by o." + attribute;
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
}

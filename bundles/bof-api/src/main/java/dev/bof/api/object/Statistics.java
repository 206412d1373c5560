package dev.bof.api.object;

import java.time.YearMonth;
import java.util.Map;

/**
 * How many undeleted objects a company has.
 *
 * @param active of them those that are active, null where the object has no such field; {@code inactive} likewise
 * @param groups the numbers by the values of the fields that the descriptor groups by: the group's name, the value as
 *     clients write it, the number. Objects without a value are in none
 * @param createdPerMonth the last twelve months in UTC, oldest first, with zeros; null where the table does not know
 *     when an object was created
 */
public record Statistics(
        long companyId,
        long total,
        Long active,
        Long inactive,
        Map<String, Map<String, Long>> groups,
        Map<YearMonth, Long> createdPerMonth) {}

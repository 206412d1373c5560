package dev.bof.itests.plans;

import static dev.bof.api.query.Operator.BETWEEN;
import static dev.bof.api.query.Operator.EQ;
import static dev.bof.api.query.Operator.GTE;
import static dev.bof.api.query.Operator.ICONTAINS;
import static dev.bof.api.query.Operator.IN;
import static dev.bof.api.query.Operator.LT;
import static dev.bof.api.query.Operator.STARTSWITH;
import static dev.bof.api.query.Sort.ascending;
import static dev.bof.api.query.Sort.descending;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import dev.bof.partner.framework.Partner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * At 1,000,000 partners no statement that an index can serve reads more than ten times the rows that it gives, be it with
 * the plan for its first values or with the one that PostgreSQL keeps for a statement that comes again and again.
 */
class PlansIT {
    private static final int MOST_READ_FOR_A_ROW = 10;
    private static final int MOST_READ_FOR_A_FOUND_ROW = 50;

    /** After ten runs PostgreSQL may keep one plan for all values. */
    private static final int RUNS = 12;

    private static final Query PAGE = Query.all().total(false);
    private static final Query IN_COMPANY = PAGE.where("company_id", EQ, 7L);

    private static ManyPartners partners;
    private static final List<String> figures = new ArrayList<>();

    @BeforeAll
    static void fill() throws Exception {
        partners = new ManyPartners();
    }

    @AfterAll
    static void end() throws IOException {
        partners.close();
        Files.write(Path.of("target", "figures.md"), figures);
    }

    @Test
    void oneIsFoundByItsId() {
        assertFrugal("get one", () -> partners.service().get("4711"));
    }

    @Test
    void listsAreFoundByTheirFiltersAndInTheirOrder() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("all", PAGE);
        queries.put("`company_id`", IN_COMPANY);
        queries.put("`is_active=false`", PAGE.where("is_active", EQ, false));
        queries.put("`company_id`, `is_active=true`", IN_COMPANY.where("is_active", EQ, true));
        queries.put("`partner_type`", PAGE.where("partner_type", EQ, "prospect"));
        queries.put("`code`", PAGE.where("code", EQ, "P00079190"));
        queries.put("`code__in`, three codes", PAGE.where("code", IN, "P00079190", "P00007919", "P00015838"));
        queries.put("`company_id`, `code`", IN_COMPANY.where("code", EQ, "P00079190"));
        queries.put("`email`", PAGE.where("email", EQ, "office4711@rossi.example"));
        queries.put("`name__startswith`", PAGE.where("name", STARTSWITH, "Novák Optics GmbH 4"));
        queries.put(
                "`company_id`, `name__between`",
                IN_COMPANY.where("name", BETWEEN, "Müller S", "Müller St").sortBy(ascending("name")));
        queries.put("`company_id`, `country_code`", IN_COMPANY.where("country_code", EQ, "DE"));
        queries.put("`updated_after`, by `updated_at`", since(PAGE));
        queries.put("`company_id`, `updated_after`, by `updated_at`", since(IN_COMPANY));
        for (String field : List.of("name", "code", "created_at", "updated_at")) {
            queries.put("by `" + field + "`", PAGE.sortBy(ascending(field)));
            queries.put("by `-" + field + "`", PAGE.sortBy(descending(field)));
            queries.put("`company_id`, by `" + field + "`", IN_COMPANY.sortBy(ascending(field)));
            queries.put("`company_id`, by `-" + field + "`", IN_COMPANY.sortBy(descending(field)));
        }
        assertFrugal(queries);
    }

    private static Query since(Query query) {
        return query.where("updated_at", GTE, "2025-06-01T00:00:00Z").sortBy(ascending("updated_at"));
    }

    /**
     * Which rows have all words an index knows, but not which of them come first: compared with what is read are all
     * rows that match. Where many do, walking along the ids until the page is full is cheaper than finding them all.
     */
    @Test
    void searchesAreFoundByPartsOfWords() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("`search=office471100@`", PAGE.search("office471100@"));
        queries.put("`search=novak 4711`", PAGE.search("novak 4711"));
        queries.put("`search=ACME optics 47`", PAGE.search("ACME optics 47"));
        queries.put("`search=acme`", PAGE.search("acme"));
        queries.put("`company_id`, `search=acme`", IN_COMPANY.search("acme"));
        queries.put("`name__icontains=OSTERREICH`", PAGE.where("name", ICONTAINS, "OSTERREICH"));
        queries.put("`search=novak optics`, with total", Query.all().search("novak optics"));
        assertAll(queries.entrySet().stream()
                .<Executable>map(query -> () -> assertFrugal(
                        query.getKey(), MOST_READ_FOR_A_FOUND_ROW, Plan::matching, () -> list(query.getValue()))));
    }

    @Test
    void countsReadWhatTheyCount() {
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("all, with total", Query.all());
        queries.put("`company_id`, with total", Query.all().where("company_id", EQ, 7L));
        queries.put(
                "`company_id`, `is_active=false`, with total",
                Query.all().where("company_id", EQ, 7L).where("is_active", EQ, false));
        queries.put("`partner_type`, with total", Query.all().where("partner_type", EQ, "prospect"));
        queries.put(
                "`company_id`, `country_code`, with total",
                Query.all().where("company_id", EQ, 7L).where("country_code", EQ, "DE"));
        queries.put(
                "`created_after`, `created_before`, with total",
                Query.all()
                        .where("created_at", GTE, "2024-06-01T00:00:00Z")
                        .where("created_at", LT, "2024-06-02T00:00:00Z")
                        .sortBy(ascending("created_at")));
        assertFrugal(queries);
    }

    @Test
    void aCursorPageCostsAsMuchAtTheEndAsAtTheBeginning() {
        for (Sort sort : List.of(ascending("id"), ascending("name"), descending("created_at"))) {
            Query query = PAGE.sortBy(sort);
            List<Plan> first = assertFrugal("first cursor page by " + named(sort), () -> list(query.after("")));
            String deep = cursorBehindMost(query.pageSize(100_000));
            List<Plan> last =
                    assertFrugal("cursor page behind row 900,000 by " + named(sort), () -> list(query.after(deep)));
            assertTrue(
                    buffers(last) <= 2 * buffers(first) + 20,
                    () -> named(sort) + ": " + buffers(first) + " pages at the beginning, " + buffers(last)
                            + " at the end");
        }
    }

    /** Walks through the list and sees that each partner is there once. */
    private static String cursorBehindMost(Query query) {
        Set<Long> seen = new HashSet<>();
        int shown = 0;
        String cursor = "";
        while (shown < 900_000) {
            Page<Partner> page = list(query.after(cursor));
            page.items().forEach(partner -> seen.add(partner.getId()));
            shown += page.items().size();
            cursor = page.nextCursor();
        }
        assertEquals(shown, seen.size());
        return cursor;
    }

    private static String named(Sort sort) {
        return "`" + (sort.descending() ? "-" : "") + sort.field() + "`";
    }

    private static Page<Partner> list(Query query) {
        return partners.service().list(query);
    }

    private static long buffers(List<Plan> plans) {
        return plans.stream().mapToLong(Plan::buffers).sum();
    }

    private static void assertFrugal(Map<String, Query> queries) {
        assertAll(queries.entrySet().stream()
                .<Executable>map(query -> () -> assertFrugal(query.getKey(), () -> list(query.getValue()))));
    }

    private static List<Plan> assertFrugal(String name, Runnable work) {
        return assertFrugal(name, MOST_READ_FOR_A_ROW, Plan::returned, work);
    }

    /** @return the plans of the last run */
    private static List<Plan> assertFrugal(String name, int most, ToLongFunction<Plan> rows, Runnable work) {
        List<Plan> first = partners.plansOf(work);
        List<Plan> last = first;
        for (int run = 1; run < RUNS; run++) {
            last = partners.plansOf(work);
        }
        last.forEach(plan -> figures.add("| " + name + " | " + plan.returned() + " | " + plan.read() + " | "
                + plan.buffers() + " | " + plan.scans() + " |"));
        assertTrue(!first.isEmpty() && first.size() <= 2, name + " takes one or two statements, not " + first.size());
        Stream.concat(first.stream(), last.stream())
                .forEach(plan -> assertTrue(
                        plan.read() <= most * Math.max(1, rows.applyAsLong(plan)),
                        () -> name + " gives " + rows.applyAsLong(plan) + " rows, but reads " + plan.read() + ":\n"
                                + plan.text()));
        return last;
    }
}

package dev.bof.rest.compatibility;

import static dev.bof.rest.compatibility.Shop.assertAnswer;
import static dev.bof.rest.compatibility.Shop.assertJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.compatibility.LegacyFilter.Bad;
import dev.bof.api.compatibility.Paging;
import dev.bof.api.compatibility.Paging.Beyond;
import dev.bof.api.compatibility.Sorting;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Operator;
import dev.bof.api.query.OrNone;
import dev.bof.api.query.Other;
import dev.bof.api.query.Pattern;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import dev.bof.rest.TestApplication.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists as services gave them: by start and limit, by pages from 0, with their own filters and their own order. */
class PagedDialectTest {
    private static final Body BAD_PARAMETER =
            Body.json("{\"error\": \"Bad ${field}: ${value}\", \"status\": \"${status}\"}");

    private final Shop shop = new Shop(CompatibilityProfile.builder()
            .json(JsonStyle.builder()
                    .names(JsonStyle.Names.CAMEL_CASE)
                    .enums(JsonStyle.Enums.NAME)
                    .times(TimeStyle.epochSeconds())
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "")
                    .paging(Paging.byStart("start", "limit").sizes(2, 3).unreadable(Beyond.REFUSED))
                    .filter(LegacyFilter.of("state", "state").inAnyCase())
                    .filter(LegacyFilter.of("states", "state", Operator.IN).bad(Bad.FINDS_NOTHING))
                    .filter(LegacyFilter.of("paidSince", "paid_at", Operator.GTE)
                            .bad(Bad.PASSED_OVER))
                    .filter(LegacyFilter.of("maxPrice", "unit_price", Operator.LTE)
                            .blank(Bad.PASSED_OVER))
                    .filter(LegacyFilter.of("enabled", "active")
                            .byDefault("true")
                            .bad(Bad.FALSE))
                    .filter(LegacyFilter.of("like", "code", Operator.CONTAINS)
                            .blank(Bad.PASSED_OVER)
                            .like(LegacyFilter.Like.PATTERN_IN_ANY_CASE))
                    .filter(LegacyFilter.of("on", "due_on", Operator.GTE)
                            .dates(TimeStyle.pattern("dd.MM.yyyy", ZoneId.of("UTC")))
                            .orNone())
                    .filter(LegacyFilter.of("on", "due_on", Operator.LT)
                            .dates(TimeStyle.pattern("dd.MM.yyyy", ZoneId.of("UTC"))))
                    .filter(LegacyFilter.of("late", "paid_at", Operator.GT)
                            .whenTrue(new Other("due_on"))
                            .bad(Bad.FALSE))
                    .search("q", "code")
                    .sorting(Sorting.twoParameters("orderBy", "dir").refused())
                    .order(Sort.descending("due_on"))
                    .answers(
                            200,
                            Body.json("{\"rows\": \"${items}\", \"total\": \"${total}\", \"start\": \"${start}\","
                                    + " \"limit\": \"${size}\"}"))
                    .header("X-Total-Count", "${total}")
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "pages")
                    .paging(Paging.byPage("page", 0, "size")
                            .sizes(2, 2)
                            .tooLarge(Beyond.REFUSED)
                            .tooSmall(Beyond.DEFAULTED)
                            .beforeFirst(Beyond.REFUSED))
                    .sorting(Sorting.comma("sort"))
                    .answers(
                            200,
                            Body.json("{\"content\": \"${items}\", \"number\": \"${page}\", \"size\": \"${size}\","
                                    + " \"totalElements\": \"${total}\", \"totalPages\": \"${pages}\","
                                    + " \"first\": \"${first}\", \"last\": \"${last}\","
                                    + " \"numberOfElements\": \"${count}\", \"empty\": \"${empty}\","
                                    + " \"sort\": {\"sorted\": \"${sorted}\", \"unsorted\": \"${unsorted}\"}}"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "rows")
                    .paging(Paging.byStart("start", "limit")
                            .sizes(2, 3)
                            .tooSmall(Beyond.UNLIMITED)
                            .beforeFirst(Beyond.ECHOED))
                    .answers(
                            200, Body.json("{\"rows\": \"${items}\", \"start\": \"${start}\", \"limit\": \"${size}\"}"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "open")
                    .where("state", Operator.EQ, "open")
                    .sorting(Sorting.minus("sort").only("code", "id", "unheardOf"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "state/{state}")
                    .filter(LegacyFilter.of("state", "state"))
                    .sorting(Sorting.twoParameters("by", "dir").blankRefused().byDefault("code"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.FIND, "GET", "by-code")
                    .filter(LegacyFilter.of("code", "code").mandatory())
                    .build())
            .error(LegacyError.of(ProblemType.MALFORMED, 404, Body.none()).field("state"))
            .error(LegacyError.of(ProblemType.MALFORMED, 400, Body.json("{\"error\": \"code?\"}"))
                    .field("code")
                    .code("missing"))
            .error(LegacyError.of(ProblemType.MALFORMED, 400, BAD_PARAMETER)));

    @BeforeEach
    void fill() throws Exception {
        for (String code : List.of("a", "b", "c", "d", "e")) {
            shop.post("/", "{\"code\": \"" + code + "\"}");
        }
    }

    /** The codes in an answer, and what the envelope says after them. */
    private static String codes(Answer answer) {
        assertEquals(200, answer.status(), answer::text);
        return answer.text().replaceAll("\\{\"id\":\\d+,\"code\":\"(.)\"[^}]*}", "$1");
    }

    private Query asked(String below) throws Exception {
        Answer answer = shop.get(below);
        assertEquals(200, answer.status(), answer::text);
        return shop.orders().lastQuery();
    }

    @Test
    void oneParameterMayBeSeveralConditionsOnDatesInItsOwnForm() throws Exception {
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertEquals(
                List.of(
                        new Condition("due_on", Operator.GTE, new OrNone(day)),
                        new Condition("due_on", Operator.LT, day)),
                asked("?on=29.02.2024").conditions().stream()
                        .filter(condition -> condition.field().equals("due_on"))
                        .toList());
        assertEquals(400, shop.get("?on=2024-02-29").status());
    }

    @Test
    void aPageBeginsWhereItIsSaid() throws Exception {
        assertEquals("{\"rows\":[a,b],\"total\":5,\"start\":0,\"limit\":2}", codes(shop.get("")));
        assertEquals("{\"rows\":[d,e],\"total\":5,\"start\":3,\"limit\":3}", codes(shop.get("?start=3&limit=3")));
        assertEquals("{\"rows\":[],\"total\":5,\"start\":9,\"limit\":2}", codes(shop.get("?start=9")));
        assertEquals("5", shop.get("").response().getHeaderString("X-Total-Count"));
    }

    @Test
    void whatIsNotPossibleIsTheNearestThatIs() throws Exception {
        assertEquals(
                "{\"rows\":[a,b,c],\"total\":5,\"start\":0,\"limit\":3}", codes(shop.get("?start=-4&limit=99999")));
        assertEquals("{\"rows\":[a],\"total\":5,\"start\":0,\"limit\":1}", codes(shop.get("?limit=0&limit=2")));
        assertJson(400, "{\"error\":\"Bad limit: ten\",\"status\":400}", shop.get("?limit=ten"));
        assertJson(400, "{\"error\":\"Bad limit: 99999999999\",\"status\":400}", shop.get("?limit=99999999999"));
        assertEquals(new Query.From(0), asked("?start=&limit=").position());
    }

    @Test
    void whatIsNotPossibleMayBeToldAsItWasAsked() throws Exception {
        assertEquals("{\"rows\":[a,b],\"start\":-4,\"limit\":2}", codes(shop.get("/rows?start=-4")));
        assertEquals("{\"rows\":[b,c],\"start\":1,\"limit\":2}", codes(shop.get("/rows?start=1")));
        assertEquals("{\"rows\":[a,b],\"start\":0,\"limit\":2}", codes(shop.get("/rows")));
        assertEquals("{\"rows\":[a,b,c,d,e],\"start\":0,\"limit\":0}", codes(shop.get("/rows?limit=0")));
        assertEquals(400, shop.get("/rows?limit=-1").status());
    }

    @Test
    void pagesAreCountedAsTheServiceCountedThem() throws Exception {
        assertEquals(
                "{\"content\":[c,d],\"number\":1,\"size\":2,\"totalElements\":5,\"totalPages\":3,\"first\":false,"
                        + "\"last\":false,\"numberOfElements\":2,\"empty\":false,"
                        + "\"sort\":{\"sorted\":false,\"unsorted\":true}}",
                codes(shop.get("/pages?page=1")));
        assertEquals(
                "{\"content\":[e],\"number\":2,\"size\":2,\"totalElements\":5,\"totalPages\":3,\"first\":false,"
                        + "\"last\":true,\"numberOfElements\":1,\"empty\":false,"
                        + "\"sort\":{\"sorted\":true,\"unsorted\":false}}",
                codes(shop.get("/pages?page=2&sort=code,desc")));
        assertJson(400, "{\"error\":\"Bad page: -1\",\"status\":400}", shop.get("/pages?page=-1"));
        assertEquals(asked("/pages").position(), asked("/pages?page=x").position());
        assertEquals(2, asked("/pages?size=0").pageSize());
        assertJson(400, "{\"error\":\"Bad size: 3\",\"status\":400}", shop.get("/pages?size=3"));
        assertEquals("[]", codes(shop.get("/pages?page=2147483647")).replaceAll(".*(\\[.*]).*", "$1"));
    }

    @Test
    void filtersHaveTheNamesAndValuesOfTheService() throws Exception {
        assertEquals(
                List.of(
                        new Condition("state", Operator.EQ, Order.State.PAID_LATE),
                        new Condition("paid_at", Operator.GTE, Instant.ofEpochSecond(1754042400)),
                        new Condition("active", Operator.EQ, false)),
                asked("?state=paid_late&paidSince=1754042400&enabled=FALSE&maxPrice=")
                        .conditions());
        assertEquals(
                List.of(
                        new Condition("state", Operator.IN, Order.State.OPEN, Order.State.PAID_LATE),
                        new Condition("active", Operator.EQ, true)),
                asked("?states=OPEN,PAID_LATE&paidSince=yesterday&unheard=of").conditions());
        assertEquals(
                List.of(new Condition("state", Operator.EQ, "open")),
                asked("/open").conditions());
        assertEquals(
                List.of(new Condition("state", Operator.EQ, Order.State.OPEN)),
                asked("/state/OPEN").conditions());
        assertEquals("a b", asked("?q=a%20b").search().text());
        assertEquals(
                new Condition("code", Operator.ICONTAINS, new Pattern("%A_c%", List.of())),
                asked("?like=A_c").conditions().get(1));
        assertEquals(1, asked("?like=").conditions().size());
    }

    @Test
    void badValuesAreWhatTheyWereToTheService() throws Exception {
        assertAnswer(404, null, "", shop.get("?state=lost"));
        assertAnswer(404, null, "", shop.get("/state/open"));
        assertEquals("{\"rows\":[],\"total\":0,\"start\":0,\"limit\":2}", codes(shop.get("?states=LOST")));
        assertJson(400, "{\"error\":\"Bad maxPrice: much\",\"status\":400}", shop.get("?maxPrice=much"));
        assertJson(400, "{\"error\":\"code?\"}", shop.get("/by-code"));
        assertEquals(
                List.of(new Condition("active", Operator.EQ, false)),
                asked("?enabled=perhaps").conditions());
    }

    @Test
    void oneObjectIsFoundByWhatItHas() throws Exception {
        assertEquals("a", codes(shop.get("/by-code?code=a")));
        assertEquals(1, shop.orders().lastQuery().pageSize());
        assertEquals(
                List.of(new Condition("code", Operator.EQ, "a")),
                shop.orders().lastQuery().conditions());
    }

    @Test
    void aSwitchComparesTwoFields() throws Exception {
        Condition late = new Condition("paid_at", Operator.GT, new Other("due_on"));

        assertTrue(asked("?late=true").conditions().contains(late));
        assertFalse(asked("?late=false").conditions().contains(late));
        assertFalse(asked("?late=what").conditions().contains(late));
    }

    @Test
    void anEmptyNameMayBeOneThatThereIsNot() throws Exception {
        assertEquals(400, shop.get("/state/OPEN?by=").status());
    }

    @Test
    void aDirectionMayGoWithTheNameThatHoldsByDefault() throws Exception {
        assertEquals(
                List.of(Sort.descending("code")), asked("/state/OPEN?dir=desc").sort());
        assertEquals(List.of(Sort.ascending("code")), asked("/state/OPEN").sort());
    }

    @Test
    void theOrderIsChosenInTheWordsOfTheService() throws Exception {
        assertEquals(List.of(Sort.descending("due_on")), asked("").sort());
        assertEquals(
                List.of(Sort.ascending("unit_price")),
                asked("?orderBy=unitPrice").sort());
        assertEquals(
                List.of(Sort.descending("unit_price")),
                asked("?orderBy=unitPrice&dir=DESC").sort());
        assertEquals(
                List.of(Sort.descending("code"), Sort.descending("active"), Sort.ascending("id")),
                asked("/pages?sort=code,active,desc&sort=id&sort=nothing").sort());
        assertEquals(
                List.of(Sort.descending("code"), Sort.ascending("id")),
                asked("/open?sort=-code,id").sort());
        assertEquals(
                List.of(Sort.ascending("code")),
                asked("/open?sort=unitPrice,code,unheardOf").sort());
        assertEquals(
                List.of(Sort.ascending("code")),
                asked("?orderBy=code&dir=sideways").sort());
        assertEquals(List.of(Sort.descending("due_on")), asked("?orderBy=").sort());
        assertJson(400, "{\"error\":\"Bad orderBy: unit_price\",\"status\":400}", shop.get("?orderBy=unit_price"));
    }

    @Test
    void theFrameworksParametersAreThereBeside() throws Exception {
        Query asked = asked("?unit_price__gte=5&sort_by=-code&page=2&page_size=4&enabled=true&fields=code");
        assertEquals(
                List.of(new Condition("unit_price", Operator.GTE, "5"), new Condition("active", Operator.EQ, true)),
                asked.conditions());
        assertEquals(List.of(Sort.descending("code")), asked.sort());
        assertEquals(new Query.Numbered(2), asked.position());
        assertEquals(
                "{\"rows\":[{\"code\":\"e\"}],\"total\":5,\"start\":4,\"limit\":4}",
                shop.get("?page=2&page_size=4&fields=code").text());
        assertEquals(
                "{\"code\":\"a\",\"unitPrice\":0.00}",
                shop.get("/by-code?code=a&fields=unit_price,code").text());
    }

    @Test
    void whatTheServiceKnewIsNoneOfTheFrameworksAdditions() {
        for (String parameter : List.of("start", "limit", "state", "enabled", "q", "orderBy", "dir", "_", "total")) {
            assertFalse(shop.adds("", parameter), parameter);
        }
        for (String parameter : List.of("sort_by", "page", "cursor", "fields", "unit_price__gte", "code")) {
            assertTrue(shop.adds("", parameter), parameter);
        }
        assertFalse(shop.adds("by-code", "code"));
        assertFalse(shop.adds("by-code", "sort_by"));
        assertTrue(shop.adds("by-code", "fields"));
    }

    @Test
    void aNameThatBothHaveMeansWhatTheServiceMeant() throws Exception {
        assertEquals(new Query.Numbered(2), asked("/pages?page=1&page_size=1").position());
        assertEquals(2, shop.orders().lastQuery().pageSize());
        assertEquals(new Query.From(1), asked("?start=1&page=3").position());
    }

    @Test
    void cursorsLeadThroughTheListInAHeader() throws Exception {
        Answer first = shop.get("?cursor=&page_size=2");
        assertEquals("{\"rows\":[a,b],\"total\":5,\"start\":null,\"limit\":2}", codes(first));
        assertEquals(
                "<http://localhost/api/v1/shop/orders?cursor=next%2F1%3D&page_size=2>; rel=\"next\"",
                first.response().getHeaderString("Link"));
        assertNull(shop.get("?cursor=&page_size=9").response().getHeaderString("Link"));
    }

    @Test
    void whatIsPublishedIsTrue() throws Exception {
        Published published = new Published(shop.contract());
        published.assertTold("get", "", shop.get("?start=2"));
        published.assertTold("get", "", shop.get("?cursor=&page_size=2"));
        published.assertTold("get", "", shop.get("?limit=ten"));
        published.assertTold("get", "", shop.get("?state=lost"));
        published.assertTold("get", "", shop.get("?unit_price__like=5"));
        published.assertTold("get", "/pages", shop.get("/pages?page=1"));
        published.assertTold("get", "/state/{state}", shop.get("/state/OPEN"));
        published.assertTold("get", "/by-code", shop.get("/by-code?code=a"));
        Set<String> parameters = published.parameters("get", "/pages");
        assertTrue(parameters.containsAll(Set.of("page", "size", "sort", "cursor", "fields", "filter", "code")));
        assertFalse(parameters.contains("total"));
        assertEquals(
                Set.of(
                        "code",
                        "fields",
                        "include",
                        "#/components/parameters/Prefer",
                        "#/components/parameters/IfNoneMatch"),
                published.parameters("get", "/by-code"));
    }
}

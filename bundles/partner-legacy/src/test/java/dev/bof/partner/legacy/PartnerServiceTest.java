package dev.bof.partner.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerServiceTest {
    private TestUnit unit;
    private PartnerService partners;

    @BeforeEach
    void start() throws SQLException {
        unit = new TestUnit();
        partners = unit.service();
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Nested
    class Creating {
        @Test
        void storesWhatWasSentAndFillsInTheRest() {
            Partner created = partners.create(
                    Bodies.create("{'company_id': 7, 'code': 'MMM', 'name': '3M', 'city': 'Saint Paul'}"));
            PartnerView read = PartnerView.of(partners.get(id(created)));
            assertEquals(PartnerView.of(created), read);
            assertEquals(7, read.companyId());
            assertEquals("Saint Paul", read.city());
            assertNull(read.email());
            assertEquals(PartnerType.CUSTOMER, read.partnerType());
            assertTrue(read.isActive());
            assertEquals(read.createdAt(), read.updatedAt());
            assertEquals(read.createdAt(), read.createdAt().truncatedTo(ChronoUnit.MICROS));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '!',
                value = {
                    "{}                                                              | code companyId name",
                    "{'company_id': 0, 'code': '', 'name': ''}                       | code companyId name",
                    "{'company_id': 1, 'code': 'A', 'name': 'A', 'is_active': null}  | isActive",
                    "{'company_id': 1, 'code': 'A', 'name': 'A', 'partner_type': null} | partnerType",
                    "{'company_id': 1, 'code': 'A', 'name': 'A', 'email': 'nobody'}  | email",
                    "{'company_id': 1, 'code': 'A', 'name': 'A', 'country_code': 'us'} | countryCode",
                    "{'company_id': 1, 'code': 'A', 'name': 'A', 'country_code': 'USA'} | countryCode"
                })
        void refusesWhatIsNotValid(String body, String fields) {
            ConstraintViolationException invalid =
                    assertThrows(ConstraintViolationException.class, () -> partners.create(Bodies.create(body)));
            assertEquals(fields, fields(invalid));
        }

        @Test
        void refusesACodeThatIsTakenInTheCompany() {
            created(1, "MMM");
            ClientErrorException conflict = assertThrows(ClientErrorException.class, () -> created(1, "MMM"));
            assertEquals(409, conflict.getResponse().getStatus());
            assertEquals("code 'MMM' is already taken in this company.", conflict.getMessage());
        }

        @Test
        void comparesCodesExactlyAndInOneCompany() {
            created(1, "MMM");
            created(1, "mmm");
            created(2, "MMM");
            assertEquals(3, list(new PartnerFilter(1, 50, null, null, null)).total());
        }
    }

    @Nested
    class Changing {
        @Test
        void leavesWhatWasNotSentAndClearsWhatWasNull() {
            Partner partner = partners.create(
                    Bodies.create("{'company_id': 1, 'code': 'A', 'name': 'Old', 'phone': '1', 'city': 'Bonn'}"));
            partners.update(id(partner), Bodies.update("{'name': 'New', 'phone': null}"));
            PartnerView changed = PartnerView.of(partners.get(id(partner)));
            assertEquals("New", changed.name());
            assertNull(changed.phone());
            assertEquals("Bonn", changed.city());
            assertEquals(partner.getCreatedAt(), changed.createdAt());
            assertTrue(changed.updatedAt().isAfter(changed.createdAt()));
        }

        @Test
        void answersWhatItStored() {
            String id = id(created(1, "A"));
            PartnerView answered = PartnerView.of(partners.update(id, Bodies.update("{'name': 'New'}")));
            assertEquals(answered, PartnerView.of(partners.get(id)));
        }

        @Test
        void writesNothingWhereNothingChanges() {
            Partner partner = created(1, "A");
            List<String> statements = unit.statementsOf(
                    () -> partners.update(id(partner), Bodies.update("{'code': 'A', 'name': 'A', 'phone': null}")));
            assertEquals(1, statements.size(), statements::toString);
            assertEquals(partner.getUpdatedAt(), partners.get(id(partner)).getUpdatedAt());
        }

        @Test
        void takesAPartnerBackAsItWasRead() {
            String id = id(created(1, "A"));
            String body =
                    "{'id': %s, 'company_id': '1', 'name': 'B', 'created_at': 'x', 'updated_at': null}".formatted(id);
            assertEquals("B", partners.update(id, Bodies.update(body)).getName());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '!',
                value = {
                    "{'id': 99}          | id",
                    "{'id': null}        | id",
                    "{'company_id': 2}   | company_id",
                    "{'company_id': null, 'id': null} | company_id"
                })
        void keepsIdAndCompany(String body, String field) {
            String id = id(created(1, "A"));
            ClientErrorException immutable =
                    assertThrows(ClientErrorException.class, () -> partners.update(id, Bodies.update(body)));
            assertEquals(422, immutable.getResponse().getStatus());
            assertEquals(
                    "Immutable field", immutable.getResponse().getStatusInfo().getReasonPhrase());
            assertEquals(field + " cannot be changed.", immutable.getMessage());
        }

        @Test
        void refusesWhatIsNotValidAndKeepsThePartner() {
            String id = id(created(1, "A"));
            ConstraintViolationException invalid = assertThrows(
                    ConstraintViolationException.class,
                    () -> partners.update(id, Bodies.update("{'name': null, 'code': null, 'phone': '1'}")));
            assertEquals("code name", fields(invalid));
            assertNull(partners.get(id).getPhone());
        }

        @Test
        void refusesACodeThatAnotherPartnerHas() {
            created(1, "A");
            String id = id(created(1, "B"));
            ClientErrorException conflict =
                    assertThrows(ClientErrorException.class, () -> partners.update(id, Bodies.update("{'code': 'A'}")));
            assertEquals("code 'A' is already taken in this company.", conflict.getMessage());
            assertEquals("B", partners.get(id).getCode());
        }

        @Test
        void noticesAWriteThatCameBetween() {
            String id = id(created(1, "A"));
            UpdatePartner late = new UpdatePartner();
            late.change(partner -> {
                partners.update(id, Bodies.update("{'name': 'first'}"));
                partner.setName("second");
            });
            assertThrows(OptimisticLockException.class, () -> partners.update(id, late));
            assertEquals("first", partners.get(id).getName());
        }
    }

    @Nested
    class Deleting {
        @Test
        void hidesThePartner() {
            String id = id(created(1, "A"));
            partners.delete(id);
            assertThrows(NotFoundException.class, () -> partners.get(id));
            assertThrows(NotFoundException.class, () -> partners.update(id, Bodies.update("{}")));
            assertThrows(NotFoundException.class, () -> partners.delete(id));
            assertEquals(0, list(new PartnerFilter(1, 50, null, null, null)).total());
        }

        @Test
        void freesTheCode() {
            partners.delete(id(created(1, "A")));
            partners.delete(id(created(1, "A")));
            assertFalse(created(1, "A").isDeleted());
        }
    }

    @Nested
    class Listing {
        @BeforeEach
        void fill() {
            created(1, "A");
            partners.create(Bodies.create("{'company_id': 1, 'code': 'B', 'name': 'B', 'is_active': false}"));
            partners.create(Bodies.create("{'company_id': 2, 'code': 'C', 'name': 'C', 'partner_type': 'both'}"));
        }

        @Test
        void filters() {
            assertEquals("A B C", codes(new PartnerFilter(1, 50, null, null, null)));
            assertEquals("A B", codes(new PartnerFilter(1, 50, 1L, null, null)));
            assertEquals("B", codes(new PartnerFilter(1, 50, null, false, null)));
            assertEquals("C", codes(new PartnerFilter(1, 50, null, true, PartnerType.BOTH)));
            assertEquals("", codes(new PartnerFilter(1, 50, 1L, true, PartnerType.BOTH)));
        }

        @Test
        void pages() {
            PartnerPage last = list(new PartnerFilter(2, 2, null, null, null));
            assertEquals(
                    List.of("C"), last.items().stream().map(PartnerView::code).toList());
            assertEquals(3, last.total());
            assertEquals(2, last.pages());
            assertEquals(0, list(new PartnerFilter(1, 2, 9L, null, null)).pages());
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 1_000_000, Integer.MAX_VALUE})
        void isEmptyAfterTheLastPage(int page) {
            PartnerPage after = list(new PartnerFilter(page, 1000, null, null, null));
            assertEquals(List.of(), after.items());
            assertEquals(3, after.total());
        }

        @Test
        void asksTheDatabaseTwice() {
            assertEquals(
                    2,
                    unit.statementsOf(() -> list(new PartnerFilter(1, 2, null, null, null)))
                            .size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "+1", "\uff11", "abc", "", "1.0", "9999999999999999999"})
    void doesNotFindWhatIsNotThere(String id) {
        assertEquals("1", id(created(1, "A")));
        assertThrows(NotFoundException.class, () -> partners.get(id));
    }

    @Test
    void findsAPartnerWithOneQuestion() {
        String id = id(created(1, "A"));
        List<String> statements = unit.statementsOf(() -> partners.get(id));
        assertEquals(1, statements.size());
        assertTrue(statements.get(0).contains("WHERE (ID = ?)"), statements::toString);
    }

    private Partner created(long company, String code) {
        return partners.create(
                Bodies.create("{'company_id': %d, 'code': '%s', 'name': '%s'}".formatted(company, code, code)));
    }

    private static String id(Partner partner) {
        return partner.getId().toString();
    }

    private PartnerPage list(PartnerFilter filter) {
        return partners.list(filter);
    }

    private String codes(PartnerFilter filter) {
        PartnerPage page = list(filter);
        assertEquals(page.total(), page.items().size());
        return page.items().stream().map(PartnerView::code).collect(Collectors.joining(" "));
    }

    private static String fields(ConstraintViolationException invalid) {
        Set<String> fields = invalid.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
        return fields.stream().sorted().collect(Collectors.joining(" "));
    }
}

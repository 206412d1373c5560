package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapsTest {
    /** What was there before. */
    @Path("things")
    public static final class Old {
        @GET
        public String list(@QueryParam("page") int page, @BeanParam Filter filter) {
            return "[]";
        }

        @GET
        @Path("{name}")
        public String get(@PathParam("name") String name) {
            return name;
        }

        @Path("{name}/parts")
        public Object parts() {
            return this;
        }
    }

    /** Parameters that came to be many. */
    public static final class Filter {
        @QueryParam("color")
        public String color;
    }

    /** What came later. */
    @Path("things")
    public static final class Young {
        @GET
        public String list(
                @QueryParam("page") int page, @QueryParam("color") String color, @QueryParam("sort") String sort) {
            return "[]";
        }

        @GET
        @Path("{id}")
        public String get(@PathParam("id") String id) {
            return id;
        }

        @DELETE
        @Path("{id}")
        public void delete(@PathParam("id") String id) {}

        @POST
        @Path("bulk-create")
        public void bulk() {}

        @GET
        @Path("{id}/parts/{part}")
        public String part() {
            return "";
        }
    }

    private static Endpoints endpoints(Object resource, String... parameters) throws Exception {
        VariantApplication application =
                VariantApplication.of("things", resource, Set.of(parameters), Fakes.servletConfig());
        application.destroy();
        return application.endpoints();
    }

    private static Gaps oldBesideYoung(String... parameters) throws Exception {
        return Gaps.of("legacy", endpoints(new Old(), parameters), Map.of("framework", endpoints(new Young())));
    }

    @Test
    void anEndpointThatOnlyTheOtherHasIsMissing() throws Exception {
        Gaps gaps = oldBesideYoung();

        assertEquals(Optional.of("framework"), gaps.whoHas("DELETE", "/things/1"));
        assertEquals(Optional.of("framework"), gaps.whoHas("DELETE", "/things/1/"));
        assertEquals(Optional.of("framework"), gaps.whoHas("POST", "/things/bulk-create"));
    }

    @Test
    void whatBothHaveOrNeitherIsNotMissing() throws Exception {
        Gaps gaps = oldBesideYoung();

        assertEquals(Optional.empty(), gaps.whoHas("GET", "/things"));
        assertEquals(Optional.empty(), gaps.whoHas("GET", "/things/1"));
        assertEquals(Optional.empty(), gaps.whoHas("PATCH", "/things/1"));
        assertEquals(Optional.empty(), gaps.whoHas("GET", "/things/1/2/3/4"));
    }

    @Test
    void behindALocatorThereMayBeAnything() throws Exception {
        assertEquals(Optional.empty(), oldBesideYoung().whoHas("GET", "/things/1/parts/2"));
    }

    @Test
    void nothingIsMissingWhereNobodyElseIsThere() throws Exception {
        Gaps alone = Gaps.of("legacy", endpoints(new Old()), Map.of());

        assertEquals(Optional.empty(), alone.whoHas("DELETE", "/things/1"));
        assertDoesNotThrow(() -> alone.requireUnderstood("GET", "/things", "sort=x"));
    }

    @Test
    void aParameterThatWouldBeIgnoredIsRefused() throws Exception {
        Gaps gaps = oldBesideYoung();

        ProblemException refused = assertThrows(
                ProblemException.class, () -> gaps.requireUnderstood("GET", "/things/", "page=1&s%6Frt=name"));

        assertEquals(ProblemType.VARIANT_LACKS_PARAMETER, refused.type());
        assertTrue(refused.getMessage().contains("'sort'"), refused::getMessage);
    }

    @Test
    void declaredListedAndMeaninglessParametersGoThrough() throws Exception {
        assertDoesNotThrow(() -> oldBesideYoung().requireUnderstood("GET", "/things", "page=1&color=red&_=1&%zz"));
        assertDoesNotThrow(() -> oldBesideYoung("sort").requireUnderstood("GET", "/things", "sort=name"));
        assertDoesNotThrow(() -> oldBesideYoung().requireUnderstood("GET", "/things/1", "sort=name"));
    }

    @Test
    void theFrameworkVariantLacksNoParameter() throws Exception {
        Gaps gaps = Gaps.of("framework", endpoints(new Young()), Map.of("legacy", endpoints(new Old())));

        assertDoesNotThrow(() -> gaps.requireUnderstood("GET", "/things", "anything=1"));
    }
}

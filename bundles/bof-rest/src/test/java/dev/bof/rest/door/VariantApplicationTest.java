package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantApplicationTest {
    /** Answers with statuses that nothing else in the application answers with. */
    @Path("things")
    public static final class Teapot {
        @Context
        private UriInfo uri;

        @GET
        public Response list() {
            return Response.status(418).build();
        }

        @GET
        @Path("{id}")
        public Response one() {
            return Response.status(uri.getPathParameters().getFirst("id").equals("7") ? 207 : 500)
                    .build();
        }
    }

    @Test
    void aResourceObjectServesItsOwnPath() throws Exception {
        assertEquals(418, statusOf(new Teapot(), "/api/v1/things"));
        assertEquals(418, statusOf(new Teapot(), "/api/v1/things/"));
    }

    @Test
    void contextFieldsOfAResourceObjectAreFilled() throws Exception {
        assertEquals(207, statusOf(new Teapot(), "/api/v1/things/7"));
    }

    @Test
    void aWholeJaxRsApplicationServesToo() throws Exception {
        Application application = new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return Set.of(Teapot.class);
            }
        };

        assertEquals(207, statusOf(application, "/api/v1/things/7"));
    }

    @Test
    void whatItDoesNotHaveIsNotFound() throws Exception {
        assertEquals(404, statusOf(new Teapot(), "/api/v1/things/7/more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "text/", "/json", "application/json; charset"})
    void aContentTypeThatIsNoneIsRefused(String contentType) throws Exception {
        VariantApplication application = VariantApplication.of("things", new Teapot(), Set.of(), Fakes.servletConfig());
        InternalExchange exchange = new InternalExchange("GET", "/api/v1/things", null, Map.of());
        HttpServletRequest request = new HttpServletRequestWrapper(exchange.request()) {
            @Override
            public String getContentType() {
                return contentType;
            }
        };

        ProblemException refused =
                assertThrows(ProblemException.class, () -> application.service(request, exchange.response()));
        application.destroy();

        assertEquals(ProblemType.UNSUPPORTED_MEDIA_TYPE, refused.type());
    }

    @Test
    void aPathThatIsNotTheRouteIsRefusedWithBothNamed() {
        Exception refused = assertThrows(
                IllegalArgumentException.class,
                () -> VariantApplication.of("others", new Teapot(), Set.of(), Fakes.servletConfig()));

        assertTrue(
                refused.getMessage().endsWith("has @Path(\"things\"), but its route is others"), refused::getMessage);
    }

    private static int statusOf(Object service, String path) throws ServletException, IOException {
        VariantApplication application = VariantApplication.of("things", service, Set.of(), Fakes.servletConfig());
        InternalExchange exchange = new InternalExchange("GET", path, null, Map.of());
        application.service(exchange.request(), exchange.response());
        application.destroy();
        return exchange.status();
    }
}

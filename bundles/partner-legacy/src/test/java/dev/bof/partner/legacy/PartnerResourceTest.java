package dev.bof.partner.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerResourceTest {
    private TestUnit unit;
    private PartnerResource resource;

    @BeforeEach
    void start() throws SQLException {
        unit = new TestUnit();
        resource = new PartnerResource(unit.service());
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "partners/"})
    void saysWhereTheNewPartnerIs(String path) {
        Response created = resource.create(
                Bodies.create("{'company_id': 1, 'code': 'MMM', 'name': '3M'}"),
                uri("http://localhost/api/v1/" + path));
        PartnerView partner = (PartnerView) created.getEntity();
        assertEquals(201, created.getStatus());
        assertEquals(URI.create("http://localhost/api/v1/partners/" + partner.id()), created.getLocation());
        assertEquals(partner, resource.get(partner.id().toString()));
    }

    @Test
    void wantsABody() {
        assertThrows(BadRequestException.class, () -> resource.create(null, uri("http://localhost/api/v1/partners")));
        assertThrows(BadRequestException.class, () -> resource.update(null, "1"));
    }

    @Test
    void listsByItsParameters() {
        resource.create(
                Bodies.create("{'company_id': 1, 'code': 'MMM', 'name': '3M'}"),
                uri("http://localhost/api/v1/partners"));
        assertEquals(1, resource.list("1", "50", null, null, null).total());
        assertEquals(1, resource.list("1", "50", "1", "true", "customer").total());
        assertEquals(0, resource.list("1", "50", "1", "false", null).total());
    }

    private static UriInfo uri(String address) {
        URI uri = URI.create(address);
        return new ContainerRequest(uri.resolve("/api/v1/"), uri, "POST", null, new MapPropertiesDelegate(), null)
                .getUriInfo();
    }
}

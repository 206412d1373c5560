package dev.bof.itests.remarks;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.Described;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.write.ChangeKind;
import dev.bof.api.write.Expected;
import dev.bof.api.write.ObjectWrite;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The remarks on the objects of one route; complains of every call that comes when its bundle has left. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RemarksResource {
    private static final Logger LOG = LoggerFactory.getLogger(RemarksResource.class);

    private final BusinessObjectService<?> objects;
    private final DataSource database;
    private final AtomicBoolean left;
    private final String route;

    /** A remark as clients send and get it. */
    public record Remark(String text) {}

    RemarksResource(BusinessObjectService<?> objects, DataSource database, AtomicBoolean left) {
        this.objects = objects;
        this.database = database;
        this.left = left;
        this.route = objects.descriptor().route();
    }

    @GET
    @Path("{id}/remarks")
    @Described("Read the remarks on an object")
    public List<Remark> list(@PathParam("id") String id) throws SQLException {
        requireHere();
        objects.get(id);
        List<Remark> remarks = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT text FROM remarks WHERE route = ? AND object_id = ?")) {
            select.setString(1, route);
            select.setString(2, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    remarks.add(new Remark(rows.getString(1)));
                }
            }
        }
        requireHere();
        return remarks;
    }

    @POST
    @Path("{id}/remarks")
    @Described("Make a remark on an object")
    public Remark add(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Remark remark) {
        requireHere();
        if (remark.text() == null) {
            throw ProblemException.validation("text", "required", "text must not be null.");
        }
        return objects.write(id, Expected.ofIfMatch(ifMatch), (object, write) -> {
            insert(id, remark, write);
            requireHere();
            return remark;
        });
    }

    private void insert(String id, Remark remark, ObjectWrite write) throws SQLException {
        try (PreparedStatement insert = write.connection().prepareStatement("INSERT INTO remarks VALUES (?, ?, ?)")) {
            insert.setString(1, route);
            insert.setString(2, id);
            insert.setString(3, remark.text());
            insert.executeUpdate();
        }
        write.tell(ChangeKind.CUSTOM, "remarked", Map.of(), Map.of("remark", remark.text()));
    }

    private void requireHere() {
        if (left.get()) {
            LOG.error("VIOLATION: the contribution was at work after it had left");
            throw new IllegalStateException("The contribution has left.");
        }
    }
}

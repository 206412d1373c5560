package dev.bof.rest.door;

import dev.bof.api.route.UrlVariant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** URL variants as rows, the same for all nodes. */
final class UrlVariantStore {
    private static final String INTEGRITY_VIOLATION = "23";

    private final DataSource database;

    UrlVariantStore(DataSource database) {
        this.database = database;
    }

    List<UrlVariant> read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT route, variant, url, parameters, evaluates, probe"
                                + " FROM bof_url_variant ORDER BY route, variant");
                ResultSet rows = select.executeQuery()) {
            List<UrlVariant> variants = new ArrayList<>();
            while (rows.next()) {
                String parameters = rows.getString(4);
                variants.add(new UrlVariant(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        parameters == null ? null : words(parameters),
                        words(rows.getString(5)),
                        rows.getString(6)));
            }
            return variants;
        }
    }

    /** False where there is one of this name: nothing is written then. */
    boolean insert(UrlVariant variant, String actor) throws SQLException {
        try {
            return write(
                    "INSERT INTO bof_url_variant (url, parameters, evaluates, probe, changed_at, changed_by, route, variant)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    variant,
                    actor);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(INTEGRITY_VIOLATION)) {
                return false;
            }
            throw e;
        }
    }

    /** False where there is none of this name. */
    boolean update(UrlVariant variant, String actor) throws SQLException {
        return write(
                "UPDATE bof_url_variant SET url = ?, parameters = ?, evaluates = ?, probe = ?, changed_at = ?,"
                        + " changed_by = ? WHERE route = ? AND variant = ?",
                variant,
                actor);
    }

    private boolean write(String sql, UrlVariant variant, String actor) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, variant.url());
            statement.setString(2, variant.parameters() == null ? null : text(variant.parameters()));
            statement.setString(3, text(variant.evaluates()));
            statement.setString(4, variant.probe());
            statement.setTimestamp(5, Timestamp.from(Instant.now()));
            statement.setString(6, actor);
            statement.setString(7, variant.route());
            statement.setString(8, variant.variant());
            return statement.executeUpdate() == 1;
        }
    }

    /** False where there is none of this name. */
    boolean delete(String route, String variant) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM bof_url_variant WHERE route = ? AND variant = ?")) {
            delete.setString(1, route);
            delete.setString(2, variant);
            return delete.executeUpdate() == 1;
        }
    }

    private static String text(Set<String> words) {
        return String.join(",", new TreeSet<>(words));
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split(",")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}

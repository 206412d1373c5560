package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.persistence.Dialect;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whole rows of an entity's table as texts, read and written beside JPA: all columns, mapped or not. */
final class TableRows {
    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private static final String COMPUTED = "SELECT column_name FROM information_schema.columns"
            + " WHERE is_generated = 'ALWAYS' AND lower(table_name) = lower(?) AND lower(table_schema) = lower(";

    /** Empty where it is the connection's own. */
    private final String schema;

    private final String table;
    private final String id;
    private final int typeOfAny;

    private TableRows(String schema, String table, String id, int typeOfAny) {
        this.schema = schema;
        this.table = table;
        this.id = id;
        this.typeOfAny = typeOfAny;
    }

    static TableRows of(EntityType<? extends BusinessObject<?>> entity, Dialect dialect) {
        Class<?> root = entity.type();
        while (root.getSuperclass().isAnnotationPresent(Entity.class)) {
            root = root.getSuperclass();
        }
        Table table = root.getAnnotation(Table.class);
        String name = table == null || table.name().isEmpty() ? root.getSimpleName() : table.name();
        String schema = table == null ? "" : table.schema();
        String id = entity.id()
                .annotation(Column.class)
                .map(Column::name)
                .filter(column -> !column.isEmpty())
                .orElse(entity.id().name());
        return new TableRows(schema, name, id, dialect.typeOfAny());
    }

    /**
     * The values of one row by the names of their columns, bytes in hexadecimal digits.
     *
     * @throws SQLException also where there is no such row
     */
    Map<String, String> read(Connection connection, Object key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM " + qualified() + " WHERE " + id + " = ?")) {
            select.setObject(1, key.toString(), typeOfAny);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("there is no row with the id " + key + " in " + qualified());
                }
                ResultSetMetaData columns = row.getMetaData();
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.put(columns.getColumnName(i), text(row, i, columns.getColumnType(i)));
                }
                return values;
            }
        }
    }

    private static String text(ResultSet row, int column, int type) throws SQLException {
        if (!BINARY.contains(type)) {
            return row.getString(column);
        }
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    /** Inserts a row as it was read; what the table computes itself, or has no column for any more, is left out. */
    void write(Connection connection, Map<String, String> row) throws SQLException {
        Map<String, Integer> types = writable(connection);
        types.keySet().retainAll(row.keySet());
        List<String> columns = new ArrayList<>(types.keySet());
        String names = columns.stream()
                .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
        // an id that the table counts itself is kept all the same
        String sql = "INSERT INTO " + qualified() + " (" + names + ") OVERRIDING SYSTEM VALUE VALUES (?"
                + ", ?".repeat(columns.size() - 1) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                bind(insert, i + 1, row.get(column), types.get(column));
            }
            insert.executeUpdate();
        }
    }

    private void bind(PreparedStatement insert, int at, String value, int type) throws SQLException {
        if (value == null) {
            insert.setNull(at, typeOfAny);
        } else if (BINARY.contains(type)) {
            insert.setBytes(at, HexFormat.of().parseHex(value));
        } else {
            insert.setObject(at, value, typeOfAny);
        }
    }

    /** The columns that take values, with their types. */
    private Map<String, Integer> writable(Connection connection) throws SQLException {
        Set<String> computed = computed(connection);
        try (PreparedStatement none = connection.prepareStatement("SELECT * FROM " + qualified() + " WHERE 1 = 0");
                ResultSet nothing = none.executeQuery()) {
            ResultSetMetaData columns = nothing.getMetaData();
            Map<String, Integer> types = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (!computed.contains(columns.getColumnName(i))) {
                    types.put(columns.getColumnName(i), columns.getColumnType(i));
                }
            }
            return types;
        }
    }

    private Set<String> computed(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COMPUTED + (schema.isEmpty() ? "current_schema)" : "?)"))) {
            select.setString(1, table);
            if (!schema.isEmpty()) {
                select.setString(2, schema);
            }
            Set<String> computed = new HashSet<>();
            try (ResultSet columns = select.executeQuery()) {
                while (columns.next()) {
                    computed.add(columns.getString(1));
                }
            }
            return computed;
        }
    }

    private String qualified() {
        return schema.isEmpty() ? table : schema + "." + table;
    }
}

package dev.bof.migration.model;

import java.util.List;

/**
 * Columns whose values together occur once.
 *
 * @param name the constraint's, or empty
 * @param columns in their order
 * @param attributes the attributes behind them, paths such as {@code address.city}; a column that no attribute has stands
 *     as it is
 * @param condition for which rows it holds, as the database's script says, or empty
 */
public record UniqueKey(String name, List<String> columns, List<String> attributes, String condition, Place place) {

    public UniqueKey {
        columns = List.copyOf(columns);
        attributes = List.copyOf(attributes);
    }
}

package dev.bof.migration.wrap;

import java.util.List;
import java.util.Map;

/**
 * What a wrapped bundle has.
 *
 * @param resources resource classes with the paths at which they are served
 * @param entities entity classes and what belongs to them
 * @param embedded libraries that stay inside
 * @param notes what an operator should know, such as resources that are not served
 */
public record WrapReport(
        Map<String, String> resources, List<String> entities, List<String> embedded, List<String> notes) {
    public WrapReport {
        resources = Map.copyOf(resources);
        entities = List.copyOf(entities);
        embedded = List.copyOf(embedded);
        notes = List.copyOf(notes);
    }
}

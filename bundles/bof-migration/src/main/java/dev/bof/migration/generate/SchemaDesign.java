package dev.bof.migration.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The records that clients send and get.
 *
 * @param create what they send to make an object
 * @param update what they may change
 * @param view what they get
 */
record SchemaDesign(List<Component> create, List<Component> update, List<Component> view) {
    SchemaDesign {
        create = List.copyOf(create);
        update = List.copyOf(update);
        view = List.copyOf(view);
    }

    /** Whether clients give objects their ids. */
    boolean takesId(ObjectDesign design) {
        return create.stream()
                .anyMatch(component -> component.name().equals(design.id().name()));
    }

    boolean canUpdate(String name) {
        return update.stream().anyMatch(component -> component.name().equals(name) && !component.isPassedOver());
    }

    /** Records for embedded objects, by the name of the component: each has the parts that any schema has. */
    Map<String, List<Component>> records() {
        Map<String, List<Component>> records = new LinkedHashMap<>();
        Stream.of(create, update, view)
                .flatMap(List::stream)
                .filter(component -> !component.parts().isEmpty() && !isSeenList(component))
                .forEach(component -> records.putIfAbsent(component.recordName(), component.parts()));
        return records;
    }

    /** Records that clients see lists of, likewise. */
    Map<String, List<Component>> seenRecords() {
        Map<String, List<Component>> records = new LinkedHashMap<>();
        view.stream()
                .filter(this::isSeenList)
                .forEach(component -> records.putIfAbsent(component.recordName(), component.parts()));
        return records;
    }

    private boolean isSeenList(Component component) {
        return component.isList() && view.contains(component);
    }

    /** What clients see of the elements of a list. */
    Stream<Component> elementsSeen(String name) {
        return view.stream()
                .filter(component -> component.isList() && component.name().equals(name))
                .flatMap(component -> component.parts().stream());
    }

    /** What the object works out. */
    Stream<Component> computed() {
        return view.stream().filter(component -> component.computed() != null);
    }

    Stream<Component> all() {
        return Stream.of(view, create, update).flatMap(List::stream);
    }
}

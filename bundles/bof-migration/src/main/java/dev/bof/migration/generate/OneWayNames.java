package dev.bof.migration.generate;

import dev.bof.migration.model.Property;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON names of fields. A profile has one for both ways: a field that answers call otherwise than requests is told. */
final class OneWayNames {
    private final SchemaDesign schemas;

    OneWayNames(SchemaDesign schemas) {
        this.schemas = schemas;
    }

    /** The names of components, and what clients call them: the first name where there are several. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        schemas.all()
                .filter(component -> component.property() != null)
                .forEach(component ->
                        names.putIfAbsent(component.name(), component.property().jsonName()));
        return names;
    }

    void list(ByHand byHand) {
        Map<String, String> names = names();
        schemas.all().filter(component -> component.property() != null).forEach(component -> {
            Property property = component.property();
            String name = names.get(component.name());
            if (!name.equals(property.jsonName())) {
                byHand.add(
                        property.jsonName() + " is called " + name
                                + " elsewhere: the generated object has one name for what is sent and what is answered, and it is "
                                + name,
                        property.place());
            }
        });
    }
}

package dev.bof.migration.read.flow;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How Spring Data's page looks in JSON. */
final class SpringPages {
    private SpringPages() {}

    static boolean isPage(TypeRef type) {
        return type.name().equals("org.springframework.data.domain.Page")
                || type.name().equals("org.springframework.data.domain.PageImpl");
    }

    static BodyShape shape(TypeRef type) {
        TypeRef element = type.arguments().isEmpty() ? null : type.arguments().get(0);
        TypeRef list =
                element == null ? null : new TypeRef("java.util.List", TypeRef.Origin.PLATFORM, List.of(element));
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        fields.put("content", BodyShape.part(Meaning.ITEMS, list));
        fields.put("pageable", BodyShape.computed(null, "pageable"));
        fields.put("last", BodyShape.computed(null, "last"));
        fields.put("totalElements", BodyShape.part(Meaning.TOTAL, null));
        fields.put("totalPages", BodyShape.part(Meaning.PAGES, null));
        fields.put("size", BodyShape.part(Meaning.PAGE_SIZE, null));
        fields.put("number", BodyShape.part(Meaning.PAGE, null));
        fields.put("sort", BodyShape.computed(null, "sort"));
        fields.put("first", BodyShape.computed(null, "first"));
        fields.put("numberOfElements", BodyShape.part(Meaning.COUNT, null));
        fields.put("empty", BodyShape.computed(null, "empty"));
        return BodyShape.object(type, fields);
    }
}

package dev.bof.migration.read.flow;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Spring Data's page has, and how it looks in JSON. */
final class SpringPages {
    private static final Map<String, Meaning> PARTS = Map.of(
            "getTotalElements", Meaning.TOTAL,
            "getTotalPages", Meaning.PAGES,
            "getNumber", Meaning.PAGE,
            "getSize", Meaning.PAGE_SIZE,
            "getNumberOfElements", Meaning.COUNT,
            "isFirst", Meaning.FIRST,
            "isLast", Meaning.LAST,
            "isEmpty", Meaning.EMPTY);

    private SpringPages() {}

    static boolean isPage(TypeRef type) {
        return type.name().equals("org.springframework.data.domain.Page")
                || type.name().equals("org.springframework.data.domain.PageImpl");
    }

    /** What a method of a page tells; empty where it is none of a page, or tells something else. */
    static Optional<BodyShape> part(TypeRef page, String method) {
        return isPage(page)
                ? Optional.ofNullable(PARTS.get(method)).map(meaning -> BodyShape.part(meaning, null))
                : Optional.empty();
    }

    static BodyShape shape(TypeRef type) {
        TypeRef element = type.arguments().isEmpty() ? null : type.arguments().get(0);
        TypeRef list =
                element == null ? null : new TypeRef("java.util.List", TypeRef.Origin.PLATFORM, List.of(element));
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        fields.put("content", BodyShape.part(Meaning.ITEMS, list));
        fields.put("pageable", pageable());
        fields.put("last", BodyShape.part(Meaning.LAST, null));
        fields.put("totalElements", BodyShape.part(Meaning.TOTAL, null));
        fields.put("totalPages", BodyShape.part(Meaning.PAGES, null));
        fields.put("size", BodyShape.part(Meaning.PAGE_SIZE, null));
        fields.put("number", BodyShape.part(Meaning.PAGE, null));
        fields.put("sort", sort());
        fields.put("first", BodyShape.part(Meaning.FIRST, null));
        fields.put("numberOfElements", BodyShape.part(Meaning.COUNT, null));
        fields.put("empty", BodyShape.part(Meaning.EMPTY, null));
        return BodyShape.object(type, fields);
    }

    private static BodyShape pageable() {
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        fields.put("pageNumber", BodyShape.part(Meaning.PAGE, null));
        fields.put("pageSize", BodyShape.part(Meaning.PAGE_SIZE, null));
        fields.put("sort", sort());
        fields.put("offset", BodyShape.part(Meaning.START, null));
        fields.put("unpaged", BodyShape.constant(false));
        fields.put("paged", BodyShape.constant(true));
        return BodyShape.object(null, fields);
    }

    private static BodyShape sort() {
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        fields.put("empty", BodyShape.part(Meaning.UNSORTED, null));
        fields.put("sorted", BodyShape.part(Meaning.SORTED, null));
        fields.put("unsorted", BodyShape.part(Meaning.UNSORTED, null));
        return BodyShape.object(null, fields);
    }
}

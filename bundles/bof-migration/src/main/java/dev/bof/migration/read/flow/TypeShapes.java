package dev.bof.migration.read.flow;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.TypeRefs;
import dev.bof.migration.read.json.TransferTypeReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what a body is made of by its type alone. */
final class TypeShapes {
    /** Envelopes in envelopes: more only where a type is made of itself. */
    private static final int DEEPEST = 6;

    /** What stands around a value in Java and does not show in JSON. */
    private static final Set<String> AROUND = Set.of(
            "java.util.Optional",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "io.smallrye.mutiny.Uni",
            "reactor.core.publisher.Mono");

    private final Items items;
    private final TransferTypeReader transferTypes;

    TypeShapes(Items items, TransferTypeReader transferTypes) {
        this.items = items;
        this.transferTypes = transferTypes;
    }

    /**
     * The shape of an unknown value.
     *
     * @param field the name under which it stands in an envelope, or empty
     * @param expression the code that makes it, or empty
     */
    BodyShape of(TypeRef type, String field, String expression) {
        return of(type, field, expression, 0);
    }

    private BodyShape of(TypeRef type, String field, String expression, int depth) {
        if (type.isVoid()) {
            return BodyShape.NOTHING;
        }
        if (items.isItem(type)) {
            return BodyShape.part(Meaning.ITEM, type);
        }
        if (items.isItems(type)) {
            return BodyShape.part(Meaning.ITEMS, type);
        }
        if (SpringPages.isPage(type)) {
            return SpringPages.shape(type);
        }
        if (AROUND.contains(type.name()) && type.arguments().size() == 1) {
            return of(type.arguments().get(0), field, expression, depth);
        }
        Optional<TransferType> declared = transferTypes.type(type.name());
        return declared.isPresent() && depth < DEEPEST
                ? byProperties(type, declared.get(), depth)
                : part(field, type, expression);
    }

    private BodyShape byProperties(TypeRef type, TransferType declared, int depth) {
        Map<String, TypeRef> bound = new LinkedHashMap<>();
        for (int i = 0;
                i < Math.min(declared.typeParameters().size(), type.arguments().size());
                i++) {
            bound.put(declared.typeParameters().get(i), type.arguments().get(i));
        }
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        declared.properties().stream()
                .filter(Property::readable)
                .forEach(each ->
                        fields.put(each.jsonName(), of(TypeRefs.bind(each.type(), bound), each.name(), "", depth + 1)));
        return BodyShape.object(type, fields);
    }

    /** A value that only the name of its field tells. */
    static BodyShape part(String field, TypeRef type, String expression) {
        Meaning meaning = Leaves.meaning(field);
        TypeRef known = type == Types.UNKNOWN ? null : type;
        return meaning == Meaning.COMPUTED ? BodyShape.computed(known, expression) : BodyShape.part(meaning, known);
    }
}

package dev.bof.itests.contract;

import dev.bof.itests.contract.Field.SetBy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the contract tests must know of a type of business object; everything else is the same for all.
 *
 * @param pageSize objects a page where the client does not say
 * @param maxPageSize the most objects a page that a client may ask for
 * @param idsGrow whether a later object has a higher id
 * @param unknownId an id that could exist, but does not
 * @param unreadableIds what cannot be an id, as a part of a path
 * @param key the required text that is unique in a company
 * @param otherKeys further texts that are unique
 * @param fields in the order in which clients get them
 */
record ObjectType(
        String route,
        int pageSize,
        int maxPageSize,
        boolean idsGrow,
        String unknownId,
        List<String> unreadableIds,
        String key,
        List<String> otherKeys,
        List<Field> fields,
        List<Filter> filters) {

    /** The least that makes an object. */
    Body minimal(long company, String keyText) {
        Body body = Body.empty();
        for (Field field : creatable().filter(Field::mustBeSent).toList()) {
            body = body.with(field.name(), field.examples().get(0));
        }
        return body.with("company_id", String.valueOf(company)).with(key, Body.quoted(keyText));
    }

    /** An object with a value in every field. */
    Body full(long company, String keyText) {
        Body body = minimal(company, keyText);
        for (Field field : changeable().filter(field -> !field.mustBeSent()).toList()) {
            boolean unique = otherKeys.contains(field.name());
            body = body.with(
                    field.name(),
                    unique ? Body.quoted(company + keyText) : field.examples().get(0));
        }
        return body;
    }

    /** The whole text of the object that a server makes of a body. */
    String expected(Body sent, String idLiteral, String createdAt, String updatedAt) {
        Body set = sent.with("id", idLiteral)
                .with("created_at", Body.quoted(createdAt))
                .with("updated_at", Body.quoted(updatedAt));
        return fields.stream()
                .map(field -> Body.quoted(field.name()) + ":"
                        + (set.get(field.name()) == null ? field.byDefault() : set.get(field.name())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Fields that a client sends when it creates an object. */
    Stream<Field> creatable() {
        return fields.stream().filter(field -> field.setBy() != SetBy.SERVER);
    }

    /** Fields that a client can change. */
    Stream<Field> changeable() {
        return fields.stream().filter(field -> field.setBy() == SetBy.CLIENT);
    }

    Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return route;
    }
}

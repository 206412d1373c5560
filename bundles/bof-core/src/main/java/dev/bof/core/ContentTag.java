package dev.bof.core;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells the states of an object apart by what its row holds, where the row counts no versions. The same content has the
 * same tag on every node.
 */
final class ContentTag {
    private static final int BYTES = 16;

    private final List<Part> parts;
    private final PersistenceUnitUtil identities;

    /** @param fields those of an embedded object, null for a value */
    private record Part(Attribute attribute, List<Attribute> fields, boolean related) {}

    /** @param units the unit that maps the entity */
    ContentTag(EntityType<?> entity, EntityManagerFactory units) {
        this.identities = units.getPersistenceUnitUtil();
        this.parts = entity.mapping().getSingularAttributes().stream()
                .collect(Collectors.toMap(
                        attribute -> attribute.getName(),
                        attribute ->
                                part(entity.attribute(attribute.getName()), attribute.getPersistentAttributeType()),
                        (a, b) -> a,
                        TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Part part(
            Attribute attribute, jakarta.persistence.metamodel.Attribute.PersistentAttributeType kind) {
        return switch (kind) {
            case EMBEDDED ->
                new Part(
                        attribute,
                        new Structure(attribute.type())
                                .attributes().stream().map(attribute::within).toList(),
                        false);
            case MANY_TO_ONE, ONE_TO_ONE -> new Part(attribute, null, true);
            default -> new Part(attribute, null, false);
        };
    }

    String of(Object entity) {
        MessageDigest digest = digest();
        values(entity).forEach(value -> add(digest, value));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The content itself, to be compared within this process: it stays the same whatever becomes of the object. */
    List<Object> values(Object entity) {
        List<Object> values = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part.fields() != null) {
                part.fields().forEach(field -> values.add(comparable(field.get(entity))));
            } else {
                Object value = part.attribute().get(entity);
                values.add(comparable(part.related() && value != null ? identities.getIdentifier(value) : value));
            }
        }
        return values;
    }

    /** The same for values that are equal, however the database writes them, and nothing that can change. */
    private static Object comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes.clone());
        }
        if (value instanceof Timestamp time) {
            return time.toInstant();
        }
        if (value instanceof Date date) {
            return date.getTime();
        }
        return value == null || value instanceof Comparable<?> ? value : value.toString();
    }

    /** With its length in front, so that no two lists of values look the same. */
    private static void add(MessageDigest digest, Object value) {
        byte[] bytes = value == null ? null : bytes(value);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .flip());
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private static byte[] bytes(Object value) {
        if (value instanceof ByteBuffer buffer) {
            return buffer.array();
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

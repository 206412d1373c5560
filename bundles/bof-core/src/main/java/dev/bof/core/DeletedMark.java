package dev.bof.core;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import java.time.Instant;

/** How a row says that its object is deleted. */
sealed interface DeletedMark {
    /** For tables whose rows cannot say so. */
    DeletedMark NONE = new None();

    /** @throws IllegalArgumentException if the description names a mark that its entity cannot have, saying why */
    static DeletedMark of(ObjectDescriptor<?> descriptor, EntityType<?> entity) {
        boolean timed = entity.base().has(BaseProperty.DELETED_AT);
        if (descriptor.deletedFlag().isEmpty()) {
            return timed ? new Time() : NONE;
        }
        Attribute flag = entity.attributeOf(descriptor.deletedFlag().get());
        if (timed) {
            throw new IllegalArgumentException(
                    flag.wire() + " cannot mark deleted objects: " + BaseProperty.DELETED_AT.field() + " does");
        }
        Object deleted = descriptor.deletedValue();
        boolean fits = flag.type().isInstance(deleted) && flag.type().isInstance(descriptor.presentValue());
        boolean comparable = deleted instanceof Boolean || deleted instanceof String || deleted instanceof Integer;
        if (!fits || !comparable) {
            throw new IllegalArgumentException(flag.wire() + " marks deleted objects, so it must be a "
                    + (comparable ? deleted.getClass().getSimpleName() : "Boolean, String or Integer"));
        }
        return new Flag(flag, deleted, descriptor.presentValue());
    }

    /** A predicate about the undeleted objects {@code o}; empty where there are no others. */
    String undeleted();

    boolean isSet(BusinessObject<?> object);

    void set(BusinessObject<?> object, Instant now);

    void clear(BusinessObject<?> object);

    /** The time of the deletion, as tables of the framework have it. */
    record Time() implements DeletedMark {
        @Override
        public String undeleted() {
            return "o.deletedAt is null";
        }

        @Override
        public boolean isSet(BusinessObject<?> object) {
            return object.getDeletedAt() != null;
        }

        @Override
        public void set(BusinessObject<?> object, Instant now) {
            object.setDeletedAt(now);
        }

        @Override
        public void clear(BusinessObject<?> object) {
            object.setDeletedAt(null);
        }
    }

    /** A field with a value of its own for deleted objects; a row without a value is not deleted. */
    record Flag(Attribute flag, Object deleted, Object present) implements DeletedMark {
        @Override
        public String undeleted() {
            String other = "o." + flag.name() + " <> " + literal(deleted);
            return flag.primitive() ? other : "(" + other + " or o." + flag.name() + " is null)";
        }

        private static String literal(Object value) {
            return value instanceof String text ? "'" + text.replace("'", "''") + "'" : value.toString();
        }

        @Override
        public boolean isSet(BusinessObject<?> object) {
            return deleted.equals(flag.get(object));
        }

        @Override
        public void set(BusinessObject<?> object, Instant now) {
            flag.set(object, deleted);
        }

        @Override
        public void clear(BusinessObject<?> object) {
            flag.set(object, present);
        }
    }

    /** No mark: what is deleted is not in the table any more. */
    record None() implements DeletedMark {
        @Override
        public String undeleted() {
            return "";
        }

        @Override
        public boolean isSet(BusinessObject<?> object) {
            return false;
        }

        @Override
        public void set(BusinessObject<?> object, Instant now) {
            // the row goes
        }

        @Override
        public void clear(BusinessObject<?> object) {
            // the row comes back
        }
    }
}

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
        if (flag.type() != Boolean.class) {
            throw new IllegalArgumentException(flag.wire() + " marks deleted objects, so it must be a boolean");
        }
        return new Flag(flag);
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

    /** A boolean field; a row without a value is not deleted. */
    record Flag(Attribute flag) implements DeletedMark {
        @Override
        public String undeleted() {
            String set = "o." + flag.name();
            return flag.primitive() ? set + " = false" : "(" + set + " = false or " + set + " is null)";
        }

        @Override
        public boolean isSet(BusinessObject<?> object) {
            return Boolean.TRUE.equals(flag.get(object));
        }

        @Override
        public void set(BusinessObject<?> object, Instant now) {
            flag.set(object, true);
        }

        @Override
        public void clear(BusinessObject<?> object) {
            flag.set(object, false);
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

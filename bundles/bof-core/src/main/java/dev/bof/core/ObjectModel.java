package dev.bof.core;

import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.KeyTakenException;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.write.Expected;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;

/** One type of business object: its description, and its entity and schemas as they fit together. */
final class ObjectModel<T extends BusinessObject<?>> {
    private final ObjectDescriptor<T> descriptor;
    private final EntityType<T> entity;
    private final SchemaMapping created;
    private final SchemaMapping updated;
    private final SchemaMapping response;
    private final UniqueKeys uniqueKeys;
    private final Attribute activity;
    private final DeletedMark mark;
    private final ContentTag content;
    private final boolean related;
    private final boolean asWritten;

    /**
     * @param units the unit that has the entity
     * @throws IllegalArgumentException if description and entity do not fit, naming the field
     */
    ObjectModel(ObjectDescriptor<T> descriptor, EntityManagerFactory units) {
        this.descriptor = descriptor;
        this.entity = new EntityType<>(descriptor.entity(), units);
        this.asWritten = descriptor
                .compatibility()
                .filter(CompatibilityProfile::asWritten)
                .isPresent();
        this.created = new SchemaMapping(entity, descriptor.createSchema(), asWritten).writable();
        this.updated = new SchemaMapping(entity, descriptor.updateSchema(), asWritten).writable();
        this.response = new SchemaMapping(entity, descriptor.responseSchema(), asWritten);
        this.mark = DeletedMark.of(descriptor, entity);
        this.uniqueKeys = new UniqueKeys(descriptor, entity, mark);
        this.activity = descriptor.activity().map(this::activity).orElse(null);
        this.content = new ContentTag(entity, units);
        this.related = !entity.related().isEmpty();
    }

    private Attribute activity(String field) {
        Attribute attribute = entity.attributeOf(field);
        if (attribute.type() != Boolean.class) {
            throw new IllegalArgumentException(field + " tells whether an object is active, so it must be a boolean");
        }
        return attribute;
    }

    ObjectDescriptor<T> descriptor() {
        return descriptor;
    }

    EntityType<T> entity() {
        return entity;
    }

    SchemaMapping created() {
        return created;
    }

    SchemaMapping updated() {
        return updated;
    }

    SchemaMapping response() {
        return response;
    }

    UniqueKeys uniqueKeys() {
        return uniqueKeys;
    }

    /** The attribute that tells whether an object is active, where there is one. */
    Optional<Attribute> activity() {
        return Optional.ofNullable(activity);
    }

    /** Whether who has written an object sees the values that it was given, not those of its row. */
    boolean asWritten() {
        return asWritten;
    }

    /** How a row says that its object is deleted. */
    DeletedMark mark() {
        return mark;
    }

    /** Whether a version counts the writes of an object. */
    boolean counted() {
        return entity.base().has(BaseProperty.VERSION);
    }

    /** Whether an object shows or has objects of other tables. */
    boolean related() {
        return related;
    }

    /** Whether an object has lists of others, of which {@link #content} tells nothing. */
    boolean hasLists() {
        return entity.hasCollections();
    }

    boolean ofCompanies() {
        return CompanyBusinessObject.class.isAssignableFrom(entity.type());
    }

    /** Tells what an object holds from all else that it could hold. */
    ContentTag content() {
        return content;
    }

    /** Tells one state of the object from every other one. */
    String tag(T object) {
        return counted() ? Long.toString(object.getVersion()) : content.of(object);
    }

    /** @throws ProblemException precondition-failed if the object is not as expected */
    void require(Expected expected, T object) {
        String tag = tag(object);
        if (!expected.isMetBy(tag)) {
            throw ProblemException.preconditionFailed(tag);
        }
    }

    /** What is told of an id that a new object was to have, and another one has. */
    ProblemException idTaken(Object id) {
        return new KeyTakenException(List.of(entity.id().wire()), "id '" + id + "' is already taken.");
    }

    /** What is told of an id that no object has. */
    ProblemException missing(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, descriptor.route() + " '" + id + "' does not exist.");
    }
}

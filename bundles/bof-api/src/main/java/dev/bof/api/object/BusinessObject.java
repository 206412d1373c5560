package dev.bof.api.object;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What every business object has beside its own fields. The subclass declares the id, because its type and its
 * sequence are the table's own. The framework reads and writes the fields, as JPA does: accessors are needed only where
 * the domain's own code wants them. The framework alone sets the times and the deleted mark; all times are UTC, cut to
 * microseconds.
 *
 * @param <I> the type of the id, such as {@code Long} or {@code UUID}
 */
@ConsumerType
@MappedSuperclass
public abstract class BusinessObject<I> {
    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** The id, null before the object is first stored. */
    public abstract I getId();

    /** Counts the writes of this object; two writers of one version cannot both succeed. */
    public long getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        this.createdAt = createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public void setUpdatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
    }

    /** When the object was deleted, or null where it was not. */
    public Instant getDeletedAt() {
        return deletedAt;
    }

    public void setDeletedAt(Instant deletedAt) {
        this.deletedAt = deletedAt;
    }
}

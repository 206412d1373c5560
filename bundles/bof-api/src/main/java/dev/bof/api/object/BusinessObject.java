package dev.bof.api.object;

import jakarta.persistence.Basic;
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
 * <p>A table that is older than the framework is taken as it is: {@code META-INF/orm.xml} of its persistence unit maps
 * this class anew, other columns by their names and what the table lacks as transient. A property that is not mapped is
 * never set, see {@link BaseProperty}.
 *
 * @param <I> the type of the id, such as {@code Long} or {@code UUID}
 */
@ConsumerType
@MappedSuperclass
public abstract class BusinessObject<I> {
    @Version
    @Column(name = "version")
    private long version;

    @Basic(optional = false)
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Basic(optional = false)
    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** The id, null before the object is first stored. */
    public abstract I getId();

    /** Counts the writes of this object; two writers of one version cannot both succeed. 0 where nothing counts. */
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

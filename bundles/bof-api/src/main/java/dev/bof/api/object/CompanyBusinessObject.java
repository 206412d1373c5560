package dev.bof.api.object;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A business object that belongs to one company (tenant) for all its life and is never visible outside it.
 *
 * @param <I> the type of the id
 */
@ConsumerType
@MappedSuperclass
public abstract class CompanyBusinessObject<I> extends BusinessObject<I> {
    @Column(name = "company_id", nullable = false, updatable = false)
    private long companyId;

    public long getCompanyId() {
        return companyId;
    }

    public void setCompanyId(long companyId) {
        this.companyId = companyId;
    }
}

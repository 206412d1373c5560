package com.acme.orders.model;

import java.io.Serializable;
import java.util.Date;
import javax.persistence.*;

/** What all our tables have. */
@MappedSuperclass
public abstract class AbstractRecord<K extends Serializable> {

    private Date createdOn;
    private int lockVersion;

    public abstract K getId();

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "CREATED_ON", updatable = false)
    public Date getCreatedOn() {
        return createdOn;
    }

    public void setCreatedOn(Date createdOn) {
        this.createdOn = createdOn;
    }

    @Version
    public int getLockVersion() {
        return lockVersion;
    }

    public void setLockVersion(int lockVersion) {
        this.lockVersion = lockVersion;
    }

    @PrePersist
    void stamp() {
        createdOn = new Date();
    }
}

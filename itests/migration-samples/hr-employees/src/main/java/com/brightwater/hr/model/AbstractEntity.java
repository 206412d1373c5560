package com.brightwater.hr.model;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.PrePersist;
import javax.persistence.PreUpdate;
import javax.persistence.SequenceGenerator;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.persistence.Version;

@MappedSuperclass
public abstract class AbstractEntity {
	private Long id;
	private Date created;
	private Date modified;
	private Long optLock;

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hr")
	@SequenceGenerator(name = "hr", sequenceName = "HR_SEQ", allocationSize = 50)
	public Long getId() {
		return id;
	}

	public void setId(Long id) {
		this.id = id;
	}

	@Temporal(TemporalType.TIMESTAMP)
	@Column(name = "CREATED", nullable = false, updatable = false)
	public Date getCreated() {
		return created;
	}

	public void setCreated(Date created) {
		this.created = created;
	}

	@Temporal(TemporalType.TIMESTAMP)
	@Column(name = "MODIFIED", nullable = false)
	public Date getModified() {
		return modified;
	}

	public void setModified(Date modified) {
		this.modified = modified;
	}

	@Version
	@Column(name = "OPTLOCK")
	public Long getOptLock() {
		return optLock;
	}

	public void setOptLock(Long optLock) {
		this.optLock = optLock;
	}

	@PrePersist
	protected void onCreate() {
		created = new Date();
		modified = created;
	}

	@PreUpdate
	protected void onUpdate() {
		modified = new Date();
	}
}

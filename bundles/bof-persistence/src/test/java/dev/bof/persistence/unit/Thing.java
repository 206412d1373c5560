package dev.bof.persistence.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What tests store. */
@Entity
@Table(name = "things")
public class Thing {
    /** Its table, for both databases. */
    public static final String TABLE = """
            CREATE SEQUENCE IF NOT EXISTS things_seq START WITH 50 INCREMENT BY 50;
            CREATE TABLE IF NOT EXISTS things (
              id BIGINT PRIMARY KEY, name VARCHAR(50), happened TIMESTAMP(6) WITH TIME ZONE);
            """;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "things")
    @SequenceGenerator(name = "things", sequenceName = "things_seq", allocationSize = 50)
    private Long id;

    private String name;
    private Instant happened;

    protected Thing() {}

    public Thing(String name, Instant happened) {
        this.name = name;
        this.happened = happened;
    }

    public Long id() {
        return id;
    }

    public Instant happened() {
        return happened;
    }
}

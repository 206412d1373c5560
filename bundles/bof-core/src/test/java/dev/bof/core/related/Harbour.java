package dev.bof.core.related;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "harbours")
public class Harbour {
    @Id
    private Long id;

    private String name;

    String name() {
        return name;
    }
}

package dev.bof.core;

import dev.bof.api.write.ChangeKind;
import dev.bof.api.write.ObjectWrite;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a piece of work tells of itself. */
final class Worked implements ObjectWrite {
    private final Connection connection;
    private final EntityManager entities;
    private final List<Told> told = new ArrayList<>();

    /** Something that participants are to be told, see {@link ObjectWrite#tell}. */
    record Told(ChangeKind kind, String action, Map<String, Object> before, Map<String, Object> after) {}

    Worked(Connection connection, EntityManager entities) {
        this.connection = connection;
        this.entities = entities;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public EntityManager entities() {
        return entities;
    }

    @Override
    public void tell(ChangeKind kind, String action, Map<String, ?> before, Map<String, ?> after) {
        if (action != null != (kind == ChangeKind.CUSTOM)) {
            throw new IllegalArgumentException("a change of the kind CUSTOM, and no other, has the name of an action");
        }
        told.add(new Told(kind, action, new LinkedHashMap<>(before), new LinkedHashMap<>(after)));
    }

    List<Told> told() {
        return told;
    }
}

package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.ServiceModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities have what they inherit from classes of libraries that many services use. */
class LibraryBaseTest {
    private static final String SOURCES = """
            package shop;

            import io.quarkus.hibernate.orm.panache.PanacheEntity;
            import jakarta.persistence.Entity;
            import java.util.UUID;
            import org.springframework.data.jpa.domain.AbstractPersistable;

            @Entity
            class Fruit extends PanacheEntity {
                public String name;
            }

            @Entity
            class Crate extends AbstractPersistable<UUID> {
                public String label;
            }
            """;

    @TempDir
    private Path root;

    @Test
    void theIdThatALibrarysBaseClassHas() throws Exception {
        ServiceModel service = Sources.read(root, SOURCES);

        assertEquals("java.lang.Long", id(service, "shop.Fruit").type().name());
        assertEquals("java.util.UUID", id(service, "shop.Crate").type().name());
        assertEquals("getId", id(service, "shop.Crate").getter());
    }

    private static AttributeModel id(ServiceModel service, String entity) {
        EntityModel model = service.entity(entity).orElseThrow();
        return model.attribute(AttributeModel.Role.ID).orElseThrow();
    }
}

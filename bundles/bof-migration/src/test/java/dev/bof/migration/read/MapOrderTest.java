package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Property;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order a map is written that a service fills by hand. */
class MapOrderTest {
    private static final List<String> KEYS = List.of("id", "code", "count", "lat");

    @TempDir
    private Path root;

    @Test
    void aHashMapHasTheOrderOfItsTable() throws Exception {
        assertEquals(List.of("code", "count", "id", "lat"), written("new HashMap<>()"));
    }

    @Test
    void aTableOfAnotherSizeGivesAnotherOrder() throws Exception {
        Map<String, String> large = new HashMap<>(500);
        KEYS.forEach(key -> large.put(key, ""));

        assertEquals(List.copyOf(large.keySet()), written("new HashMap<>(500)"));
    }

    @Test
    void othersHaveTheOrderOfTheirEntriesOrOfTheirKeys() throws Exception {
        assertEquals(KEYS, written("new LinkedHashMap<>()"));
        assertEquals(KEYS.stream().sorted().toList(), written("new TreeMap<>()"));
    }

    private List<String> written(String map) throws Exception {
        Files.writeString(root.resolve("Spots.java"), """
                import jakarta.persistence.*;
                import jakarta.ws.rs.*;
                import java.util.*;

                @Entity
                class Spot {
                    @Id Long id;
                    double lat;
                    int count;
                    String code;
                }

                @Path("spots")
                class Spots {
                    EntityManager em;

                    @GET @Path("{id}")
                    public Map<String, Object> get(@PathParam("id") Long id) {
                        return toMap(em.find(Spot.class, id));
                    }

                    static Map<String, Object> toMap(Spot spot) {
                        Map<String, Object> map = %s;
                        map.put("id", spot.id);
                        map.put("code", spot.code);
                        map.put("count", spot.count);
                        map.put("lat", spot.lat);
                        return map;
                    }
                }
                """.formatted(map));
        return new ServiceReader()
                .read(root).transferTypes().stream()
                        .filter(type -> type.name().equals("toMap"))
                        .flatMap(type -> type.properties().stream())
                        .map(Property::name)
                        .toList();
    }
}

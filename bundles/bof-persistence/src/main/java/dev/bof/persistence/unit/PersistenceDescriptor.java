package dev.bof.persistence.unit;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.List;
import java.util.Map;

/**
 * A persistence unit as its {@code persistence.xml} describes it.
 *
 * @param version the version of the file's format
 * @param transactionType {@code RESOURCE_LOCAL} or {@code JTA}, or null where it says nothing
 * @param provider the provider's class, or null for any
 * @param excludeUnlisted whether only the classes listed here belong to the unit
 */
public record PersistenceDescriptor(
        String version,
        String name,
        String transactionType,
        String provider,
        List<String> mappingFiles,
        List<String> classes,
        boolean excludeUnlisted,
        SharedCacheMode cacheMode,
        ValidationMode validationMode,
        Map<String, String> properties) {}

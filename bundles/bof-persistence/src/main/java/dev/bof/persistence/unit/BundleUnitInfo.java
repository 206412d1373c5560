package dev.bof.persistence.unit;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** A unit as the provider wants to see it: described by its bundle, with a data source of ours. */
final class BundleUnitInfo implements PersistenceUnitInfo {
    private final PersistenceDescriptor unit;
    private final DataSource dataSource;
    private final ClassLoader loader;
    private final URL root;
    private final List<String> classes;
    private final Properties properties = new Properties();

    /** @param defaults properties that the unit's own go before */
    BundleUnitInfo(PersistenceDescriptor unit, Bundle bundle, DataSource dataSource, Properties defaults) {
        this.unit = unit;
        this.dataSource = dataSource;
        this.loader = bundle.adapt(BundleWiring.class).getClassLoader();
        this.root = bundle.getEntry("/");
        TreeSet<String> names = new TreeSet<>(unit.classes());
        if (!unit.excludeUnlisted()) {
            names.addAll(EntityScanner.scan(bundle));
        }
        this.classes = List.copyOf(names);
        properties.putAll(defaults);
        properties.putAll(unit.properties());
    }

    @Override
    public String getPersistenceUnitName() {
        return unit.name();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return unit.provider();
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public jakarta.persistence.spi.PersistenceUnitTransactionType getTransactionType() {
        return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return unit.mappingFiles();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return root;
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    /** Always: what was not listed has been looked for already. */
    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return unit.cacheMode();
    }

    @Override
    public ValidationMode getValidationMode() {
        return unit.validationMode();
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return unit.version();
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    /** Classes are not woven. */
    @Override
    public void addTransformer(ClassTransformer transformer) {}

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }
}

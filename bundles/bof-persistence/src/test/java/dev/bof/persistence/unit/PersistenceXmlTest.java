package dev.bof.persistence.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.FakeBundle;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceXmlTest {

    @Test
    void readsWhatAUnitSays() throws IOException {
        PersistenceDescriptor unit = read("""
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                          <persistence-unit name="things" transaction-type="RESOURCE_LOCAL">
                            <description>All things</description>
                            <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                            <mapping-file>META-INF/things.xml</mapping-file>
                            <class> example.Thing </class>
                            <class>example.Other</class>
                            <exclude-unlisted-classes/>
                            <shared-cache-mode>ALL</shared-cache-mode>
                            <validation-mode>AUTO</validation-mode>
                            <properties>
                              <property name="a" value="1"/>
                              <property name="b" value="2"/>
                            </properties>
                          </persistence-unit>
                        </persistence>
                        """).get(0);
        assertEquals(
                new PersistenceDescriptor(
                        "3.2",
                        "things",
                        "RESOURCE_LOCAL",
                        "org.eclipse.persistence.jpa.PersistenceProvider",
                        List.of("META-INF/things.xml"),
                        List.of("example.Thing", "example.Other"),
                        true,
                        SharedCacheMode.ALL,
                        ValidationMode.AUTO,
                        Map.of("a", "1", "b", "2")),
                unit);
    }

    @Test
    void whatAUnitDoesNotSayIsUsual() throws IOException {
        List<PersistenceDescriptor> units = read("""
                <p:persistence xmlns:p="http://xmlns.jcp.org/xml/ns/persistence" version="2.2">
                  <p:persistence-unit name="one"/>
                  <p:persistence-unit name="two">
                    <p:exclude-unlisted-classes>false</p:exclude-unlisted-classes>
                  </p:persistence-unit>
                </p:persistence>
                """);
        assertEquals(
                List.of("one", "two"),
                units.stream().map(PersistenceDescriptor::name).toList());
        PersistenceDescriptor unit = units.get(0);
        assertNull(unit.transactionType());
        assertNull(unit.provider());
        assertFalse(unit.excludeUnlisted());
        assertFalse(units.get(1).excludeUnlisted());
        assertEquals(SharedCacheMode.NONE, unit.cacheMode());
        assertEquals(ValidationMode.NONE, unit.validationMode());
    }

    @Test
    void refusesWhatIsNoPersistenceXml() {
        assertThrows(IOException.class, () -> read("<beans/>"));
        assertThrows(IOException.class, () -> read("<persistence>"));
        assertThrows(
                IOException.class,
                () -> read("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:/etc/passwd\">]><persistence>&x;</persistence>"));
    }

    @Test
    void aBundleNamesItsFilesInItsHeader(@TempDir Path folder) throws IOException {
        FakeBundle bundle = new FakeBundle("things", folder)
                .file("META-INF/persistence.xml", "<persistence><persistence-unit name='usual'/></persistence>")
                .file("other/more.xml", "<persistence><persistence-unit name='more'/></persistence>");
        assertFalse(BundleUnits.announcedBy(bundle.bundle()));
        assertEquals(List.of(), BundleUnits.of(bundle.bundle()));
        bundle.header("Meta-Persistence", "other/more.xml");
        assertTrue(BundleUnits.announcedBy(bundle.bundle()));
        assertEquals(List.of("more", "usual"), names(bundle));
        bundle.header("Meta-Persistence", " ");
        assertEquals(List.of("usual"), names(bundle));
        bundle.header("Meta-Persistence", "none.xml");
        assertThrows(IOException.class, () -> BundleUnits.of(bundle.bundle()));
    }

    private static List<String> names(FakeBundle bundle) throws IOException {
        return BundleUnits.of(bundle.bundle()).stream()
                .map(PersistenceDescriptor::name)
                .toList();
    }

    private static List<PersistenceDescriptor> read(String xml) throws IOException {
        return PersistenceXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}

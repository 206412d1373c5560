package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.VariantState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class DiagnosisTest {
    private static final VariantName LEGACY = new VariantName("things", "legacy");
    private static final String FAILURE = """
            java.lang.IllegalStateException: things cannot be described
            \tat dev.example.ThingService.<init>(ThingService.java:9)
            Caused by: java.lang.IllegalArgumentException: there is no field 'naem' in Thing
            \tat dev.example.Descriptor.field(Descriptor.java:5)
            \t... 20 more
            """;

    private final Bundle bundle = Fakes.bundle("things", "1.0.0");
    private final RouteTable table = new RouteTable();
    private final ComponentDescriptionDTO component = new ComponentDescriptionDTO();
    private final List<ComponentDescriptionDTO> components = new ArrayList<>(List.of(component));
    private final List<ComponentConfigurationDTO> configurations = new ArrayList<>();
    private final Diagnosis diagnosis =
            new Diagnosis(Fakes.fake(BundleContext.class, Map.of("getBundles", new Bundle[] {bundle})));

    @BeforeEach
    void aBundleAnnouncesAVariantAndHasAComponent() {
        table.announce(bundle, LEGACY);
        component.implementationClass = "dev.example.ThingService";
        component.properties = Map.of("bof.route", "things", "bof.variant", "legacy");
        component.references = new ReferenceDTO[0];
        diagnosis.components = Fakes.fake(
                ServiceComponentRuntime.class,
                Map.of("getComponentDescriptionDTOs", components, "getComponentConfigurationDTOs", configurations));
    }

    private ComponentConfigurationDTO configured(int state) {
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.description = component;
        configuration.state = state;
        configurations.add(configuration);
        return configuration;
    }

    private void failed(String failure) {
        configured(ComponentConfigurationDTO.FAILED_ACTIVATION).failure = failure;
    }

    private static ReferenceDTO reference(String name, String type) {
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = name;
        reference.interfaceName = type;
        return reference;
    }

    private static UnsatisfiedReferenceDTO unsatisfied(String name, String target) {
        UnsatisfiedReferenceDTO reference = new UnsatisfiedReferenceDTO();
        reference.name = name;
        reference.target = target;
        return reference;
    }

    private RouteState told() {
        return table.state("things").orElseThrow();
    }

    private String reason() {
        VariantState variant = diagnosis.of(told()).variant("legacy").orElseThrow();
        return variant.reason();
    }

    @Test
    void aComponentSaysWhichServicesItWaitsFor() {
        component.references = new ReferenceDTO[] {
            reference("units", "jakarta.persistence.EntityManagerFactory"), reference("clock", "java.time.Clock")
        };
        configured(ComponentConfigurationDTO.UNSATISFIED_REFERENCE).unsatisfiedReferences =
                new UnsatisfiedReferenceDTO[] {
                    unsatisfied("units", "(osgi.unit.name=things)"), unsatisfied("clock", null)
                };

        assertEquals("ThingService waits for EntityManagerFactory (osgi.unit.name=things) and Clock", reason());
    }

    @Test
    void aComponentThatNeedsAConfigurationSaysSo() {
        assertEquals("ThingService waits for its configuration", reason());

        configured(ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION);
        assertEquals("ThingService waits for its configuration", reason());
    }

    @Test
    void aComponentThatFailsToComeUpSaysTheInnermostCause() {
        failed(FAILURE);

        assertEquals("ThingService could not be activated: there is no field 'naem' in Thing", reason());
    }

    @Test
    void aFailureWithoutMessageIsNamed() {
        failed("java.lang.NullPointerException\n\tat dev.example.ThingService.<init>(ThingService.java:9)\n");

        assertEquals("ThingService could not be activated: NullPointerException", reason());
    }

    @Test
    void aServiceThatCouldNotBeHadSaysWhatFailed() {
        Variant variant = new Variant(
                LEGACY,
                new FakeReference(bundle, Map.of("bof.route", "things", "bof.variant", "legacy")),
                table.counters(LEGACY),
                table.contributions());
        table.add(variant);
        variant.start(Fakes.fake(BundleContext.class, Map.of()), Fakes.servletConfig());
        assertEquals("it does not start: its service could not be had, see the log", reason());

        failed(FAILURE);
        assertEquals("ThingService could not be activated: there is no field 'naem' in Thing", reason());
    }

    @Test
    void aBundleThatOffersSomethingElseSaysWhat() {
        component.properties = Map.of("bof.route", "thing", "bof.variant", "legacy");

        assertEquals(
                "its bundle is active, but has no component with bof.route=things and bof.variant=legacy:"
                        + " it offers thing legacy",
                reason());
    }

    @Test
    void aBundleWithoutComponentsSaysSo() {
        components.clear();

        assertEquals(
                "its bundle is active, but has no component with bof.route=things and bof.variant=legacy", reason());
    }

    @Test
    void aComponentThatIsAboutToComeNeedsNoCause() {
        configured(ComponentConfigurationDTO.SATISFIED);

        assertTrue(reason().startsWith("its bundle is active but offers it not yet"), this::reason);
    }

    @Test
    void withoutTheComponentRuntimeTheTableIsBelieved() {
        failed(FAILURE);
        diagnosis.components = null;

        assertEquals(told(), diagnosis.of(told()));
    }
}

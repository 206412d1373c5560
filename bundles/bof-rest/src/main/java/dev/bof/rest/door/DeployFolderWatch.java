package dev.bof.rest.door;

import java.io.File;
import java.io.IOException;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says so when file install has updated a variant that a feature owns. File install takes a jar in the deploy folder
 * for the installed bundle of the same name and version, and will uninstall that bundle when the jar is taken out.
 */
@Component(
        service = {},
        immediate = true)
public final class DeployFolderWatch implements BundleListener {
    private static final String BASE = "karaf.base";

    private final BundleContext context;
    private final Logger log;

    @Activate
    public DeployFolderWatch(BundleContext context) {
        this(context, LoggerFactory.getLogger(DeployFolderWatch.class));
    }

    DeployFolderWatch(BundleContext context, Logger log) {
        this.context = context;
        this.log = log;
        context.addBundleListener(this);
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() != BundleEvent.UPDATED || isFromFile(bundle) || !isVariant(bundle)) {
            return;
        }
        File[] jars = new File(context.getProperty(BASE), "deploy").listFiles((dir, name) -> name.endsWith(".jar"));
        for (File jar : jars == null ? new File[0] : jars) {
            if (holds(jar, bundle)) {
                log.warn(
                        "deploy/{} has updated the bundle {}/{} of an installed feature. Taking the file out will"
                                + " uninstall that bundle. To go back: take the file out, then feature:uninstall and"
                                + " feature:install the feature {}. To try a jar beside a feature, uninstall the"
                                + " feature first or give the jar another version.",
                        jar.getName(),
                        bundle.getSymbolicName(),
                        bundle.getVersion(),
                        bundle.getSymbolicName());
            }
        }
    }

    private static boolean isFromFile(Bundle bundle) {
        return bundle.getLocation().startsWith("file:");
    }

    private static boolean isVariant(Bundle bundle) {
        return !bundle.adapt(BundleRevision.class)
                .getDeclaredCapabilities("bof.route")
                .isEmpty();
    }

    private boolean holds(File jar, Bundle bundle) {
        try (JarFile file = new JarFile(jar)) {
            Manifest manifest = file.getManifest();
            String name =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return name != null
                    && name.split(";")[0].trim().equals(bundle.getSymbolicName())
                    && bundle.getVersion()
                            .toString()
                            .equals(manifest.getMainAttributes().getValue(Constants.BUNDLE_VERSION));
        } catch (IOException e) {
            log.debug("{} cannot be read", jar, e);
            return false;
        }
    }
}

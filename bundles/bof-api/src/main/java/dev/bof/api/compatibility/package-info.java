/** How a service spoke before it was described: what a profile says, the generic router speaks to the byte. */
@Export
@Version("1.0.0")
package dev.bof.api.compatibility;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

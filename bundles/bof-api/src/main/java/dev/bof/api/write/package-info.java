/** Writes: what changed, who takes part in it, and many at once. */
@Export
@Version("1.1.0")
package dev.bof.api.write;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Routes, their variants and the pins that say which of them serves. */
@Export
@Version("1.1.0")
package dev.bof.api.route;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** The errors of the framework, as clients see them (RFC 9457). */
@Export
@Version("1.1.0")
package dev.bof.api.problem;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** The request that a thread works on. */
@Export
@Version("1.1.0")
package dev.bof.api.request;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

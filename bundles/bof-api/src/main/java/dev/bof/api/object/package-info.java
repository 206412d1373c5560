/** Business objects: what they are and the service that every one of them gets. */
@Export
@Version("1.1.0")
package dev.bof.api.object;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

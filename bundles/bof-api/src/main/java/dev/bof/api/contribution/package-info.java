/** What other bundles add to the routes of business objects. */
@Export
@Version("1.0.0")
package dev.bof.api.contribution;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

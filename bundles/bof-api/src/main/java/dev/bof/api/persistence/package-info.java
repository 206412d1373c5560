/** What other bundles may ask of the database layer: transactions of a bundle and schema migrations. */
@Export
@Version("1.1.0")
package dev.bof.api.persistence;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

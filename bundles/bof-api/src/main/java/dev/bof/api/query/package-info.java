/** What a list shows: conditions, search, order, and which part of it. */
@Export
@Version("1.1.0")
package dev.bof.api.query;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

package dev.bof.migration.store;

import java.util.List;

/**
 * What a run is about to do, as it stands in a file while the run does it. The contents lie beside it, by their number:
 * {@code old/0} is what was in the first file, {@code new/0} what shall be in it.
 *
 * @param entries in the order in which they are done
 * @param newFolders folders that the run makes, each before those in it
 */
record Journal(List<Entry> entries, List<String> newFolders) {

    /** One file; a checksum is null where there was, or shall be, no file. */
    record Entry(String path, String before, String after) {}
}

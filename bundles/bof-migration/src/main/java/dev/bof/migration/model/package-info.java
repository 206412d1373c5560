/**
 * What was read from the sources of a service, and nothing else: plain records, the same for the same sources.
 *
 * <p>No value is ever null where its type is a text, a list or a map: a text is empty where the sources say nothing. A
 * number, a place or a record that may be null says so. Lists keep the order of the sources where it means something (fields,
 * parameters), else they are sorted by name. All texts come from the sources, which may be hostile: whoever writes them
 * into a file escapes them.
 */
package dev.bof.migration.model;

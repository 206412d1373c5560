/**
 * What stands inside a wrapped bundle and lets its service run in the framework. These classes are copied into each
 * wrapped bundle; the tool itself never runs them.
 */
package dev.bof.migration.wrap.runtime;

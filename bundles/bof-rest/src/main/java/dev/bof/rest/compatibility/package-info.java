/** The router of objects whose services answered in their own way before they were described. */
package dev.bof.rest.compatibility;

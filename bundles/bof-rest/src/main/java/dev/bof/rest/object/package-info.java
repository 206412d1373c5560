/** The generic router: the standard endpoints of every business object. */
package dev.bof.rest.object;

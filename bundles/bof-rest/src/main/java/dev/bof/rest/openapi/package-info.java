/** The published contract: the OpenAPI document of what is served now, and its viewer. */
package dev.bof.rest.openapi;

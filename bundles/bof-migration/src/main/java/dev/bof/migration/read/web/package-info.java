/** Reads endpoints: which methods answer which requests, by JAX-RS's or Spring MVC's annotations. */
package dev.bof.migration.read.web;

/** What bundles get: a data source each, and their persistence units as services. */
package dev.bof.persistence.bundle;

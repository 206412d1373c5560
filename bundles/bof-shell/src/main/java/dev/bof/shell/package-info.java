/** Karaf commands of the framework: thin words over services that may come and go. */
package dev.bof.shell;

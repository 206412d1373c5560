/** What stands before the front door where it is configured: proxies, foreign web pages and limits of rate. */
package dev.bof.rest.edge;

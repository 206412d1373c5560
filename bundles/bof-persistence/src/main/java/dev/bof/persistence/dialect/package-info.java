/** What one database says otherwise than another. */
package dev.bof.persistence.dialect;

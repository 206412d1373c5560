/** Lists: a query of bof-api becomes statements of JPQL, in which every value is bound. */
package dev.bof.core.query;

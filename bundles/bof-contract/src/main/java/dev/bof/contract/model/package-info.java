/** What a contract test knows of a service: the content of its {@code *.contract.json}. Immutable and without behaviour. */
package dev.bof.contract.model;

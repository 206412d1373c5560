package dev.bof.migration.wrap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what of a service the framework's assembly cannot run. */
final class Suitability {
    /** Beginnings of names of what the assembly has not, with what that is. */
    private static final Map<String, String> MISSING = Map.ofEntries(
            Map.entry("org.springframework.", "Spring"),
            Map.entry("io.quarkus.", "Quarkus"),
            Map.entry("io.micronaut.", "Micronaut"),
            Map.entry("org.eclipse.microprofile.", "MicroProfile"),
            Map.entry("org.hibernate.", "Hibernate's own API"),
            Map.entry(
                    "jakarta.ejb.", "enterprise beans beyond stateless ones (timers, message-driven, stateful, locks)"),
            Map.entry("jakarta.enterprise.", "CDI beyond scopes (producers, events, instances looked up)"),
            Map.entry("jakarta.interceptor.", "interceptors"),
            Map.entry("jakarta.decorator.", "decorators"),
            Map.entry("jakarta.transaction.", "transactions of its own making"),
            Map.entry("jakarta.jms.", "messaging"),
            Map.entry("jakarta.batch.", "batch jobs"),
            Map.entry("jakarta.faces.", "Faces"),
            Map.entry("jakarta.json.", "JSON-P or JSON-B"),
            Map.entry("jakarta.xml.ws.", "SOAP"),
            Map.entry("jakarta.websocket.", "web sockets"),
            Map.entry("jakarta.annotation.Resource", "resources of a server"),
            Map.entry("javax.naming.", "names looked up in a server (JNDI)"),
            Map.entry("jakarta.ws.rs.container.AsyncResponse", "answers in other threads"),
            Map.entry("jakarta.ws.rs.sse.", "server-sent events"),
            Map.entry("jakarta.servlet.annotation.", "servlets, filters and listeners"));

    private static final Set<String> KNOWN = Set.of(
            "jakarta.ejb.EJB",
            "jakarta.ejb.Local",
            "jakarta.ejb.LocalBean",
            "jakarta.ejb.Stateless",
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.transaction.Transactional",
            "jakarta.transaction.Transactional$TxType");

    private Suitability() {}

    /** @throws WrapException naming every class that needs something that is not there */
    static void require(Collection<LegacyClass> classes) throws WrapException {
        Set<String> reasons = new TreeSet<>();
        for (LegacyClass type : classes) {
            for (String reference : type.references()) {
                missing(reference).ifPresent(what -> reasons.add(what + ": " + type.name() + " uses " + reference));
            }
        }
        if (!reasons.isEmpty()) {
            throw WrapException.unsuitable(List.copyOf(reasons));
        }
    }

    private static Optional<String> missing(String reference) {
        return KNOWN.contains(reference)
                ? Optional.empty()
                : MISSING.entrySet().stream()
                        .filter(entry -> reference.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}

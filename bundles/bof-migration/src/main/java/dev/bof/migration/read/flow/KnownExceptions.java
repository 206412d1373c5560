package dev.bof.migration.read.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the usual exceptions of the platform and of libraries extend, for mappers of the more general ones. */
final class KnownExceptions {
    private static final Map<String, String> SUPERCLASSES = Map.ofEntries(
            Map.entry("java.lang.IllegalArgumentException", "java.lang.RuntimeException"),
            Map.entry("java.lang.NumberFormatException", "java.lang.IllegalArgumentException"),
            Map.entry("java.lang.IllegalStateException", "java.lang.RuntimeException"),
            Map.entry("java.lang.UnsupportedOperationException", "java.lang.RuntimeException"),
            Map.entry("java.lang.SecurityException", "java.lang.RuntimeException"),
            Map.entry("java.util.NoSuchElementException", "java.lang.RuntimeException"),
            Map.entry("java.lang.RuntimeException", "java.lang.Exception"),
            Map.entry("java.lang.Exception", "java.lang.Throwable"),
            Map.entry("PersistenceException", "java.lang.RuntimeException"),
            Map.entry("EntityNotFoundException", "PersistenceException"),
            Map.entry("EntityExistsException", "PersistenceException"),
            Map.entry("NoResultException", "PersistenceException"),
            Map.entry("OptimisticLockException", "PersistenceException"),
            Map.entry("ValidationException", "java.lang.RuntimeException"),
            Map.entry("ConstraintViolationException", "ValidationException"),
            Map.entry("ResponseStatusException", "java.lang.RuntimeException"),
            Map.entry("DataIntegrityViolationException", "java.lang.RuntimeException"),
            Map.entry("WebApplicationException", "java.lang.RuntimeException"),
            Map.entry("ClientErrorException", "WebApplicationException"),
            Map.entry("ServerErrorException", "WebApplicationException"),
            Map.entry("BadRequestException", "ClientErrorException"),
            Map.entry("NotAuthorizedException", "ClientErrorException"),
            Map.entry("ForbiddenException", "ClientErrorException"),
            Map.entry("NotFoundException", "ClientErrorException"),
            Map.entry("NotAllowedException", "ClientErrorException"),
            Map.entry("NotAcceptableException", "ClientErrorException"),
            Map.entry("NotSupportedException", "ClientErrorException"),
            Map.entry("InternalServerErrorException", "ServerErrorException"),
            Map.entry("ServiceUnavailableException", "ServerErrorException"));

    private KnownExceptions() {}

    /** Qualified names as an exception mapper would have them, nearest first; those of a library in the package of this one. */
    static List<String> superclasses(String qualifiedName) {
        String prefix =
                qualifiedName.startsWith("java.") ? "" : qualifiedName.substring(0, qualifiedName.lastIndexOf('.') + 1);
        List<String> found = new ArrayList<>();
        String at = qualifiedName.startsWith("java.") ? qualifiedName : qualifiedName.substring(prefix.length());
        for (String next = SUPERCLASSES.get(at); next != null; next = SUPERCLASSES.get(next)) {
            found.add(next.startsWith("java.") ? next : prefix + next);
        }
        if (found.isEmpty()) {
            found.addAll(List.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable"));
        }
        return found;
    }
}

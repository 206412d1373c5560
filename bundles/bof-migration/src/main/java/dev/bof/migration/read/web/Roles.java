package dev.bof.migration.read.web;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Annotations;
import dev.bof.migration.read.code.Api;
import java.util.List;
import java.util.Optional;

/** Reads who may call a method: what stands at it counts before what stands at its class. */
final class Roles {
    private static final String NOBODY = "(nobody)";

    private final Annotations annotations;

    Roles(Annotations annotations) {
        this.annotations = annotations;
    }

    List<String> of(MethodDeclaration method, TypeDeclaration<?> type) {
        return said(annotations.all(method))
                .or(() -> said(annotations.all(type)))
                .orElse(List.of());
    }

    private static Optional<List<String>> said(List<Annotation> all) {
        for (Annotation each : all) {
            if (each.is(Api.SECURITY, "RolesAllowed") || each.is(Api.SPRING_SECURITY, "Secured")) {
                return Optional.of(each.texts("value"));
            }
            if (each.is(Api.SPRING_SECURITY, "PreAuthorize")) {
                return Optional.of(List.of(each.text("value")));
            }
            if (each.is(Api.SECURITY, "PermitAll")) {
                return Optional.of(List.of());
            }
            if (each.is(Api.SECURITY, "DenyAll")) {
                return Optional.of(List.of(NOBODY));
            }
        }
        return Optional.empty();
    }
}

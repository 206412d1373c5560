package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the converter of an attribute: its own, or the one that says it is for all of its type. */
final class Converters {
    private final Java java;
    private final Map<String, String> byType = new HashMap<>();

    Converters(Java java) {
        this.java = java;
        java.sources().types().forEach(this::register);
    }

    private void register(TypeDeclaration<?> type) {
        boolean automatic = java.annotations()
                .find(type, Api.JPA, "Converter")
                .filter(each -> each.flag("autoApply", false))
                .isPresent();
        if (automatic) {
            java.hierarchy().supertypes(type).stream()
                    .map(java.types()::of)
                    .filter(each -> each.simpleName().equals("AttributeConverter")
                            && !each.arguments().isEmpty())
                    .forEach(each -> byType.put(
                            each.arguments().get(0).name(),
                            type.getFullyQualifiedName().orElse("")));
        }
    }

    /** The qualified name of the converter, or empty. */
    String of(Member member) {
        Optional<Annotation> said = java.annotations().find(member.mapped(), Api.JPA, "Convert");
        if (said.filter(each -> each.flag("disableConversion", false)).isPresent()) {
            return "";
        }
        return said.flatMap(each -> each.classValue("converter"))
                .map(TypeRef::name)
                .orElseGet(() -> byType.getOrDefault(member.type().name(), ""));
    }
}

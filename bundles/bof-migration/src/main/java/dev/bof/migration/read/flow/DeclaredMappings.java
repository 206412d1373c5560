package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import dev.bof.migration.model.Computation;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mappings that an interface only declares, whose code MapStruct writes. */
final class DeclaredMappings {
    private static final String NULLS = "nullValuePropertyMappingStrategy";

    private final Java java;

    DeclaredMappings(Java java) {
        this.java = java;
    }

    /** The method that maps one class to another, as its result or into an object that it is given. */
    Optional<MethodDeclaration> method(String from, String to) {
        return methods(from, to).findFirst();
    }

    /** The method that changes an object that there is; one that makes another where there is none. */
    Optional<MethodDeclaration> changing(String from, String to) {
        return methods(from, to)
                .filter(each -> each.getParameters().stream().anyMatch(this::isTarget))
                .findFirst()
                .or(() -> method(from, to));
    }

    private Stream<MethodDeclaration> methods(String from, String to) {
        return java.sources().types().stream()
                .filter(type -> java.annotations().has(type, Api.MAPSTRUCT, "Mapper"))
                .flatMap(type -> type.getMethods().stream())
                .filter(each -> each.getBody().isEmpty())
                .filter(each -> takes(each, from) && gives(each, to));
    }

    private boolean takes(MethodDeclaration method, String type) {
        return method.getParameters().stream().anyMatch(each -> isA(each, type) && !isTarget(each));
    }

    private boolean gives(MethodDeclaration method, String type) {
        return java.types().of(method.getType()).name().equals(type)
                || method.getParameters().stream().anyMatch(each -> isA(each, type) && isTarget(each));
    }

    private boolean isA(Parameter parameter, String type) {
        return java.types().of(parameter.getType()).name().equals(type);
    }

    private boolean isTarget(Parameter parameter) {
        return java.annotations().has(parameter, Api.MAPSTRUCT, "MappingTarget");
    }

    /** @param byName what has the same name on both sides, which MapStruct maps without a word */
    List<FieldMapping> toView(MethodDeclaration method, List<FieldMapping> byName) {
        List<FieldMapping> found = new ArrayList<>(byName);
        for (Annotation each : said(method)) {
            String target = each.text("target");
            found.removeIf(one -> one.property().equals(target));
            if (!each.flag("ignore", false)) {
                found.add(workedOut(mapping(each, target, each.text("source"), false)));
            }
        }
        return found;
    }

    /** @param byName what has the same name on both sides */
    List<FieldMapping> fromRequest(MethodDeclaration method, List<FieldMapping> byName) {
        boolean onlyWhenPresent = passesNullsOver(method);
        List<FieldMapping> found = new ArrayList<>();
        byName.forEach(each -> found.add(new FieldMapping(
                each.property(), each.attribute(), each.how(), each.property(), onlyWhenPresent, each.place())));
        for (Annotation each : said(method)) {
            String target = each.text("target");
            found.removeIf(one -> one.attribute().equals(target));
            if (!each.flag("ignore", false)) {
                found.add(mapping(each, each.text("source"), target, onlyWhenPresent));
            }
        }
        return found;
    }

    /** The method says so, or its mapper for all of them. */
    boolean passesNullsOver(MethodDeclaration method) {
        Optional<Annotation> own =
                java.annotations().find(method, Api.MAPSTRUCT, "BeanMapping").filter(each -> each.has(NULLS));
        return own.or(() -> Code.enclosingType(method)
                        .flatMap(type -> java.annotations().find(type, Api.MAPSTRUCT, "Mapper")))
                .filter(each -> each.choice(NULLS, "").equals("IGNORE"))
                .isPresent();
    }

    private List<Annotation> said(MethodDeclaration method) {
        return java.annotations()
                .repeated(method, Api.MAPSTRUCT, "Mapping", "Mappings")
                .toList();
    }

    /** A value that MapStruct has made by other code. */
    private static FieldMapping workedOut(FieldMapping mapping) {
        return mapping.how() == How.COPIED
                ? mapping
                : new FieldMapping(
                        mapping.property(),
                        mapping.attribute(),
                        mapping.how(),
                        mapping.expression(),
                        mapping.onlyWhenPresent(),
                        Computation.byHand("@Mapping says how: " + mapping.expression()),
                        mapping.place());
    }

    private static FieldMapping mapping(Annotation said, String property, String attribute, boolean onlyWhenPresent) {
        How how = said.has("constant")
                ? How.CONSTANT
                : said.has("expression")
                        ? How.COMPUTED
                        : said.has("qualifiedByName") || said.has("dateFormat") || said.has("numberFormat")
                                ? How.CONVERTED
                                : How.COPIED;
        String text = said.has("constant")
                ? said.text("constant")
                : said.text("expression") + said.text("qualifiedByName") + said.text("dateFormat");
        return new FieldMapping(property, attribute, how, text, onlyWhenPresent, said.place());
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands for the values that a rule asks for, in code that runs where the object is at hand. */
final class OperandCode {
    private static final String OBJECT = "object.";
    private static final Set<Kind> SENDS = EnumSet.of(Kind.CREATE, Kind.UPDATE, Kind.PATCH);

    private final ServiceModel service;
    private final ObjectDesign design;
    private final SchemaDesign schemas;

    OperandCode(ServiceModel service, ObjectDesign design, SchemaDesign schemas) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
    }

    /** What stands for an operand in code that runs at endpoints of these kinds. */
    Optional<String> of(Operand operand, Set<Kind> kinds) {
        return switch (operand.role()) {
            case ENUM -> enumConstant(operand.path());
            case REQUEST -> request(operand, kinds);
            case OBJECT -> stored(operand, kinds);
            case PARAMETER -> Optional.empty();
        };
    }

    /** What was sent: with an action it is a request of its own, else it is in the object already. */
    private Optional<String> request(Operand operand, Set<Kind> kinds) {
        if (SENDS.containsAll(kinds)) {
            return sent(operand);
        }
        boolean isPlain = operand.path().indexOf('.') < 0;
        if (!kinds.equals(EnumSet.of(Kind.ACTION)) || !isPlain || !isKept(operand)) {
            return Optional.empty();
        }
        return Optional.of(
                operand.path().isEmpty() ? "request" : "request." + Escape.identifier(operand.path()) + "()");
    }

    /** Whether a value has the type in generated code that the rule knows it by. */
    private boolean isKept(Operand operand) {
        if (operand.path().isEmpty()) {
            // a text that is the whole body is no request of the generated action
            return operand.type() == null
                    || JavaType.of(operand.type(), service).isEmpty();
        }
        return operand.type() != null
                && JavaType.of(operand.type(), service)
                        .filter(type -> !type.isTime() || operand.type().name().equals(type.imported()))
                        .isPresent();
    }

    private Optional<String> enumConstant(String qualified) {
        return EnumConstants.code(service, qualified);
    }

    /** A value that was sent, where it is in the object that is made or changed. */
    Optional<String> sent(Operand operand) {
        String attribute = Optional.of(design.object().create())
                .flatMap(mappings -> copied(mappings, operand.path()))
                .or(() -> copied(design.object().update(), operand.path()))
                .orElse(operand.path());
        return list(attribute).or(() -> field(attribute, operand));
    }

    /** A list that was sent, of which nothing is asked but what any list knows. */
    private Optional<String> list(String name) {
        return design.elements().stream()
                .filter(elements -> elements.name().equals(name))
                .map(elements -> "object." + elements.name())
                .findFirst();
    }

    private static Optional<String> copied(List<FieldMapping> mappings, String property) {
        return mappings.stream()
                .filter(mapping -> mapping.property().equals(property) && mapping.how() == How.COPIED)
                .map(FieldMapping::attribute)
                .findFirst();
    }

    private Optional<String> stored(Operand operand, Set<Kind> kinds) {
        boolean changes = kinds.stream().anyMatch(SENDS::contains);
        boolean canChange =
                design.nameOf(operand.path()).filter(schemas::canUpdate).isPresent();
        boolean gone = kinds.contains(Kind.CREATE) || changes && canChange;
        return gone ? constant(operand) : present(operand);
    }

    /** A value that the object has as long as nothing is changed. */
    Optional<String> present(Operand operand) {
        return constant(operand).or(() -> field(operand.path(), operand));
    }

    private Optional<String> constant(Operand operand) {
        return operand.type() == null
                ? Optional.empty()
                : enumConstant(operand.type().name() + "."
                        + operand.path().substring(operand.path().lastIndexOf('.') + 1));
    }

    /** Access to a field that has the type that the rule knows it by. */
    private Optional<String> field(String path, Operand operand) {
        Optional<FieldDesign> own = design.leaves()
                .filter(field -> field.path().equals(path))
                .filter(field ->
                        design.nameOf(path).filter(field.name()::equals).isPresent())
                .findFirst();
        if (own.isEmpty() && isWhole(path)) {
            return design.nameOf(path).map(name -> OBJECT + name);
        }
        if (own.isEmpty()) {
            boolean isCompany = path.equals(companyPath())
                    && operand.type() != null
                    && operand.type().simpleName().equalsIgnoreCase("long");
            return isCompany ? Optional.of("object.getCompanyId()") : Optional.empty();
        }
        boolean same = operand.type() == null
                || JavaType.of(operand.type(), service)
                        .filter(type -> type.boxed().equals(own.get().type().boxed()))
                        .filter(type -> !type.isTime() || operand.type().name().equals(type.imported()))
                        .isPresent();
        return same ? Optional.of(OBJECT + own.get().name()) : Optional.empty();
    }

    /** Whether a path is that of an embedded object. */
    private boolean isWhole(String path) {
        return design.own().stream()
                .anyMatch(field -> field.isEmbedded() && field.path().equals(path));
    }

    /** The attribute that tells the company, or empty. */
    String companyPath() {
        return design.isOfCompany()
                ? design.base().get(AttributeModel.Role.COMPANY).name()
                : "";
    }
}

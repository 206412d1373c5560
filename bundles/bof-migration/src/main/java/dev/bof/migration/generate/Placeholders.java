package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values in texts of the service, in the words of the compatibility profile. */
final class Placeholders {
    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> KNOWN =
            Set.of("id", "message", "phrase", "field", "property", "value", "path", "status", "timestamp");

    private final ObjectDesign design;
    private final Set<String> ids;
    private final Set<String> parameters;

    Placeholders(ServiceModel service, ObjectDesign design) {
        this.design = design;
        this.ids = names(service, parameter -> parameter.meaning() == Parameter.Meaning.ID);
        this.parameters = names(
                service,
                parameter -> parameter.in() == Parameter.In.QUERY || parameter.meaning() == Parameter.Meaning.FILTER);
    }

    private Set<String> names(ServiceModel service, Predicate<Parameter> wanted) {
        return service.endpointsOf(design.object()).stream()
                .map(Endpoint::parameters)
                .flatMap(List::stream)
                .filter(wanted)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    /** The text as a template, empty where it has a value that the profile does not know. */
    Optional<String> template(String text) {
        return template(text, List.of());
    }

    /** @param operands what the values of a rule belong to */
    Optional<String> template(String text, List<Rule.Operand> operands) {
        Matcher matcher = VALUE.matcher(text);
        StringBuilder template = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = value(matcher.group(1), operands);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(template, Matcher.quoteReplacement("${" + value.get() + "}"));
        }
        return Optional.of(matcher.appendTail(template).toString());
    }

    /** The id of another object, by the name that clients know it by. */
    private Optional<String> reference(String name) {
        return design.own().stream()
                .filter(field ->
                        field.attribute().relation() != null && field.name().equals(name))
                .map(FieldDesign::wire)
                .findFirst();
    }

    private Optional<String> value(String name, List<Rule.Operand> operands) {
        String last = name.substring(name.indexOf('.') + 1);
        boolean isId = ids.contains(name) || name.startsWith("parameter.") && ids.contains(last);
        if (isId || KNOWN.contains(name)) {
            return Optional.of(isId ? "id" : name);
        }
        if (name.startsWith("parameter.") && parameters.contains(last)) {
            return Optional.of(name);
        }
        return operands.stream()
                .filter(operand ->
                        operand.name().equals(name) && !operand.path().isEmpty())
                .flatMap(operand -> design.wireOf(operand.path()).stream())
                .findFirst()
                .or(() -> name.startsWith("request.") || name.startsWith("object.")
                        ? design.wireOf(last).or(() -> reference(last))
                        : Optional.empty())
                .map(field -> "sent." + field);
    }
}

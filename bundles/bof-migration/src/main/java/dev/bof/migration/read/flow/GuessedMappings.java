package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Problem.Severity;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is stored of requests whose mapping was not found: what has the name of an attribute, but of attributes that the
 * code sets only those that it sets to something of that name. Each is a guess, and told.
 */
final class GuessedMappings {
    private static final Set<AttributeModel.Role> NOT_TAKEN =
            EnumSet.of(AttributeModel.Role.ID, AttributeModel.Role.COMPANY);

    private final List<Problem> doubts = new ArrayList<>();

    /** One for each request. */
    List<Problem> doubts() {
        return List.copyOf(doubts);
    }

    /** @param sameNames what has the name of an attribute */
    List<FieldMapping> of(List<FieldMapping> sameNames, String type, EntityModel entity, List<Draft> drafts) {
        boolean isCopied = drafts.stream().anyMatch(draft -> draft.code()
                .mappings()
                .isCopiedByOthers(entity.qualifiedName(), type, draft.code().walk()));
        List<FieldMapping> written = isCopied ? List.of() : written(sameNames, entity, drafts);
        List<FieldMapping> taken = written.isEmpty() ? sameNames : written;
        tell(taken, type, entity);
        return taken;
    }

    private static List<FieldMapping> written(List<FieldMapping> sameNames, EntityModel entity, List<Draft> drafts) {
        List<FieldMapping> set = drafts.stream()
                .map(Draft::code)
                .flatMap(code -> Stream.concat(
                        code.mappings().from(entity.qualifiedName(), code.walk()).stream(),
                        code.walk().called().stream().flatMap(each -> set(code, each).stream())))
                .toList();
        return sameNames.stream()
                .flatMap(each -> set.stream()
                        .filter(one -> one.attribute().equals(each.attribute()) && isOf(one, each.property()))
                        .limit(1)
                        .map(one -> new FieldMapping(
                                each.property(), each.attribute(), How.COPIED, one.expression(), false, each.place())))
                .toList();
    }

    /** What a setter of something that is not known is given of what was sent. */
    private static Optional<FieldMapping> set(RouteCode code, Walk.Called called) {
        MethodCallExpr call = called.call();
        return call.getNameAsString().startsWith("set")
                        && call.getScope().isPresent()
                        && call.getArguments().size() == 1
                        && code.operands()
                                .of(call.getArgument(0), called.frame())
                                .filter(each -> each.role() == Role.REQUEST)
                                .isPresent()
                ? Accessors.property(call.getNameAsString())
                        .map(each -> new FieldMapping(
                                each, each, How.COMPUTED, Code.text(call.getArgument(0)), false, Places.of(call)))
                : Optional.empty();
    }

    private static boolean isOf(FieldMapping set, String property) {
        return set.how() != How.CONSTANT
                && set.expression().toLowerCase(Locale.ROOT).contains(property.toLowerCase(Locale.ROOT));
    }

    private void tell(List<FieldMapping> taken, String type, EntityModel entity) {
        String fields = taken.stream()
                .filter(each -> entity.attribute(each.attribute())
                        .filter(one -> NOT_TAKEN.contains(one.role()))
                        .isEmpty())
                .map(GuessedMappings::told)
                .collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            doubts.add(new Problem(
                    Severity.WARNING,
                    "How the code stores " + simple + " in " + entity.name()
                            + " was not found: what is called as a field of the object is taken as it is sent ("
                            + fields + ")",
                    taken.get(0).place()));
        }
    }

    private static String told(FieldMapping taken) {
        return taken.expression().isEmpty() ? taken.property() : taken.property() + ": " + taken.expression();
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.read.web.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether code refuses because the object is not there, and for nothing else: only that the framework does by itself. */
final class Absent {
    private static final Set<String> NULL = Set.of(
            "${object} == null", "null == ${object}", "!(${object} != null)", "java.util.Objects.isNull(${object})");

    private final RouteCode code;
    private final EntityModel entity;
    private final Route route;

    /** @param entity of the object; null where it is not known */
    Absent(Draft draft, EntityModel entity) {
        this.code = draft.code();
        this.entity = entity;
        this.route = draft.route();
    }

    /**
     * Whether one of the conditions for an end says that there is no object: the others only narrow it. An end without any
     * is what an optional gives in the place of an object.
     */
    boolean leadsTo(End end, List<Guard> guards) {
        return guards.isEmpty() || guards.stream().anyMatch(guard -> isAbsence(guard, end));
    }

    private boolean isAbsence(Guard guard, End end) {
        if (guard.condition() == null) {
            return guard.words().startsWith("on ") || isEmpty(guard, end);
        }
        Carrier carrier = code.carriers().get();
        String carried = carrier.carry(List.of(guard));
        if (!carried.isEmpty()) {
            if (!carrier.operands().isEmpty() && carrier.operands().stream().allMatch(this::isOfAddress)) {
                return true;
            }
            List<String> parts =
                    Arrays.stream(carried.split(" \\|\\| ")).map(String::strip).toList();
            return parts.stream().anyMatch(NULL::contains)
                    && parts.stream().allMatch(part -> NULL.contains(part) || isMark(part));
        }
        String text = guard.text(false);
        return !text.contains("||") && !text.contains("&&") && isAsked(guard);
    }

    /** Whether a value stands in the address: one that no object can have there means that it is not there. */
    private boolean isOfAddress(Operand operand) {
        return operand.role() == Rule.Role.PARAMETER
                && route.parameters().stream()
                        .anyMatch(each ->
                                each.in() == Parameter.In.PATH && each.name().equals(operand.path()));
    }

    /** Whether {@code orElseThrow} finds nothing. */
    private boolean isEmpty(Guard guard, End end) {
        return guard.words().endsWith(" is empty")
                && end.at() instanceof MethodCallExpr call
                && call.getScope()
                        .map(scope -> isAsked(Guard.when(scope, end.frame())))
                        .orElse(false);
    }

    private boolean isAsked(Guard guard) {
        Questions.Asked asked = code.questions().of(List.of(guard), entity);
        boolean byId = asked.attributes().isEmpty() || entity == null || ids().anyMatch(asked.attributes()::contains);
        return asked.any() && !asked.ofOthers() && (byId || route.httpMethod().equals("GET"));
    }

    private Stream<String> ids() {
        return entity.attribute(Role.ID).map(AttributeModel::name).stream();
    }

    /** Whether a part asks for what the framework looks at whenever it looks for an object. */
    private boolean isMark(String part) {
        return entity != null
                && entity.attributes().stream()
                        .filter(each -> Set.of(Role.DELETED, Role.DELETED_AT, Role.COMPANY)
                                .contains(each.role()))
                        .anyMatch(each -> part.contains("${object." + each.name() + "}")
                                && part.indexOf("${object.") == part.lastIndexOf("${object."));
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what code asks of objects after it has read them: {@code find(id).filter(boat -> boat.afloat)}. */
final class CodeFilters {
    private static final Set<String> FILTERING = Set.of("filter", "removeIf", "takeWhile", "dropWhile");

    private final Flow flow;
    private final Traces traces;
    private final EntityModel entity;

    CodeFilters(Flow flow, Traces traces, EntityModel entity) {
        this.flow = flow;
        this.traces = traces;
        this.entity = entity;
    }

    /** What a call asks, for each attribute that it asks for; none where clients say it, or it is about something else. */
    List<FixedCondition> of(Walk.Called called) {
        MethodCallExpr call = called.call();
        boolean isOne = FILTERING.contains(call.getNameAsString())
                && call.getArguments().size() == 1
                && call.getScope().isPresent();
        if (!isOne) {
            return List.of();
        }
        Stream<String> attributes = call.getArgument(0) instanceof LambdaExpr lambda
                ? ofLambda(lambda, called.frame())
                : call.getArgument(0) instanceof MethodReferenceExpr reference ? ofReference(reference) : Stream.of();
        return attributes
                .filter(each -> entity.attribute(each).isPresent())
                .distinct()
                .map(each -> new FixedCondition(each, Operator.OTHER, "", Code.text(call), Places.of(call)))
                .toList();
    }

    private Stream<String> ofLambda(LambdaExpr lambda, Frame frame) {
        Parameter object = lambda.getParameters().getFirst().orElse(null);
        if (object == null) {
            return Stream.of();
        }
        List<NameExpr> names = lambda.findAll(NameExpr.class);
        List<NameExpr> uses = names.stream()
                .filter(each -> each.getNameAsString().equals(object.getNameAsString()))
                .toList();
        boolean isOfClient = names.stream()
                .anyMatch(each ->
                        !uses.contains(each) && traces.parameter(each, frame).isPresent());
        boolean isOfEntity = uses.stream().anyMatch(each -> flow.items()
                .entityOf(flow.typeOf(each))
                .filter(entity::equals)
                .isPresent());
        return isOfClient || !isOfEntity ? Stream.of() : uses.stream().flatMap(each -> attribute(each).stream());
    }

    private Stream<String> ofReference(MethodReferenceExpr reference) {
        String name = reference.getIdentifier();
        return reference.getScope().toString().equals(entity.name())
                ? Stream.of(Accessors.property(name).orElse(name))
                : Stream.of();
    }

    /** What is read of the object: {@code boat.afloat}, {@code boat.isAfloat()}, {@code boat.afloat()}. */
    private static Optional<String> attribute(NameExpr object) {
        if (object.getParentNode().orElse(null) instanceof FieldAccessExpr field) {
            return Optional.of(field.getNameAsString());
        }
        return object.getParentNode().orElse(null) instanceof MethodCallExpr call
                        && call.getScope().filter(object::equals).isPresent()
                ? Optional.of(Accessors.property(call.getNameAsString()).orElse(call.getNameAsString()))
                : Optional.empty();
    }
}

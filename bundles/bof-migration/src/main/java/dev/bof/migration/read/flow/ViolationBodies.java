package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a service makes of violated constraints: a list, one text, a map by field, or what it says of one of them. What it
 * makes otherwise is computed, and never taken for something else.
 */
final class ViolationBodies {
    private static final Set<String> SAME = Set.of("stream", "sorted", "distinct", "parallelStream");
    private static final Set<String> LISTS = Set.of("toList", "toUnmodifiableList", "toSet");
    private static final Set<String> FIRST = Set.of("findFirst", "findAny");
    private static final Set<String> OPTIONAL = Set.of("get", "orElse", "orElseThrow", "orElseGet");
    private static final Set<String> EXCEPTIONS =
            Set.of("ConstraintViolationException", "MethodArgumentNotValidException", "BindException");

    private final Java java;
    private final Types types;
    private final Variables variables;
    private final Calls calls;
    private final ViolationWords words;
    private final Function<Frame.Bound, BodyShape> shapes;

    ViolationBodies(
            Java java,
            Types types,
            Variables variables,
            Calls calls,
            ViolationWords words,
            Function<Frame.Bound, BodyShape> shapes) {
        this.java = java;
        this.types = types;
        this.variables = variables;
        this.calls = calls;
        this.words = words;
        this.shapes = shapes;
    }

    /** Empty where it has nothing to do with violations. */
    Optional<BodyShape> of(Expression expression, Frame frame) {
        Optional<String> word = expression.isNameExpr() ? Optional.empty() : words.of(expression, frame);
        if (word.isPresent()) {
            return word.map(BodyShape::text);
        }
        if (expression instanceof NameExpr name) {
            return variables.value(name, frame).flatMap(value -> filled(name, value.expression(), frame));
        }
        if (!(expression instanceof MethodCallExpr call) || call.getScope().isEmpty()) {
            return Optional.empty();
        }
        boolean isOfServer = call.getNameAsString().endsWith("Message")
                && EXCEPTIONS.contains(types.of(call.getScope().get()).simpleName());
        return isOfServer ? Optional.of(computed(call)) : chain(call, frame);
    }

    /** {@code violations.stream().map(...).collect(...)} and its like. */
    private Optional<BodyShape> chain(MethodCallExpr end, Frame frame) {
        Expression at = end;
        if (OPTIONAL.contains(end.getNameAsString())) {
            at = end.getScope().orElseThrow();
        }
        if (!(at instanceof MethodCallExpr last) || last.getScope().isEmpty()) {
            return Optional.empty();
        }
        Expression made = null;
        boolean isKnown = true;
        at = last.getScope().get();
        while (!isOfViolations(at)) {
            if (!(at instanceof MethodCallExpr step) || step.getScope().isEmpty()) {
                return Optional.empty();
            }
            boolean isMap = step.getNameAsString().equals("map") && made == null;
            made = isMap ? step.getArgument(0) : made;
            isKnown &= isMap || SAME.contains(step.getNameAsString());
            at = step.getScope().get();
        }
        boolean isWhole = last != end || !OPTIONAL.contains(end.getNameAsString());
        BodyShape told = isKnown && isWhole ? ended(last, made, frame) : computed(end);
        return Optional.of(told);
    }

    /** Whether it is all violations, none of them left out. */
    private boolean isOfViolations(Expression expression) {
        TypeRef type = types.of(expression);
        return !type.simpleName().equals("Stream")
                && type.element().filter(ViolationWords::isViolation).isPresent();
    }

    /** @param made what each violation becomes, or null */
    private BodyShape ended(MethodCallExpr last, Expression made, Frame frame) {
        String name = last.getNameAsString();
        if (name.equals("collect")
                && last.getArguments().size() == 1
                && last.getArgument(0) instanceof MethodCallExpr collector) {
            return collected(collector, made, frame);
        }
        if (made == null || !(name.equals("toList") || FIRST.contains(name))) {
            return computed(last);
        }
        return element(made, frame)
                .map(each -> FIRST.contains(name) ? each : BodyShape.array(null, each))
                .orElseGet(() -> computed(last));
    }

    private BodyShape collected(MethodCallExpr collector, Expression made, Frame frame) {
        String name = collector.getNameAsString();
        if (name.equals("toMap") && made == null && collector.getArguments().size() > 1) {
            return byField(
                    words.ofFunction(collector.getArgument(0), frame),
                    words.ofFunction(collector.getArgument(1), frame),
                    collector);
        }
        Optional<BodyShape> each = made == null ? Optional.empty() : element(made, frame);
        if (each.isPresent() && LISTS.contains(name)) {
            return BodyShape.array(null, each.get());
        }
        Optional<String> between = collector.getArguments().isEmpty()
                ? Optional.of("")
                : java.constants().text(collector.getArgument(0));
        boolean isJoined = name.equals("joining") && collector.getArguments().size() < 2 && between.isPresent();
        return isJoined && each.filter(one -> one.meaning() == Meaning.TEXT).isPresent()
                ? BodyShape.joined(between.get(), each.get())
                : computed(collector);
    }

    private Optional<BodyShape> element(Expression function, Frame frame) {
        Optional<BodyShape> word = words.ofFunction(function, frame).map(BodyShape::text);
        if (word.isPresent()) {
            return word;
        }
        Optional<Frame.Bound> body = Optional.empty();
        if (function instanceof LambdaExpr lambda) {
            body = lambda.getExpressionBody()
                    .or(() -> Types.returnedBy(lambda))
                    .map(each -> new Frame.Bound(each, frame));
        } else if (function instanceof MethodReferenceExpr reference) {
            body = calls.referenced(reference).flatMap(target -> Calls.returned(target)
                    .map(each -> new Frame.Bound(each, frame.call(target, List.of()))));
        }
        return body.map(shapes).filter(ViolationBodies::isKnown);
    }

    private static boolean isKnown(BodyShape shape) {
        return !shape.has(Meaning.COMPUTED) && !shape.has(Meaning.NOTHING);
    }

    /** A collection that is made empty and gets something for each violation. */
    private Optional<BodyShape> filled(NameExpr variable, Expression made, Frame frame) {
        boolean isEmpty = made instanceof ObjectCreationExpr created
                && created.getArguments().isEmpty()
                && (created.getType().getNameAsString().endsWith("Map")
                        || created.getType().getNameAsString().endsWith("List"));
        List<MethodCallExpr> adds = frame.callable().findAll(MethodCallExpr.class).stream()
                .filter(each -> each.getScope().filter(variable::equals).isPresent())
                .filter(each -> each.getNameAsString().startsWith("add")
                        || each.getNameAsString().startsWith("put"))
                .toList();
        if (!isEmpty || adds.stream().noneMatch(this::isForViolations)) {
            return Optional.empty();
        }
        MethodCallExpr add = adds.get(0);
        if (adds.size() == 1 && add.getArguments().size() == 2) {
            return Optional.of(byField(words.of(add.getArgument(0), frame), words.of(add.getArgument(1), frame), add));
        }
        return adds.size() == 1 && add.getArguments().size() == 1
                ? Optional.of(shapes.apply(new Frame.Bound(add.getArgument(0), frame)))
                        .filter(ViolationBodies::isKnown)
                        .map(each -> BodyShape.array(null, each))
                        .or(() -> Optional.of(computed(add)))
                : Optional.of(computed(add));
    }

    private boolean isForViolations(MethodCallExpr add) {
        boolean inLoop = Code.around(add, ForEachStmt.class)
                .filter(loop -> isOfViolations(loop.getIterable()))
                .isPresent();
        return inLoop
                || Code.around(add, LambdaExpr.class)
                        .flatMap(lambda -> Code.around(lambda, MethodCallExpr.class))
                        .filter(call -> call.getNameAsString().equals("forEach"))
                        .flatMap(MethodCallExpr::getScope)
                        .filter(this::isOfViolations)
                        .isPresent();
    }

    private BodyShape byField(Optional<String> key, Optional<String> value, Expression written) {
        boolean isKnown = key.filter(ViolationWords.PROPERTY::equals).isPresent()
                && value.filter(ViolationWords.PHRASE::equals).isPresent();
        return isKnown ? BodyShape.part(Meaning.VIOLATIONS_BY_FIELD, null) : computed(written);
    }

    /** Its type says that no more is to be found out by the name of what it is given to. */
    private BodyShape computed(Expression expression) {
        return BodyShape.computed(types.of(expression), Code.text(expression));
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.ResourceModel.FrontEnd;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the ways in which a returned expression answers. */
final class Answers {
    private static final Set<String> RESPONSES = Set.of("Response", "ResponseEntity", "HttpEntity");
    private static final int DEEPEST = 8;

    private final Java java;
    private final Types types;
    private final Variables variables;
    private final Calls calls;
    private final Shapes shapes;
    private final ResponseBuilders builders;

    Answers(Java java, Types types, Variables variables, Calls calls, Shapes shapes, ResponseBuilders builders) {
        this.java = java;
        this.types = types;
        this.variables = variables;
        this.calls = calls;
        this.shapes = shapes;
        this.builders = builders;
    }

    static boolean isResponse(TypeRef type) {
        return RESPONSES.contains(type.simpleName()) && !type.isOfService();
    }

    /**
     * What a returned value answers.
     *
     * @param declared the type that the method returns
     * @param status by annotation, else 0
     */
    List<Answer> of(End.Returned returned, TypeRef declared, FrontEnd frontEnd, int status) {
        String condition = Guard.text(returned.guards());
        Place place = Places.of(returned.at());
        if (returned.value() == null || declared.isVoid()) {
            return List.of(empty(frontEnd, status, condition, place));
        }
        if (isResponse(declared)) {
            List<Answer> found = new ArrayList<>();
            collect(returned.value(), returned.frame(), condition, place, 0, found);
            if (found.isEmpty()) {
                java.problems().warning("how it answers could not be told: " + Code.text(returned.value()), place);
            }
            return found;
        }
        if (returned.value() instanceof NullLiteralExpr) {
            return List.of(empty(frontEnd, status, condition, place));
        }
        if (ResponseBuilders.isProblem(declared)) {
            int own = builders.ofProblem(returned.value(), returned.frame());
            BodyShape body = shapes.of(returned.value(), returned.frame());
            return List.of(new Answer(own, body, "application/problem+json", Map.of(), condition, place));
        }
        return List.of(plain(returned, declared, status, condition, place));
    }

    /** What a method without any return answers. */
    static Answer empty(FrontEnd frontEnd, int status, String condition, Place place) {
        int otherwise = frontEnd == FrontEnd.JAX_RS ? 204 : 200;
        return new Answer(status == 0 ? otherwise : status, BodyShape.NOTHING, "", Map.of(), condition, place);
    }

    private Answer plain(End.Returned returned, TypeRef declared, int status, String condition, Place place) {
        BodyShape shape = shapes.of(returned.value(), returned.frame());
        boolean unknown = shape.meaning() == Meaning.COMPUTED && shape.fields().isEmpty();
        return new Answer(
                status == 0 ? 200 : status,
                unknown ? shapes.ofType(declared, returned.value(), "") : shape,
                "",
                Map.of(),
                condition,
                place);
    }

    private void collect(
            Expression expression, Frame frame, String condition, Place place, int depth, List<Answer> found) {
        if (depth > DEEPEST) {
            return;
        }
        Optional<Answer> built = builders.of(expression, frame, condition, place);
        if (built.isPresent()) {
            found.add(built.get());
        } else if (expression instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner(), frame, condition, place, depth + 1, found);
        } else if (expression instanceof ConditionalExpr either) {
            String text = Code.text(either.getCondition());
            collect(either.getThenExpr(), frame, join(condition, text), place, depth + 1, found);
            collect(either.getElseExpr(), frame, join(condition, "!(" + text + ")"), place, depth + 1, found);
        } else if (expression instanceof NameExpr name) {
            variables
                    .value(name, frame)
                    .ifPresent(each -> collect(each.expression(), each.frame(), condition, place, depth + 1, found));
        } else if (expression instanceof MethodCallExpr call) {
            ofCall(call, frame, condition, place, depth, found);
        }
    }

    private void ofCall(
            MethodCallExpr call, Frame frame, String condition, Place place, int depth, List<Answer> found) {
        Optional<MethodDeclaration> target = calls.target(call, frame);
        String name = call.getNameAsString();
        if (target.isPresent() && !frame.isInside(target.get())) {
            Frame inside = calls.inside(call, target.get(), frame);
            target.get().findAll(ReturnStmt.class).forEach(each -> each.getExpression()
                    .ifPresent(value -> collect(value, inside, condition, place, depth + 1, found)));
        } else if (name.equals("of")
                && call.getScope()
                        .filter(each -> each.toString().endsWith("ResponseEntity"))
                        .isPresent()) {
            TypeRef inner = types.of(call.getArgument(0)).arguments().stream()
                    .findFirst()
                    .orElse(Types.UNKNOWN);
            found.add(new Answer(200, shapes.ofType(inner, call.getArgument(0), ""), "", Map.of(), condition, place));
            found.add(new Answer(404, BodyShape.NOTHING, "", Map.of(), join(condition, "it is empty"), place));
        } else if (call.getScope().isPresent()) {
            collect(call.getScope().get(), frame, condition, place, depth + 1, found);
            call.getScope()
                    .filter(Expression::isNameExpr)
                    .ifPresent(each -> ofVariable(each.asNameExpr(), frame, condition, place, found));
            String when = name.startsWith("orElse") ? join(condition, "it is empty") : condition;
            call.getArguments().forEach(each -> ofFunction(each, frame, when, place, depth, found));
        }
    }

    /** A builder that is set in several places answers in each of these ways. */
    private void ofVariable(NameExpr name, Frame frame, String condition, Place place, List<Answer> found) {
        frame.callable().findAll(AssignExpr.class).stream()
                .filter(each -> each.getTarget().equals(name))
                .flatMap(each -> builders.of(each.getValue(), frame, condition, place).stream())
                .forEach(found::add);
    }

    private void ofFunction(
            Expression argument, Frame frame, String condition, Place place, int depth, List<Answer> found) {
        if (argument instanceof LambdaExpr lambda) {
            lambda.getExpressionBody().ifPresent(each -> collect(each, frame, condition, place, depth + 1, found));
            if (lambda.getExpressionBody().isEmpty()) {
                lambda.getBody().findAll(ReturnStmt.class).forEach(each -> each.getExpression()
                        .ifPresent(value -> collect(value, frame, condition, Places.of(each), depth + 1, found)));
            }
        } else if (argument instanceof MethodReferenceExpr reference) {
            if (reference.getScope().toString().equals("ResponseEntity")
                    && reference.getIdentifier().equals("ok")) {
                TypeRef inner = Code.around(reference, MethodCallExpr.class)
                        .flatMap(MethodCallExpr::getScope)
                        .map(types::of)
                        .flatMap(each -> each.arguments().stream().findFirst())
                        .orElse(Types.UNKNOWN);
                found.add(new Answer(200, shapes.ofType(inner, null, ""), "", Map.of(), condition, place));
            }
        } else {
            collect(argument, frame, condition, place, depth + 1, found);
        }
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : one + " && " + other;
    }
}

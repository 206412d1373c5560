package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the class of a body, and of its parts, does by itself while it is read, and asks of itself as a whole: no code of the service calls it,
 * and it is left to a person.
 */
final class RequestWork {
    private final Java java;
    private final TransferTypeReader transferTypes;

    RequestWork(Java java, TransferTypeReader transferTypes) {
        this.java = java;
        this.transferTypes = transferTypes;
    }

    List<Effect> of(Draft draft) {
        List<Effect> found = new ArrayList<>();
        RequestBody request = draft.route().request();
        if (request == null) {
            return found;
        }
        body(request.type(), draft.title(), request.validated(), new HashSet<>(), found);
        return found;
    }

    /** @param seen the names of classes that are told of already */
    private void body(TypeRef body, String on, boolean isValidated, Set<String> seen, List<Effect> found) {
        TypeRef one = body.element().orElse(body);
        Optional<TypeDeclaration<?>> type = java.sources().type(one.name());
        if (type.isEmpty() || !seen.add(one.name())) {
            return;
        }
        for (TypeDeclaration<?> each : java.hierarchy().withSupertypes(type.get())) {
            whenRead(each, on, found);
            if (isValidated) {
                asked(each, on, found);
            }
        }
        for (Property part :
                transferTypes.type(one.name()).map(TransferType::properties).orElse(List.of())) {
            boolean isOfMany = part.type().element().isPresent();
            if (part.writable()) {
                body(part.type(), on, isValidated && (isOfMany || isValidated(part)), seen, found);
            }
        }
    }

    private static boolean isValidated(Property part) {
        return part.constraints().stream().map(Constraint::name).anyMatch("Valid"::equals);
    }

    private void whenRead(TypeDeclaration<?> type, String on, List<Effect> found) {
        for (MethodDeclaration each : type.getMethods()) {
            boolean isSetter = each.getNameAsString().startsWith("set")
                    && each.getParameters().size() == 1
                    && !each.isStatic();
            if (isSetter
                    && each.getBody()
                            .filter(body -> !onlyTakes(body, each.getParameters()))
                            .isPresent()) {
                found.add(left(on, type, each.getNameAsString(), each.getBody().get()));
            }
            if (makesOne(each) && !onlyTakes(each)) {
                found.add(left(on, type, each.getNameAsString(), each.getBody().get()));
            }
            property(each, type)
                    .filter(property -> !onlyGives(each, property))
                    .ifPresent(property -> found.add(left(
                            on,
                            type.getNameAsString() + "." + each.getNameAsString()
                                    + "() gives more than what is sent: "
                                    + Code.text(each.getBody().get()),
                            each.getBody().get())));
        }
        for (ConstructorDeclaration each : type.getConstructors()) {
            boolean isUsed = java.annotations().has(each, Api.JACKSON, "JsonCreator")
                    || type instanceof RecordDeclaration made
                            && made.getParameters().size()
                                    == each.getParameters().size();
            if (isUsed && !onlyTakes(each.getBody(), each.getParameters())) {
                found.add(left(on, type, "its constructor", each.getBody()));
            }
        }
        type.getMembers().stream()
                .filter(CompactConstructorDeclaration.class::isInstance)
                .map(each -> ((CompactConstructorDeclaration) each).getBody())
                .filter(body -> !body.isEmpty())
                .forEach(body -> found.add(left(on, type, "its constructor", body)));
    }

    /** Whether JSON is given to this method to make the body of it. */
    private boolean makesOne(MethodDeclaration method) {
        return method.isStatic()
                && method.getBody().isPresent()
                && java.annotations().has(method, Api.JACKSON, "JsonCreator");
    }

    /** Whether a method only hands on what it is given to a constructor. */
    private static boolean onlyTakes(MethodDeclaration method) {
        List<Expression> given = method.getParameters().stream()
                .<Expression>map(Parameter::getNameAsExpression)
                .toList();
        return returned(method)
                .filter(ObjectCreationExpr.class::isInstance)
                .filter(made -> ((ObjectCreationExpr) made).getArguments().equals(given))
                .isPresent();
    }

    /** The field or component of the class that a method with a body is the getter of. */
    private static Optional<String> property(MethodDeclaration method, TypeDeclaration<?> type) {
        boolean isGetter = method.getParameters().isEmpty() && method.getBody().isPresent() && !method.isStatic();
        String name = method.getNameAsString();
        Optional<String> field = Accessors.propertyOfGetter(method)
                .filter(each -> type.getFieldByName(each).isPresent());
        return field.or(() -> type.toRecordDeclaration()
                        .flatMap(made -> made.getParameterByName(name))
                        .map(component -> name))
                .filter(each -> isGetter);
    }

    private static boolean onlyGives(MethodDeclaration getter, String property) {
        return returned(getter)
                .map(value -> value instanceof FieldAccessExpr access ? access.getNameAsExpression() : value)
                .filter(value -> value.isNameExpr() && value.toString().equals(property))
                .isPresent();
    }

    /** What a method gives that does nothing else. */
    private static Optional<Expression> returned(MethodDeclaration method) {
        return method.getBody()
                .filter(body -> body.getStatements().size() == 1)
                .map(body -> body.getStatement(0))
                .flatMap(Statement::toReturnStmt)
                .flatMap(ReturnStmt::getExpression);
    }

    private static Effect left(String on, TypeDeclaration<?> type, String what, BlockStmt body) {
        return left(
                on,
                type.getNameAsString() + " is read by more than taking what is sent (" + what + "): " + Code.text(body),
                body);
    }

    private static Effect left(String on, String why, Node at) {
        return new Effect(on, "", "", List.of(), 0, List.of(), why, Places.of(at));
    }

    /** Whether nothing is done but to keep what is given, and perhaps that something was. */
    private static boolean onlyTakes(BlockStmt body, List<Parameter> given) {
        Set<String> names = given.stream().map(Parameter::getNameAsString).collect(Collectors.toSet());
        return body.getStatements().stream().allMatch(each -> isTaking(each, names));
    }

    private static boolean isTaking(Statement statement, Set<String> given) {
        if (statement instanceof ReturnStmt end) {
            return end.getExpression().filter(each -> !each.isThisExpr()).isEmpty();
        }
        if (statement instanceof ExpressionStmt done && done.getExpression() instanceof MethodCallExpr call) {
            return call.findAll(NameExpr.class, each -> given.contains(each.getNameAsString())).stream()
                    .allMatch(RequestWork::isHandedOn);
        }
        if (!(statement instanceof ExpressionStmt done && done.getExpression() instanceof AssignExpr assignment)) {
            return statement.isExplicitConstructorInvocationStmt();
        }
        Expression value = assignment.getValue();
        return value.isBooleanLiteralExpr() || value.isNameExpr() && given.contains(value.toString());
    }

    /** Whether a value is given to a setter as it is. */
    private static boolean isHandedOn(NameExpr value) {
        return value.getParentNode()
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(call -> call.getNameAsString().startsWith("set")
                        && call.getArguments().contains(value))
                .isPresent();
    }

    /** Constraints of several values, which a method of the class works out. */
    private void asked(TypeDeclaration<?> type, String on, List<Effect> found) {
        for (MethodDeclaration each : type.getMethods()) {
            for (String constraint : List.of("AssertTrue", "AssertFalse")) {
                if (java.annotations().has(each, Api.VALIDATION, constraint)) {
                    found.add(left(
                            on,
                            "it refuses where @" + constraint + " " + type.getNameAsString() + "."
                                    + each.getNameAsString() + "() says so",
                            each.getName()));
                }
            }
        }
    }
}

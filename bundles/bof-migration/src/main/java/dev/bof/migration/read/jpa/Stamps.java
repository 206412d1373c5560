package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.Optional;

/** Finds the times that an entity sets by itself when it is written, whatever they are called. */
final class Stamps {
    private final Java java;

    Stamps(Java java) {
        this.java = java;
    }

    /** What an attribute of the class is told to be by what sets it to the present time. */
    Role of(TypeDeclaration<?> type, String attribute) {
        boolean updated = sets(type, attribute, "PreUpdate");
        boolean created = sets(type, attribute, "PrePersist");
        return updated ? Role.UPDATED_AT : created ? Role.CREATED_AT : Role.NONE;
    }

    private boolean sets(TypeDeclaration<?> type, String attribute, String event) {
        return type.getMethods().stream()
                .filter(method -> java.annotations().has(method, Api.JPA, event))
                .anyMatch(method -> sets(method, attribute));
    }

    /** Only what is always set counts: a time that is set where there is none yet is that of the creation. */
    private static boolean sets(MethodDeclaration method, String attribute) {
        return method.getBody().stream()
                .flatMap(body -> body.getStatements().stream())
                .filter(ExpressionStmt.class::isInstance)
                .map(statement -> ((ExpressionStmt) statement).getExpression())
                .filter(AssignExpr.class::isInstance)
                .map(AssignExpr.class::cast)
                .anyMatch(set -> target(set).filter(attribute::equals).isPresent() && isNow(set.getValue()));
    }

    private static Optional<String> target(AssignExpr set) {
        Expression target = set.getTarget();
        return target.isNameExpr()
                ? Optional.of(target.asNameExpr().getNameAsString())
                : target.isFieldAccessExpr()
                                && target.asFieldAccessExpr().getScope().isThisExpr()
                        ? Optional.of(target.asFieldAccessExpr().getNameAsString())
                        : Optional.empty();
    }

    private static boolean isNow(Node value) {
        return value.findFirst(
                        MethodCallExpr.class, call -> call.getNameAsString().equals("now"))
                .isPresent();
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the conditions that Panache takes in the place of queries: {@code Plant.list("archived = false order by name")}. */
final class PanacheTexts {
    private static final Set<String> METHODS = Set.of("find", "list", "stream");
    private static final String ALIAS = "e";

    private final Java java;
    private final Repositories repositories;
    private final EntityModel entity;

    PanacheTexts(Java java, Repositories repositories, EntityModel entity) {
        this.java = java;
        this.repositories = repositories;
        this.entity = entity;
    }

    /** The whole query; empty for other calls, and where the text only names what is compared. */
    Optional<String> query(Walk.Called called) {
        MethodCallExpr call = called.call();
        boolean asks =
                METHODS.contains(call.getNameAsString()) && !call.getArguments().isEmpty() && isOfEntity(call);
        return asks
                ? text(call.getArgument(0), called.frame())
                        .filter(text -> !text.toLowerCase(Locale.ROOT).contains("from ")
                                && QueryTexts.tokens(text).size() > 2)
                        .map(this::query)
                : Optional.empty();
    }

    private boolean isOfEntity(MethodCallExpr call) {
        String scope = call.getScope().map(Expression::toString).orElse("");
        boolean isInside = scope.isEmpty()
                && Code.enclosingType(call)
                        .flatMap(TypeDeclaration::getFullyQualifiedName)
                        .filter(entity.qualifiedName()::equals)
                        .isPresent();
        return isInside
                || scope.equals(entity.name())
                || repositories.entityOf(call).filter(entity.name()::equals).isPresent();
    }

    /** A text, or that with which a variable begins. */
    private Optional<String> text(Expression expression, Frame frame) {
        return java.constants()
                .text(expression)
                .or(() -> expression instanceof NameExpr name
                        ? frame.callable().findAll(VariableDeclarator.class).stream()
                                .filter(each -> each.getNameAsString().equals(name.getNameAsString()))
                                .flatMap(each -> each.getInitializer().stream())
                                .flatMap(each -> java.constants().text(each).stream())
                                .findFirst()
                        : Optional.empty());
    }

    private String query(String conditions) {
        String qualified =
                QueryTexts.tokens(conditions).stream().map(this::qualified).collect(Collectors.joining(" "));
        return "from " + entity.name() + " " + ALIAS + " where " + qualified;
    }

    private String qualified(String token) {
        int dot = token.indexOf('.');
        return entity.attribute(dot < 0 ? token : token.substring(0, dot)).isPresent() ? ALIAS + "." + token : token;
    }
}

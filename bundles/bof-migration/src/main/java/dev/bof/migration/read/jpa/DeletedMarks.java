package dev.bof.migration.read.jpa;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.AttributeModel.Mark;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds texts and numbers that say that an object is deleted, such as {@code Y} and {@code N}: an attribute of such a name has
 * one of them at first, and the code sets one other.
 */
final class DeletedMarks {
    private static final Set<String> TYPES = Set.of("java.lang.String", "int", "java.lang.Integer");
    private static final List<String> ENDINGS = List.of("flag", "yn", "mark");

    private final Java java;

    DeletedMarks(Java java) {
        this.java = java;
    }

    Optional<Mark> of(Member member) {
        if (!TYPES.contains(member.type().name())
                || !isNamedSo(member.name())
                || member.initial().isEmpty()) {
            return Optional.empty();
        }
        Optional<Object> present = java.constants().value(StaticJavaParser.parseExpression(member.initial()));
        List<Object> others = java.sources().units().stream()
                .flatMap(unit -> Stream.concat(
                        unit.findAll(AssignExpr.class).stream()
                                .filter(set -> isOf(set.getTarget(), member.name()))
                                .map(AssignExpr::getValue),
                        unit.findAll(MethodCallExpr.class).stream()
                                .filter(call -> call.getNameAsString().equals(member.setter()))
                                .filter(call -> call.getArguments().size() == 1)
                                .map(call -> call.getArgument(0))))
                .flatMap(value -> java.constants().value(value).stream())
                .filter(value -> present.isPresent() && !value.equals(present.get()))
                .distinct()
                .toList();
        return others.size() == 1 && others.get(0).getClass() == present.get().getClass()
                ? Optional.of(new Mark(others.get(0), present.get()))
                : Optional.empty();
    }

    private static boolean isNamedSo(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return RoleFinder.DELETED_FLAGS.contains(name)
                || ENDINGS.stream()
                        .filter(name::endsWith)
                        .map(ending -> name.substring(0, name.length() - ending.length()))
                        .anyMatch(rest -> rest.equals("delete") || RoleFinder.DELETED_FLAGS.contains(rest));
    }

    private static boolean isOf(Expression target, String attribute) {
        return target instanceof FieldAccessExpr access
                        && access.getNameAsString().equals(attribute)
                || target instanceof NameExpr name && name.getNameAsString().equals(attribute);
    }
}

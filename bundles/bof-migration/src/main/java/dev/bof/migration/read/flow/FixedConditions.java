package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Paging.Fixed;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a list's query asks of all objects, whatever clients ask for: {@code where o.archived = false}. */
final class FixedConditions {
    private static final Set<String> OPERATORS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=", "is", "like", "in");
    private static final Set<String> ENDS = Set.of("and", "or", "order", "group", "having", ")");

    private final Java java;
    private final Calls calls;

    FixedConditions(Java java, Calls calls) {
        this.java = java;
        this.calls = calls;
    }

    List<Fixed> of(Walk walk, EntityModel entity) {
        Map<String, Fixed> found = new LinkedHashMap<>();
        for (Frame frame : walk.frames()) {
            add(always(frame), entity, Places.of(frame.callable()), found);
        }
        for (Walk.Called each : walk.called()) {
            Optional<MethodDeclaration> declared = calls.declared(each.call())
                    .filter(method -> method.getBody().isEmpty());
            if (declared.isPresent()) {
                ofRepository(declared.get(), entity, found);
            }
        }
        return List.copyOf(found.values());
    }

    /** The texts that are part of a method's query whatever is asked for. */
    private static String always(Frame frame) {
        List<String> texts = new ArrayList<>();
        frame.callable().findAll(Expression.class).stream()
                .filter(each -> Code.around(each, IfStmt.class).isEmpty()
                        && Code.around(each, ConditionalExpr.class).isEmpty())
                .forEach(each -> {
                    if (each instanceof StringLiteralExpr literal) {
                        texts.add(literal.asString());
                    } else if (each instanceof TextBlockLiteralExpr block) {
                        texts.add(block.translateEscapes());
                    }
                });
        return String.join(" ", texts);
    }

    private void ofRepository(MethodDeclaration method, EntityModel entity, Map<String, Fixed> found) {
        Place place = Places.of(method.getName());
        Optional<String> query =
                java.annotations().find(method, Api.SPRING_DATA, "Query").map(each -> each.text("value"));
        if (query.isPresent()) {
            add(query.get(), entity, place, found);
            return;
        }
        DerivedQueries.parts(method.getNameAsString()).stream()
                .filter(part -> part.operators().isEmpty())
                .forEach(part -> found.putIfAbsent(
                        part.attribute(), new Fixed(part.attribute(), method.getNameAsString(), place)));
    }

    private static void add(String query, EntityModel entity, Place place, Map<String, Fixed> found) {
        List<String> tokens = QueryTexts.tokens(query);
        Optional<String> alias = alias(tokens, entity);
        for (int at = 0; alias.isPresent() && at + 2 < tokens.size(); at++) {
            String path = tokens.get(at);
            String next = tokens.get(at + 1).toLowerCase(Locale.ROOT);
            int end = end(tokens, at + 2);
            boolean isFixed = path.startsWith(alias.get() + ".")
                    && !path.endsWith(".")
                    && (OPERATORS.contains(next) || next.equals("not"))
                    && tokens.subList(at + 2, end).stream().noneMatch(each -> isOpen(each, alias.get()))
                    && end > at + 2;
            if (isFixed && !isAlternative(tokens, end)) {
                String attribute = path.substring(path.indexOf('.') + 1);
                found.putIfAbsent(attribute, new Fixed(attribute, String.join(" ", tokens.subList(at, end)), place));
            }
        }
    }

    /** What stands for the entity, the first time that it is asked for. */
    private static Optional<String> alias(List<String> tokens, EntityModel entity) {
        for (int at = 0; at + 2 < tokens.size(); at++) {
            if (tokens.get(at).equalsIgnoreCase("from") && tokens.get(at + 1).equals(entity.name())) {
                int name = tokens.get(at + 2).equalsIgnoreCase("as") ? at + 3 : at + 2;
                return name < tokens.size() ? Optional.of(tokens.get(name)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int end(List<String> tokens, int from) {
        int depth = 0;
        int end = from;
        while (end < tokens.size()
                && (depth > 0 || !ENDS.contains(tokens.get(end).toLowerCase(Locale.ROOT)))) {
            depth += tokens.get(end).equals("(") ? 1 : tokens.get(end).equals(")") ? -1 : 0;
            end++;
        }
        return end;
    }

    /** Whether a condition is about what clients say, or about another attribute. */
    private static boolean isOpen(String token, String alias) {
        return token.startsWith(":") || token.startsWith("?") || token.startsWith(alias + ".");
    }

    /** {@code o.x is null or o.x = :x} is no condition by itself. */
    private static boolean isAlternative(List<String> tokens, int end) {
        return end < tokens.size() && tokens.get(end).equalsIgnoreCase("or");
    }
}

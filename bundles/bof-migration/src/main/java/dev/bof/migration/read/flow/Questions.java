package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Java;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what conditions ask the database: through variables and methods, down to the query. */
final class Questions {
    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s+([\\w.]+)");
    private static final int MOST = 500;

    private final Java java;
    private final Calls calls;
    private final Variables variables;
    private final Repositories repositories;

    Questions(Java java, Calls calls, Variables variables, Repositories repositories) {
        this.repositories = repositories;
        this.java = java;
        this.calls = calls;
        this.variables = variables;
    }

    /**
     * What is asked.
     *
     * @param any whether anything is
     * @param ofOthers whether it is asked of objects of another kind
     * @param ignoreCase whether values count as the same in another case
     * @param attributes of the object whose values are looked for
     */
    record Asked(boolean any, boolean ofOthers, boolean ignoreCase, List<String> attributes) {
        /** Whether nothing is looked for but the object of the address. */
        boolean isOfItself(String endpoint, EntityModel entity) {
            return endpoint.contains("{")
                    && entity != null
                    && entity.attribute(AttributeModel.Role.ID)
                            .filter(id -> attributes.equals(List.of(id.name())))
                            .isPresent();
        }
    }

    /** @param entity of the object; null where it is not known */
    Asked of(List<Guard> guards, EntityModel entity) {
        Deque<Frame.Bound> open = new ArrayDeque<>();
        guards.stream()
                .filter(each -> each.condition() != null)
                .forEach(each -> open.add(new Frame.Bound(each.condition(), each.frame())));
        Set<Expression> seen = new HashSet<>();
        Asking asking = new Asking(entity);
        while (!open.isEmpty() && seen.size() < MOST) {
            Frame.Bound next = open.remove();
            if (!seen.add(next.expression())) {
                continue;
            }
            next.expression()
                    .findAll(NameExpr.class, each -> !isRead(each))
                    .forEach(name -> variables.value(name, next.frame()).ifPresent(open::add));
            for (MethodCallExpr call : next.expression().findAll(MethodCallExpr.class)) {
                asking.hear(call, next.frame());
                calls.target(call, next.frame())
                        .filter(target -> !next.frame().isInside(target))
                        .ifPresent(target -> Walk.through(calls.inside(call, target, next.frame()), calls)
                                .called()
                                .forEach(each -> open.add(new Frame.Bound(each.call(), each.frame()))));
            }
        }
        return new Asked(asking.any, asking.others, asking.ignoreCase, List.copyOf(asking.attributes));
    }

    /** Whether a name stands for an object one of whose values is read: that it is there is no question then. */
    private static boolean isRead(NameExpr name) {
        boolean field = name.getParentNode()
                .filter(each -> each instanceof FieldAccessExpr access && access.getScope() == name)
                .isPresent();
        return field || isAsked(name);
    }

    private static boolean isAsked(NameExpr name) {
        return name.getParentNode()
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(call -> call.getScope().filter(scope -> scope == name).isPresent())
                .flatMap(call -> Accessors.property(call.getNameAsString()))
                .filter(property -> !property.equals("empty") && !property.equals("present"))
                .isPresent();
    }

    /** What has been asked so far. */
    private final class Asking {
        private final EntityModel entity;
        private final Set<String> attributes = new LinkedHashSet<>();
        private boolean any;
        private boolean others;
        private boolean ignoreCase;

        Asking(EntityModel entity) {
            this.entity = entity;
        }

        void hear(MethodCallExpr call, Frame frame) {
            String name = call.getNameAsString();
            boolean hasClass = call.getArguments().size() > 1 && call.getArgument(0) instanceof ClassExpr;
            if (hasClass && (name.equals("find") || name.equals("getReference"))) {
                any = true;
                found(((ClassExpr) call.getArgument(0)).getTypeAsString());
            } else if (name.startsWith("create")
                    && name.endsWith("Query")
                    && !call.getArguments().isEmpty()) {
                any = true;
                queried(text(call.getArgument(0), frame));
            } else {
                ofRepository(call);
            }
        }

        private void found(String type) {
            if (isOwn(type)) {
                ids().forEach(attributes::add);
            } else {
                others = true;
            }
        }

        private List<String> ids() {
            return entity == null
                    ? List.of()
                    : entity.attribute(AttributeModel.Role.ID).map(AttributeModel::name).stream()
                            .toList();
        }

        private boolean isOwn(String type) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            return entity == null
                    || simple.equals(entity.name())
                    || entity.qualifiedName().endsWith("." + simple);
        }

        private void queried(String text) {
            Matcher from = FROM.matcher(text);
            if (from.find() && !isOwn(from.group(1))) {
                others = true;
                return;
            }
            List<QueryTexts.Comparison> equal = QueryTexts.comparisons(text).values().stream()
                    .filter(each -> each.operator() == Operator.EQ)
                    .toList();
            ignoreCase |= equal.stream().anyMatch(QueryTexts.Comparison::ignoreCase);
            equal.stream().flatMap(each -> each.attributes().stream()).sorted().forEach(attributes::add);
        }

        private void ofRepository(MethodCallExpr call) {
            String name = call.getNameAsString();
            Optional<String> query = calls.declared(call).flatMap(new NamedQueries(java)::of);
            if (query.isPresent()) {
                any = true;
                queried(query.get());
            } else if (name.startsWith("exists") || name.startsWith("countBy") || name.startsWith("findBy")) {
                any = true;
                if (repositories.entityOf(call).filter(each -> !isOwn(each)).isPresent()) {
                    others = true;
                    return;
                }
                List<DerivedQueries.Part> equal = DerivedQueries.parts(name).stream()
                        .filter(each -> each.isEquality() || each.operators().isEmpty())
                        .toList();
                ignoreCase |= equal.stream().anyMatch(DerivedQueries.Part::ignoreCase);
                equal.stream()
                        .map(DerivedQueries.Part::attribute)
                        .map(each ->
                                each.toLowerCase(Locale.ROOT).equals("id") && !ids().isEmpty() ? ids().get(0) : each)
                        .forEach(attributes::add);
            }
        }
    }

    /** The text of a query: all texts of the method where it is put together of several. */
    private String text(Expression query, Frame frame) {
        List<String> parts = new ArrayList<>();
        java.constants()
                .text(query)
                .map(text -> new NamedQueries(java).text(text).orElse(text))
                .ifPresent(parts::add);
        return parts.isEmpty() ? String.join(" ", FilterReader.texts(frame)) : parts.get(0);
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the query of an endpoint asks of all objects, whatever clients ask for: {@code where o.archived = false}. What
 * not each of several queries asks is uncertain.
 */
final class FixedConditions {
    private static final Set<String> OPERATORS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=", "is", "like", "in");
    private static final Map<String, Operator> KNOWN = Map.of(
            "=",
            Operator.EQ,
            "<>",
            Operator.NE,
            "!=",
            Operator.NE,
            "<",
            Operator.LT,
            "<=",
            Operator.LTE,
            ">",
            Operator.GT,
            ">=",
            Operator.GTE);
    private static final Set<String> ENDS = Set.of("and", "or", "order", "group", "having", ")");
    /** What methods of repositories begin with that give no objects. */
    private static final List<String> OTHERWISE = List.of("exists", "save", "delete", "remove");

    /** No condition goes on in the next literal. */
    private static final String END = " ) ";

    private static final Set<String> LIMITS = Set.of("setMaxResults", "limit");

    private final Java java;
    private final Flow flow;
    private final EntityModel entity;
    private final boolean isList;
    private final NamedQueries named;
    private final FixedCriteria criteria;
    private final OtherCriteria others;
    private final CodeFilters filters;
    private final FixedArguments arguments;
    private final PanacheTexts panache;
    private final BoundValues given;
    private final Set<String> aliases = new HashSet<>();
    private final Map<String, FixedCondition> found = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private final Map<String, String> bound = new HashMap<>();
    private int queries;

    FixedConditions(Java java, Flow flow, Traces traces, EntityModel entity, boolean isList) {
        this.java = java;
        this.flow = flow;
        this.entity = entity;
        this.isList = isList;
        this.named = new NamedQueries(java);
        this.criteria = new FixedCriteria(java, flow, traces, entity);
        this.others = new OtherCriteria(java, flow, traces, entity);
        this.filters = new CodeFilters(flow, traces, entity);
        this.arguments = new FixedArguments(traces);
        this.panache = new PanacheTexts(java, flow.repositories(), entity);
        this.given = new BoundValues(java, traces);
    }

    List<FixedCondition> of(Walk walk) {
        bound.putAll(given.of(walk));
        for (Frame frame : walk.frames()) {
            texts(frame, true).forEach(text -> aliases.addAll(aliases(QueryTexts.tokens(text))));
        }
        for (Frame frame : walk.frames()) {
            Place place = Places.of(frame.callable());
            texts(frame, true).forEach(text -> add(text, place, bound, true));
            // what is asked in some cases alone may be asked instead
            texts(frame, false).forEach(text -> add(text, place, bound, false));
        }
        walk.called().stream().filter(each -> isOwn(each.call())).forEach(this::called);
        return found.values().stream()
                .map(each -> times.get(asked(each)) == queries ? each : each.uncertain())
                .toList();
    }

    private void called(Walk.Called called) {
        queries += criteria.isQuery(called.call()) ? 1 : 0;
        criteria.of(called).ifPresent(this::add);
        others.of(called).ifPresent(this::add);
        filters.of(called).forEach(this::add);
        panache.query(called).ifPresent(query -> add(query, Places.of(called.call()), bound, true));
        flow.calls()
                .declared(called.call())
                .ifPresentOrElse(method -> ofRepository(called, method), () -> ofLibrary(called.call()));
    }

    /** The texts of a method's queries that are asked always, or else those of some cases. */
    private List<String> texts(Frame frame, boolean always) {
        StringBuilder literals = new StringBuilder();
        List<String> texts = new ArrayList<>();
        for (Expression each : frame.callable().findAll(Expression.class)) {
            boolean inCase = Code.around(each, IfStmt.class).isPresent()
                    || Code.around(each, ConditionalExpr.class).isPresent()
                    || Code.around(each, SwitchEntry.class).isPresent();
            if (inCase == always) {
                continue;
            }
            if (each instanceof StringLiteralExpr literal) {
                literals.append(END).append(literal.asString());
            } else if (each instanceof TextBlockLiteralExpr block) {
                literals.append(END).append(block.translateEscapes());
            } else if (each instanceof MethodCallExpr call) {
                named.of(call, frame).ifPresent(texts::add);
            }
        }
        texts.add(literals.toString());
        return texts;
    }

    /** Whether a call is none of a repository of other objects. */
    private boolean isOwn(MethodCallExpr call) {
        return flow.repositories()
                .entityOf(call)
                .filter(name -> !name.equals(entity.name()))
                .isEmpty();
    }

    private void ofRepository(Walk.Called called, MethodDeclaration method) {
        boolean selects = OTHERWISE.stream().noneMatch(method.getNameAsString()::startsWith);
        if (method.getBody().isPresent() || !selects) {
            return;
        }
        Place place = Places.of(method.getName());
        Optional<String> query = named.of(method);
        if (query.isPresent()) {
            add(query.get(), place, given.given(called, method), true);
            return;
        }
        queries++;
        DerivedQueries.fixed(method.getNameAsString(), place).forEach(this::add);
        if (isList) {
            arguments.of(called, method).forEach(this::add);
        }
    }

    /** What libraries have of their own: all objects, or a limit. */
    private void ofLibrary(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (name.equals("findAll")) {
            queries++;
        }
        boolean isLimit = isList
                && LIMITS.contains(name)
                && call.getArguments().size() == 1
                && java.constants().value(call.getArgument(0)).isPresent();
        if (isLimit) {
            add(new FixedCondition("", Operator.OTHER, "", name + "(" + call.getArgument(0) + ")", Places.of(call)));
        }
    }

    private void add(FixedCondition condition) {
        found.putIfAbsent(asked(condition), condition);
        times.merge(asked(condition), 1, Integer::sum);
    }

    /** The same for conditions that ask the same. */
    private static String asked(FixedCondition condition) {
        return condition.operator() == Operator.OTHER
                ? condition.attribute() + " " + condition.condition()
                : condition.attribute() + " " + condition.operator() + " " + condition.value();
    }

    private void add(String query, Place place, Map<String, String> values, boolean isSure) {
        List<String> tokens = QueryTexts.tokens(query);
        List<String> own = aliases(tokens);
        queries += own.size();
        // a part of a query that is put together elsewhere
        Collection<String> asked = own.isEmpty() ? aliases : own;
        boolean hasAlternatives = tokens.stream().anyMatch("or"::equalsIgnoreCase);
        for (int at = 0; at + 2 < tokens.size(); at++) {
            String path = tokens.get(at);
            int end = end(tokens, at + 2);
            Optional<String> alias = asked.stream()
                    .filter(each -> path.startsWith(each + ".") && !path.endsWith("."))
                    .findFirst();
            String next = tokens.get(at + 1).toLowerCase(Locale.ROOT);
            boolean isFixed = alias.isPresent()
                    && (OPERATORS.contains(next) || next.equals("not"))
                    && tokens.subList(at + 2, end).stream()
                            .noneMatch(each -> !values.containsKey(each) && isOpen(each, alias.get()))
                    && end > at + 2;
            if (isFixed && !isAlternative(tokens, end)) {
                FixedCondition condition = condition(
                        tokens.subList(at, end).stream()
                                .map(each -> values.getOrDefault(each, each))
                                .toList(),
                        place);
                boolean isDenied = at > 0 && tokens.get(at - 1).equalsIgnoreCase("not");
                add(hasAlternatives || isDenied || !isSure ? condition.uncertain() : condition);
            }
        }
    }

    private static FixedCondition condition(List<String> tokens, Place place) {
        String path = tokens.get(0);
        String attribute = path.substring(path.indexOf('.') + 1);
        String written = String.join(" ", tokens);
        String compared = String.join(" ", tokens.subList(1, tokens.size())).toLowerCase(Locale.ROOT);
        if (compared.equals("is null")) {
            return new FixedCondition(attribute, Operator.IS_NULL, "", written, place);
        }
        if (compared.equals("is not null")) {
            return new FixedCondition(attribute, Operator.IS_NOT_NULL, "", written, place);
        }
        Operator operator = tokens.size() == 3 ? KNOWN.getOrDefault(tokens.get(1), Operator.OTHER) : Operator.OTHER;
        return new FixedCondition(attribute, operator, unquoted(tokens.get(tokens.size() - 1)), written, place);
    }

    private static String unquoted(String token) {
        boolean isQuoted = token.length() > 1 && token.startsWith("'") && token.endsWith("'");
        return isQuoted ? token.substring(1, token.length() - 1).replace("''", "'") : token;
    }

    /** What stands for the entity, each time that it is asked for. */
    private List<String> aliases(List<String> tokens) {
        List<String> aliases = new ArrayList<>();
        for (int at = 0; at + 2 < tokens.size(); at++) {
            if (tokens.get(at).equalsIgnoreCase("from") && tokens.get(at + 1).equals(entity.name())) {
                int name = tokens.get(at + 2).equalsIgnoreCase("as") ? at + 3 : at + 2;
                if (name < tokens.size()
                        && Character.isJavaIdentifierStart(tokens.get(name).charAt(0))) {
                    aliases.add(tokens.get(name));
                }
            }
        }
        return aliases;
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

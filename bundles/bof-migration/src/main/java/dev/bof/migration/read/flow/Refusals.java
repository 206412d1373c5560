package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.Paging.Refusal;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where code refuses what a client asks a list for: by an exception, or by an answer that tells of an error. */
final class Refusals {
    private static final int ERRORS = 400;

    private final Traces traces;
    private final Set<String> looksForBlanks;
    private final List<Refusal> found = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();

    /** @param answers all that the endpoint may answer */
    Refusals(Walk walk, List<Answer> answers, Traces traces) {
        this.traces = traces;
        this.looksForBlanks = blanks(walk);
        Set<Place> errors = answers.stream()
                .filter(each -> each.status() >= ERRORS)
                .map(Answer::place)
                .collect(Collectors.toSet());
        walk.thrown().forEach(each -> add(each.guards(), each.at()));
        walk.returned().stream()
                .filter(each -> errors.contains(Places.of(each.at())))
                .forEach(each -> add(each.guards(), each.at()));
    }

    /** The parameters whose emptiness is asked for somewhere. */
    private Set<String> blanks(Walk walk) {
        return walk.called().stream()
                .filter(each -> FilterReader.EMPTINESS.contains(each.call().getNameAsString()))
                .flatMap(each -> traces.parameter(each.call(), each.frame()).stream())
                .collect(Collectors.toSet());
    }

    private void add(List<Guard> holding, Node at) {
        for (Guard guard : holding) {
            if (guard.condition() != null && !guard.negated()) {
                guards.add(guard);
                guard.condition().findAll(NameExpr.class).stream()
                        .flatMap(each -> traces.parameter(each, guard.frame()).stream())
                        .distinct()
                        .map(each -> new Refusal(each, looksForBlanks.contains(each), Places.of(at)))
                        .forEach(found::add);
            }
        }
    }

    List<Refusal> all() {
        return found.stream().distinct().toList();
    }

    /** The conditions under which something is refused. */
    List<Guard> guards() {
        return List.copyOf(guards);
    }

    /** Whether a condition, or what it is a part of, leads to a refusal. */
    boolean follow(Expression condition) {
        return guards.stream()
                .anyMatch(each ->
                        each.condition() == condition || each.condition().isAncestorOf(condition));
    }
}

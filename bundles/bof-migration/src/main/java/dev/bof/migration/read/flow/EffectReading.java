package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one way through code does to an object, in the order in which it is done. */
final class EffectReading {
    private static final Set<String> LOOKUPS = Set.of("find", "getReference");

    /** The object as a whole: that it is there is no condition of its own. */
    private static final String OBJECT = "${object}";

    private final Flow flow;
    private final String on;
    private final RouteCode code;
    private final EntityModel entity;
    private final boolean isMaking;
    private final Targets targets;
    private final Makings makings;
    private final OtherWork others;
    private final Set<Place> refusals;
    private final List<Effect> found = new ArrayList<>();
    private final Map<Effect, Asked> asked = new IdentityHashMap<>();
    private List<Guard> before = List.of();
    private Place removal;

    /**
     * @param parts the qualified names of entities that are written with the object
     * @param isMaking whether the object is made there, so that what its constructor does is done to it
     */
    EffectReading(
            Java java,
            Flow flow,
            String on,
            RouteCode code,
            EntityModel entity,
            List<Answer> answers,
            Set<String> parts,
            boolean isMaking) {
        this.isMaking = isMaking;
        this.flow = flow;
        this.on = on;
        this.code = code;
        this.entity = entity;
        this.targets = new Targets(java, flow, code, entity);
        this.makings = new Makings(java, flow, entity);
        this.others = new OtherWork(flow, code.operands(), entity, parts);
        this.refusals = answers.stream()
                .filter(answer -> answer.status() >= 400)
                .map(Answer::place)
                .collect(Collectors.toSet());
    }

    /**
     * The conditions that an effect alone stands under: what the code returned at before is none.
     *
     * @param conditions in the form of {@link Effect#conditions}
     * @param text as written
     */
    record Asked(List<String> conditions, String text) {
        static final Asked NOTHING = new Asked(List.of(), "");
    }

    /** What is asked before one of the effects that were read. */
    Asked asked(Effect effect) {
        return asked.getOrDefault(effect, Asked.NOTHING);
    }

    List<Effect> read() {
        for (Object step : code.walk().steps()) {
            if (step instanceof Walk.Assigned assigned) {
                assigned(assigned);
            } else if (step instanceof Walk.Counted counted) {
                counted(counted);
            } else if (step instanceof Walk.Called called) {
                called(called);
            } else if (step instanceof Walk.Created created) {
                made(makings.of(created.expression(), created.frame()), created.guards(), created.expression());
            }
        }
        return found;
    }

    /** What is given to an object where it is made, by what no source tells. */
    private void made(Map<String, Frame.Bound> given, List<Guard> around, Node at) {
        List<Guard> guards = told(around);
        given.forEach((attribute, value) -> {
            if (isMaking) {
                add(attribute, value.expression(), value.frame(), guards, value.expression());
            } else if (!targets.isSent(value)) {
                refused(attribute, "an object is made for it", guards, at);
            }
        });
    }

    /** Where the object's row is taken away, after {@link #read}. */
    Optional<Place> removal() {
        return Optional.ofNullable(removal);
    }

    private void assigned(Walk.Assigned step) {
        AssignExpr assignment = step.expression();
        List<Guard> guards = told(step.guards());
        Optional<String> field = targets.field(assignment.getTarget(), step.frame());
        boolean other = field.isPresent() && assignment.getOperator() != AssignExpr.Operator.ASSIGN;
        if (other) {
            add(field.get(), null, step.frame(), guards, assignment);
        } else if (field.isPresent()) {
            Frame.Bound given = new Frame.Bound(assignment.getValue(), step.frame()).origin();
            Node at = given.expression() == assignment.getValue() ? assignment : given.expression();
            add(field.get(), given.expression(), given.frame(), guards, at);
        } else if (targets.isOwnOfConstructor(assignment, step.frame(), isMaking)) {
            String attribute = Targets.name(assignment.getTarget());
            if (isMaking) {
                Frame.Bound given = new Frame.Bound(assignment.getValue(), step.frame()).origin();
                add(attribute, given.expression(), given.frame(), guards, assignment);
            } else {
                refused(attribute, "its constructor does", guards, assignment);
            }
        } else {
            changed(assignment.getTarget(), step.frame(), guards, assignment);
        }
    }

    private void counted(Walk.Counted step) {
        List<Guard> guards = told(step.guards());
        Expression target = step.expression().getExpression();
        targets.field(target, step.frame())
                .ifPresentOrElse(
                        field -> add(field, null, step.frame(), guards, step.expression()),
                        () -> changed(target, step.frame(), guards, step.expression()));
    }

    private void changed(Expression target, Frame frame, List<Guard> guards, Node at) {
        if (target instanceof FieldAccessExpr access
                && targets.isSentField(access.getNameAsString(), access.getScope(), frame)) {
            unknown("it changes what was sent: " + Code.text(at), guards, at);
        } else if (!targets.isInEntity(target)) {
            others.changed(target, frame).ifPresent(other -> unknown("it changes a row of " + other, guards, at));
        }
    }

    private void called(Walk.Called step) {
        MethodCallExpr call = step.call();
        List<Guard> guards = told(step.guards());
        boolean followed = flow.calls().target(call, step.frame()).isPresent();
        if (!followed) {
            made(makings.of(call, step.frame()), step.guards(), call);
            makings.unread(call, step.frame()).ifPresent(why -> unknown(why, guards, call));
        }
        Optional<String> set =
                call.getNameAsString().startsWith("set") && call.getArguments().size() == 1
                        ? Accessors.property(call.getNameAsString())
                        : Optional.empty();
        boolean changesSent = set.isPresent()
                && call.getScope()
                        .filter(scope -> targets.isSentField(set.get(), scope, step.frame()))
                        .isPresent();
        if (changesSent) {
            unknown("it changes what was sent: " + Code.text(call), guards, call);
        } else if (set.isPresent() && !followed && targets.isObject(call, step.frame())) {
            add(set.get(), call.getArgument(0), step.frame(), guards, call);
        } else if (!followed && others.removes(call, step.frame())) {
            removal = Places.of(call);
        } else if (!followed && others.isPossible(call) && !others.isHarmless(call, step.frame())) {
            unknown("it calls " + Code.text(call), guards, call);
        }
    }

    private void unknown(String why, List<Guard> guards, Node at) {
        before = guards;
        if (found.stream().noneMatch(each -> each.notCarried().equals(why))) {
            found.add(new Effect(on, "", "", List.of(), 0, List.of(), why, Places.of(at)));
        }
    }

    /** @param value null where it is no plain value */
    private void add(String attribute, Expression value, Frame frame, List<Guard> guards, Node at) {
        Carrier carrier = code.carriers().get();
        boolean isReached =
                guards.stream().allMatch(guard -> carrier.decided(guard).orElse(true));
        if (entity.attribute(attribute).isEmpty() || !isReached) {
            return;
        }
        List<String> conditions = new ArrayList<>();
        List<String> own = new ArrayList<>();
        List<Guard> around = new ArrayList<>();
        for (Guard guard : guards) {
            if (carrier.decided(guard).isPresent()) {
                continue;
            }
            String condition = carrier.carry(List.of(guard));
            if (condition.isEmpty()) {
                refused(attribute, carrier.obstacle(), guards, at);
                return;
            }
            conditions.add(condition);
            if (guard.end() == null && !condition.contains(OBJECT)) {
                own.add(condition);
                around.add(guard);
            }
        }
        Optional<Frame.Bound> id = value == null ? Optional.empty() : lookedUp(value, frame, 0);
        Optional<String> expression = value == null
                ? Optional.empty()
                : id.isPresent() ? carrier.carry(id.get().expression(), id.get().frame()) : carrier.carry(value, frame);
        if (expression.isEmpty()) {
            refused(attribute, value == null ? "it is counted on" : carrier.obstacle(), guards, at);
            return;
        }
        String path = id.isPresent() || expression.get().equals("null") ? ofRelation(attribute) : attribute;
        Effect effect = new Effect(
                on, path, expression.get(), conditions, shared(guards), carrier.operands(), "", Places.of(at));
        boolean isReadHere = value.findAll(NameExpr.class).stream().noneMatch(name -> targets.isOlder(name, frame));
        Optional<String> changed = isReadHere ? Optional.empty() : Copies.changed(effect, found);
        if (changed.isPresent()) {
            refused(attribute, "it needs " + changed.get() + " as it was before it was set", guards, at);
            return;
        }
        Effect done = isReadHere ? Copies.settled(effect, found) : effect;
        found.add(done);
        asked.put(done, new Asked(own, Guard.text(around)));
        before = guards;
    }

    /** The guards that tell when something is done. */
    private List<Guard> told(List<Guard> guards) {
        return guards.stream().filter(each -> !isAskedBefore(each)).toList();
    }

    /** Whether a condition only says that a rule holds that is asked by itself, and tells nothing that is known here. */
    private boolean isAskedBefore(Guard guard) {
        return guard.end() != null
                && refusals.contains(Places.of(guard.end()))
                && code.carriers().get().carry(List.of(guard)).isEmpty();
    }

    private void refused(String attribute, String why, List<Guard> guards, Node at) {
        before = guards;
        String reason = "it sets " + attribute + ", and " + (why.isEmpty() ? "the value is computed" : why);
        found.add(new Effect(on, attribute, "", List.of(), 0, List.of(), reason, Places.of(at)));
    }

    /** The same guards are the same objects: a condition that is asked twice is two. */
    private int shared(List<Guard> guards) {
        int same = 0;
        while (same < Math.min(before.size(), guards.size()) && before.get(same) == guards.get(same)) {
            same++;
        }
        return same;
    }

    /** The id by which another entity was looked up. */
    private Optional<Frame.Bound> lookedUp(Expression value, Frame frame, int depth) {
        if (value instanceof MethodCallExpr call
                && LOOKUPS.contains(call.getNameAsString())
                && call.getArguments().size() == 2
                && call.getArgument(0) instanceof ClassExpr) {
            return Optional.of(new Frame.Bound(call.getArgument(1), frame));
        }
        return value instanceof NameExpr name && depth < 5
                ? flow.value(name, frame).flatMap(each -> lookedUp(each.expression(), each.frame(), depth + 1))
                : Optional.empty();
    }

    private String ofRelation(String attribute) {
        return entity.attribute(attribute)
                .map(AttributeModel::relation)
                .flatMap(relation -> flow.entity(relation.target().name()))
                .flatMap(target -> target.attribute(AttributeModel.Role.ID))
                .map(id -> attribute + "." + id.name())
                .orElse(attribute);
    }
}

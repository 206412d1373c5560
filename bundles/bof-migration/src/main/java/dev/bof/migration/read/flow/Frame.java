package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method or constructor as it is called from somewhere: what its parameters stand for.
 *
 * @param callable whose code is read
 * @param caller where it is called; null for the method that answers a request
 * @param arguments what was given, by parameter; none for the method that answers
 * @param chosen local variables that have one of several values here, and the constant on which an enum's method is called
 * @param receiver the class of the object on which it is called; null where that is not known
 */
record Frame(
        CallableDeclaration<?> callable,
        Frame caller,
        Map<String, Bound> arguments,
        Map<String, Bound> chosen,
        TypeDeclaration<?> receiver) {

    /** An expression and the frame in which its names are to be read. */
    record Bound(Expression expression, Frame frame) {
        /** What a parameter was given, by whoever gave it first; itself where it is no parameter. */
        Bound origin() {
            return expression instanceof NameExpr name
                    ? frame.argument(name.getNameAsString()).map(Bound::origin).orElse(this)
                    : this;
        }
    }

    private static final String THIS = "this";

    /** Code that belongs to no method. */
    static final Frame NOWHERE = of(null);

    static Frame of(CallableDeclaration<?> entry) {
        return new Frame(entry, null, Map.of(), Map.of(), null);
    }

    /** The same on an object of a class; null where that is not known. */
    Frame on(TypeDeclaration<?> object) {
        return new Frame(callable, caller, arguments, chosen, object);
    }

    Frame call(CallableDeclaration<?> target, List<Expression> given) {
        Map<String, Bound> bound = new HashMap<>();
        for (int i = 0; i < Math.min(given.size(), target.getParameters().size()); i++) {
            bound.put(target.getParameter(i).getNameAsString(), new Bound(given.get(i), this));
        }
        target.getParameters().getLast().filter(Parameter::isVarArgs).ifPresent(last -> {
            int first = target.getParameters().size() - 1;
            for (int i = first; i < given.size(); i++) {
                bound.put(element(last.getNameAsString(), i - first), new Bound(given.get(i), this));
            }
        });
        return new Frame(target, this, bound, Map.of(), null);
    }

    /** What a parameter of any number was given; what is handed on as it came is what was given there. */
    List<Bound> elements(String parameter) {
        List<Bound> found = new ArrayList<>();
        while (arguments.containsKey(element(parameter, found.size()))) {
            found.add(arguments.get(element(parameter, found.size())));
        }
        boolean isHandedOn = found.size() == 1
                && found.get(0).expression() instanceof NameExpr name
                && found.get(0).frame().isOfAnyNumber(name.getNameAsString());
        return isHandedOn
                ? found.get(0).frame().elements(found.get(0).expression().toString())
                : found;
    }

    /** Whether a parameter takes any number of arguments. */
    boolean isOfAnyNumber(String parameter) {
        return callable != null
                && callable.getParameterByName(parameter)
                        .filter(Parameter::isVarArgs)
                        .isPresent();
    }

    private static String element(String parameter, int index) {
        return parameter + "[" + index + "]";
    }

    /** The same on a constant of an enum, whose fields are known. */
    Frame onConstant(Bound constant) {
        return where(THIS, constant);
    }

    /** The constant of an enum on which it is called; empty for any other object. */
    Optional<Bound> constant() {
        return Optional.ofNullable(chosen.get(THIS));
    }

    /** The same where a local variable has this value. */
    Frame where(String variable, Bound value) {
        Map<String, Bound> all = new HashMap<>(chosen);
        all.put(variable, value);
        return new Frame(callable, caller, arguments, all, receiver);
    }

    /** Whether both are one call, whatever its local variables are. */
    boolean isSameCall(Frame other) {
        return callable == other.callable && caller == other.caller;
    }

    /** What is thrown: the exception itself where it was caught before. */
    Bound caught(Expression thrown) {
        Bound caught = thrown instanceof NameExpr name ? chosen.get(name.getNameAsString()) : null;
        return caught == null ? new Bound(thrown, this) : caught;
    }

    Optional<Bound> argument(String parameter) {
        return Optional.ofNullable(arguments.get(parameter));
    }

    int depth() {
        return caller == null ? 0 : caller.depth() + 1;
    }

    boolean isInside(CallableDeclaration<?> other) {
        return callable == other || caller != null && caller.isInside(other);
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what changes the object of a local variable after the variable was set: {@code calendar.setTime(day)}. Its first value
 * says too little then. Objects of the service's own classes are left to who follows these.
 */
final class Mutations {
    private static final Set<String> FIXED_PACKAGES = Set.of("java.lang", "java.math", "java.time");
    private static final Set<String> CHANGING_OF_THESE =
            Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.Object", "java.lang.Iterable");
    private static final Set<String> FIXED =
            Set.of("java.util.UUID", "java.util.Optional", "java.util.Locale", "java.util.Currency", "java.net.URI");

    /** Platform methods that change what they are given. */
    private static final Set<String> CHANGING_TOOLS = Set.of("Collections", "Arrays", "System");

    /** Methods that change nothing, even where nobody takes what they answer. */
    private static final Pattern READING = Pattern.compile("(get|is|has|contains|to)([A-Z].*)?"
            + "|stream|parallelStream|forEach|size|equals|hashCode|format|before|after|clone");

    /** Methods that change the object and answer something, so that they stand in conditions as well. */
    private static final Pattern STEPPING = Pattern.compile(
            "(next|add|remove|put|retain|poll|pop|push|append|insert|offer)" + "([A-Z].*)?|find|matches|lookingAt");

    private static final Pattern ENDLESS = Pattern.compile("next([A-Z].*)?");
    private static final int DEEPEST = 5;

    private final Types types;
    private final Variables variables;
    private final Calls calls;

    Mutations(Types types, Variables variables, Calls calls) {
        this.types = types;
        this.variables = variables;
        this.calls = calls;
    }

    /** The code that changes it, apart from the call that the name itself stands in; empty where there is none. */
    Optional<String> of(NameExpr name, Frame frame) {
        boolean isKnown = frame.chosen().containsKey(name.getNameAsString());
        if (isKnown || isFixed(types.of(name)) || isComparedWithNull(name)) {
            return Optional.empty();
        }
        return variables
                .declaration(name.getNameAsString(), name)
                .flatMap(declared -> of(declared, name.getNameAsString(), name, 0));
    }

    /** Whether there is an object at all does not change with the object. */
    private static boolean isComparedWithNull(NameExpr name) {
        return name.getParentNode().orElse(null) instanceof BinaryExpr compared
                && (compared.getLeft().isNullLiteralExpr()
                        || compared.getRight().isNullLiteralExpr());
    }

    private static boolean isFixed(TypeRef type) {
        boolean isArray = type.name().endsWith("[]");
        int end = type.name().lastIndexOf('.');
        boolean isPrimitive = end < 0 && !isArray && type != Types.UNKNOWN;
        boolean isOfFixed = end > 0
                && FIXED_PACKAGES.contains(type.name().substring(0, end))
                && !CHANGING_OF_THESE.contains(type.name());
        return !isArray && (type.isOfService() || isPrimitive || isOfFixed || FIXED.contains(type.name()));
    }

    private Optional<String> of(Node declared, String variable, NameExpr used, int depth) {
        Optional<Node> code = Code.around(declared, CallableDeclaration.class).map(each -> each);
        return code.flatMap(callable ->
                        callable
                                .findAll(NameExpr.class, each -> each.getNameAsString()
                                        .equals(variable))
                                .stream()
                                .filter(each -> variables
                                        .declaration(variable, each)
                                        .filter(it -> it == declared)
                                        .isPresent())
                                .flatMap(each -> change(each, used, depth).stream())
                                .findFirst()
                                .or(() -> callable.findFirst(
                                        MethodReferenceExpr.class, each -> refersToChange(each, variable))))
                .map(Code::text);
    }

    /** {@code list::add} is read as that of a class, whatever stands before it. */
    private static boolean refersToChange(MethodReferenceExpr reference, String variable) {
        return reference.getScope().toString().equals(variable)
                && STEPPING.matcher(reference.getIdentifier()).matches();
    }

    /** What changes the object where its name stands there. */
    private Optional<Node> change(NameExpr name, NameExpr used, int depth) {
        Node parent = name.getParentNode().orElseThrow();
        if (parent instanceof MethodCallExpr call) {
            boolean isScope = call.getScope().filter(scope -> scope == name).isPresent();
            boolean changes = isScope ? isChange(call, name == used) : isGivenAway(call, name, depth);
            return changes ? Optional.of(call) : Optional.empty();
        }
        return isPartSet(parent, name) ? Optional.of(parent) : Optional.empty();
    }

    private static boolean isChange(MethodCallExpr call, boolean isUsed) {
        String method = call.getNameAsString();
        if (STEPPING.matcher(method).matches()) {
            return !isUsed || ENDLESS.matcher(method).matches();
        }
        return isStatement(call) && !READING.matcher(method).matches();
    }

    /** Whether nobody takes what a call, or a chain that begins with it, answers. */
    private static boolean isStatement(Expression call) {
        Node parent = call.getParentNode().orElseThrow();
        return parent instanceof ExpressionStmt
                || parent instanceof MethodCallExpr next
                        && next.getScope().filter(scope -> scope == call).isPresent()
                        && isStatement(next);
    }

    private boolean isGivenAway(MethodCallExpr call, NameExpr name, int depth) {
        boolean toTool = call.getScope()
                .filter(scope -> CHANGING_TOOLS.contains(scope.toString()))
                .filter(scope -> isStatement(call))
                .isPresent();
        if (toTool || depth == DEEPEST) {
            return toTool;
        }
        Optional<MethodDeclaration> own = calls.declared(call);
        int index = call.getArguments().indexOf(name);
        return own.filter(method -> index >= 0 && index < method.getParameters().size())
                .map(method -> method.getParameter(index))
                .flatMap(parameter -> of(parameter, parameter.getNameAsString(), name, depth + 1))
                .isPresent();
    }

    /** {@code first[0] = 1}, {@code counts[0]++}, {@code point.x = 1}. */
    private static boolean isPartSet(Node part, NameExpr name) {
        boolean isPart = part instanceof ArrayAccessExpr access && access.getName() == name
                || part instanceof FieldAccessExpr field && field.getScope() == name;
        Node user = part.getParentNode().orElse(null);
        return isPart
                && (user instanceof AssignExpr assigned && assigned.getTarget() == part
                        || user instanceof UnaryExpr counted && Variables.counts(counted));
    }
}

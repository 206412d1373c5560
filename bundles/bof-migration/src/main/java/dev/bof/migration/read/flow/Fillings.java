package dev.bof.migration.read.flow;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds with what an object or a map is filled: constructors, setters, builders, entries. */
final class Fillings {
    private final Java java;

    Fillings(Java java) {
        this.java = java;
    }

    /** What a constructor puts into fields. */
    Map<String, Frame.Bound> byConstructor(ConstructorDeclaration constructor, Frame frame) {
        Map<String, Frame.Bound> found = new LinkedHashMap<>();
        constructor
                .findFirst(ExplicitConstructorInvocationStmt.class)
                .ifPresent(other -> delegate(constructor, other, frame, found));
        for (AssignExpr each : constructor.findAll(AssignExpr.class)) {
            field(each.getTarget()).ifPresent(name -> found.put(name, new Frame.Bound(each.getValue(), frame)));
        }
        for (MethodCallExpr each : constructor.findAll(MethodCallExpr.class)) {
            if (each.getArguments().size() == 1 && isOnThis(each)) {
                setter(each).ifPresent(name -> found.put(name, new Frame.Bound(each.getArgument(0), frame)));
            }
        }
        return found;
    }

    private void delegate(
            ConstructorDeclaration constructor,
            ExplicitConstructorInvocationStmt other,
            Frame frame,
            Map<String, Frame.Bound> found) {
        Optional<TypeDeclaration<?>> own = Code.enclosingType(constructor);
        Optional<TypeDeclaration<?>> type = other.isThis()
                ? own
                : own.flatMap(java.hierarchy()::superclassOf).map(TypeRef::name).flatMap(java.sources()::type);
        type.stream()
                .flatMap(each -> each.getConstructors().stream())
                .filter(each -> each != constructor)
                .filter(each ->
                        each.getParameters().size() == other.getArguments().size())
                .filter(each -> !frame.isInside(each))
                .findFirst()
                .ifPresentOrElse(
                        each -> found.putAll(byConstructor(each, frame.call(each, List.copyOf(other.getArguments())))),
                        () -> type.flatMap(TypeDeclaration::toRecordDeclaration)
                                .ifPresent(made -> found.putAll(byComponents(made, other.getArguments(), frame))));
    }

    /** A record has a constructor of its components that nobody writes. */
    Map<String, Frame.Bound> byComponents(RecordDeclaration type, List<Expression> given, Frame frame) {
        Map<String, Frame.Bound> found = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(given.size(), type.getParameters().size()); i++) {
            found.put(type.getParameter(i).getNameAsString(), new Frame.Bound(given.get(i), frame));
        }
        return found;
    }

    /** What Lombok's constructor puts into fields: as many as were given, in their order. */
    Map<String, Frame.Bound> byPosition(TypeDeclaration<?> type, List<Expression> given, Frame frame) {
        Map<String, Frame.Bound> found = new LinkedHashMap<>();
        boolean all = java.annotations().has(type, Api.LOMBOK, "AllArgsConstructor")
                || java.annotations().has(type, Api.LOMBOK, "Value");
        List<String> fields = type.getFields().stream()
                .filter(each -> !each.isStatic() && (all || each.isFinal()))
                .flatMap((FieldDeclaration each) -> each.getVariables().stream())
                .map(each -> each.getNameAsString())
                .toList();
        for (int i = 0; i < Math.min(fields.size(), given.size()); i++) {
            found.put(fields.get(i), new Frame.Bound(given.get(i), frame));
        }
        return found;
    }

    /** What setters and puts after its making give to a variable, by property or key. */
    Map<String, Expression> after(NameExpr variable, Frame frame) {
        Map<String, Expression> found = new LinkedHashMap<>();
        for (MethodCallExpr each : frame.callable().findAll(MethodCallExpr.class)) {
            boolean onVariable =
                    each.getScope().filter(scope -> scope.equals(variable)).isPresent();
            if (onVariable
                    && each.getNameAsString().equals("put")
                    && each.getArguments().size() == 2) {
                java.constants().text(each.getArgument(0)).ifPresent(key -> found.put(key, each.getArgument(1)));
            } else if (onVariable && each.getArguments().size() == 1) {
                setter(each).ifPresent(name -> found.put(name, each.getArgument(0)));
            }
        }
        for (AssignExpr each : frame.callable().findAll(AssignExpr.class)) {
            if (each.getTarget() instanceof FieldAccessExpr access
                    && access.getScope().equals(variable)) {
                found.put(access.getNameAsString(), each.getValue());
            }
        }
        return found;
    }

    /** What a map is filled with where it is made: {@code new HashMap<>() {{ put("data", x); }}}. */
    Map<String, Expression> inside(ObjectCreationExpr made) {
        Map<String, Expression> found = new LinkedHashMap<>();
        made.getAnonymousClassBody().ifPresent(members -> members.stream()
                .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
                .filter(each -> each.getNameAsString().equals("put")
                        && each.getArguments().size() == 2)
                .forEach(each -> java.constants()
                        .text(each.getArgument(0))
                        .ifPresent(key -> found.put(key, each.getArgument(1)))));
        return found;
    }

    /** Whether a call makes a list of one element. */
    boolean isListOfOne(MethodCallExpr call) {
        String name = call.getNameAsString();
        boolean list = name.equals("of")
                && call.getScope()
                        .filter(each -> each.toString().equals("List"))
                        .isPresent();
        return (list || name.equals("singletonList") || name.equals("asList"))
                && call.getArguments().size() == 1;
    }

    /** The entries of {@code Map.of(...)}; empty where it is none. */
    Map<String, Expression> ofMap(MethodCallExpr call) {
        Map<String, Expression> found = new LinkedHashMap<>();
        boolean map = call.getNameAsString().equals("of")
                && call.getScope()
                        .filter(each -> each.toString().endsWith("Map"))
                        .isPresent();
        NodeList<Expression> given = call.getArguments();
        boolean single = call.getNameAsString().equals("singletonMap");
        if (map || single) {
            for (int i = 0; i + 1 < given.size(); i += 2) {
                Expression value = given.get(i + 1);
                java.constants().text(given.get(i)).ifPresent(key -> found.put(key, value));
            }
        }
        return found;
    }

    /** The class that {@code X.builder()...build()} makes; empty where the call is none. */
    Optional<TypeRef> built(MethodCallExpr call) {
        Optional<Expression> at = call.getNameAsString().equals("build") ? call.getScope() : Optional.empty();
        while (at.isPresent() && at.get() instanceof MethodCallExpr each) {
            if (each.getNameAsString().equals("builder")) {
                return each.getScope()
                        .map(name -> java.names().resolve(name.toString(), call))
                        .filter(TypeRef::isOfService);
            }
            at = each.getScope();
        }
        return Optional.empty();
    }

    /** What a builder is given, by property. */
    Map<String, Expression> builderCalls(MethodCallExpr build) {
        Map<String, Expression> found = new LinkedHashMap<>();
        Optional<Expression> at = build.getScope();
        while (at.isPresent() && at.get() instanceof MethodCallExpr each) {
            if (each.getArguments().size() == 1) {
                found.putIfAbsent(each.getNameAsString(), each.getArgument(0));
            }
            at = each.getScope();
        }
        return found;
    }

    private static boolean isOnThis(MethodCallExpr call) {
        return call.getScope().isEmpty() || call.getScope().get().isThisExpr();
    }

    private static Optional<String> setter(MethodCallExpr call) {
        return call.getNameAsString().startsWith("set") ? Accessors.property(call.getNameAsString()) : Optional.empty();
    }

    private static Optional<String> field(Expression target) {
        if (target instanceof FieldAccessExpr access && access.getScope().isThisExpr()) {
            return Optional.of(access.getNameAsString());
        }
        return target instanceof NameExpr name ? Optional.of(name.getNameAsString()) : Optional.empty();
    }
}

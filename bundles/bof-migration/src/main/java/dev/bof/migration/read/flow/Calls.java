package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the method that a call runs, where the service declares it. */
final class Calls {
    private static final Set<String> ALL = Set.of("Throwable", "Exception", "RuntimeException", "PersistenceException");

    private final Java java;
    private final Types types;
    private final Variables variables;
    private final MadeClasses classes;
    private final Receivers receivers;
    private final Set<CallableDeclaration<?>> read = Collections.newSetFromMap(new IdentityHashMap<>());

    Calls(Java java, Types types, Variables variables) {
        this.java = java;
        this.types = types;
        this.variables = variables;
        classes = new MadeClasses(java);
        receivers = new Receivers(java, types);
    }

    /** The method whose code runs: of an interface's, that of the class that implements it. */
    Optional<MethodDeclaration> target(MethodCallExpr call) {
        Optional<MethodDeclaration> target = declared(call).flatMap(this::implementation);
        target.ifPresent(read::add);
        return target;
    }

    /** The method whose code runs there: where it is overridden, that of the class of the object. */
    Optional<MethodDeclaration> target(MethodCallExpr call, Frame frame) {
        Optional<MethodDeclaration> target = receivers
                .of(call, frame)
                .filter(receiver -> mayOverride(receiver, call))
                .flatMap(receiver -> java.hierarchy()
                        .method(
                                receiver,
                                call.getNameAsString(),
                                call.getArguments().size()))
                .filter(method -> method.getBody().isPresent());
        target.ifPresent(read::add);
        return target.or(() -> target(call));
    }

    /** What is called on a type variable is declared nowhere. */
    private boolean mayOverride(TypeDeclaration<?> receiver, MethodCallExpr call) {
        Optional<MethodDeclaration> declared = declared(call);
        boolean isSuper = call.getScope().filter(Expression::isSuperExpr).isPresent();
        return !isSuper
                && (declared.isEmpty()
                        ? call.getScope().isPresent()
                        : declared.flatMap(Code::enclosingType)
                                .filter(java.hierarchy().withSupertypes(receiver)::contains)
                                .isPresent());
    }

    /** The method as it is called there. */
    Frame inside(MethodCallExpr call, MethodDeclaration target, Frame frame) {
        Frame inside = frame.call(target, List.copyOf(call.getArguments()))
                .on(receivers.of(call, frame).orElse(null));
        boolean isOfConstant = !target.isStatic()
                && target.getParentNode()
                        .filter(EnumDeclaration.class::isInstance)
                        .isPresent();
        Optional<Frame.Bound> constant =
                call.getScope().isEmpty() || call.getScope().get().isThisExpr()
                        ? frame.constant()
                        : call.getScope().map(scope -> new Frame.Bound(scope, frame));
        return constant.filter(each -> isOfConstant).map(inside::onConstant).orElse(inside);
    }

    /** Notes that the code of a method was gone through. */
    void read(CallableDeclaration<?> callable) {
        read.add(callable);
    }

    /** Whether anybody asked for the code of a method. */
    boolean isRead(CallableDeclaration<?> callable) {
        return read.contains(callable);
    }

    /** The method as it is declared where the call looks for it. */
    Optional<MethodDeclaration> declared(MethodCallExpr call) {
        return owner(call).flatMap(type -> java.hierarchy()
                .method(type, call.getNameAsString(), call.getArguments().size()));
    }

    /** The record component that a call reads, where the record does not write that method itself. */
    Optional<Parameter> component(MethodCallExpr call) {
        return call.getArguments().isEmpty()
                ? owner(call).filter(RecordDeclaration.class::isInstance).flatMap(type -> ((RecordDeclaration) type)
                        .getParameterByName(call.getNameAsString()))
                : Optional.empty();
    }

    /** The method that a reference such as {@code InvoiceView::of} means. */
    Optional<MethodDeclaration> referenced(MethodReferenceExpr reference) {
        String scope = reference.getScope().toString();
        Optional<TypeDeclaration<?>> type = java.names()
                .declaration(scope, reference)
                .or(() -> java.sources().type(types.of(reference.getScope()).name()))
                .or(() -> scope.equals("this") ? Code.enclosingType(reference) : Optional.empty());
        Optional<MethodDeclaration> found = type.flatMap(each ->
                each.getMethodsByName(reference.getIdentifier()).stream().findFirst());
        found.ifPresent(read::add);
        return found;
    }

    /** The constructor that makes an object: a record's own is empty where it writes none. */
    Optional<ConstructorDeclaration> constructor(ObjectCreationExpr made) {
        return madeBy(made)
                .flatMap(type -> Constructors.fitting(type, made.getArguments().size()));
    }

    /** The class of an object that is made, where the service declares it. */
    Optional<TypeDeclaration<?>> madeBy(ObjectCreationExpr made) {
        return java.names().declaration(made.getType().getNameWithScope(), made);
    }

    private Optional<TypeDeclaration<?>> owner(MethodCallExpr call) {
        if (call.getScope().isEmpty()) {
            return ofEnclosing(call);
        }
        Expression scope = call.getScope().get();
        boolean variable = scope instanceof NameExpr name
                && variables.declaration(name.getNameAsString(), name).isPresent();
        if (!variable && (scope instanceof NameExpr || scope instanceof FieldAccessExpr)) {
            Optional<TypeDeclaration<?>> named = java.names().declaration(scope.toString(), scope);
            if (named.isPresent()) {
                return named;
            }
        }
        if (scope.isSuperExpr()) {
            return Code.enclosingType(call)
                    .flatMap(java.hierarchy()::superclassOf)
                    .map(TypeRef::name)
                    .flatMap(java.sources()::type);
        }
        return java.sources().type(types.of(scope).name());
    }

    /** Of the classes around a call, the one that has the method; else one that is imported statically. */
    private Optional<TypeDeclaration<?>> ofEnclosing(MethodCallExpr call) {
        String name = call.getNameAsString();
        for (Node each = call; each != null; each = each.getParentNode().orElse(null)) {
            if (each instanceof TypeDeclaration<?> type
                    && java.hierarchy()
                            .method(type, name, call.getArguments().size())
                            .isPresent()) {
                return Optional.of(type);
            }
        }
        return call.findCompilationUnit().stream()
                .flatMap(unit -> unit.getImports().stream())
                .filter(each -> each.isStatic())
                .map(each -> each.isAsterisk()
                        ? each.getNameAsString()
                        : each.getName().getIdentifier().equals(name)
                                ? each.getName()
                                        .getQualifier()
                                        .map(Node::toString)
                                        .orElse("")
                                : "")
                .flatMap(each -> java.sources().type(each).stream())
                .findFirst()
                .or(() -> Code.enclosingType(call).filter(RecordDeclaration.class::isInstance));
    }

    private Optional<MethodDeclaration> implementation(MethodDeclaration method) {
        if (method.getBody().isPresent()) {
            return Optional.of(method);
        }
        List<MethodDeclaration> found = Code.enclosingType(method).stream()
                .flatMap(type -> java.hierarchy().subtypes(type).stream())
                .flatMap(type ->
                        java
                                .hierarchy()
                                .method(
                                        type,
                                        method.getNameAsString(),
                                        method.getParameters().size())
                                .stream())
                .filter(each -> each.getBody().isPresent())
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** What catches an exception that is made in sight. */
    Optional<CatchClause> handler(TryStmt attempt, End end) {
        return end instanceof End.Thrown thrown && thrown.exception() instanceof ObjectCreationExpr made
                ? attempt.getCatchClauses().stream()
                        .filter(each -> caught(each).stream().anyMatch(type -> classes.isA(made, type)))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether exceptions are caught that libraries throw, too. */
    boolean catchesAll(CatchClause handler) {
        return caught(handler).stream().map(java.types()::of).anyMatch(type -> ALL.contains(type.simpleName()));
    }

    private static List<ReferenceType> caught(CatchClause handler) {
        Type type = handler.getParameter().getType();
        return type instanceof UnionType several
                ? several.getElements()
                : type instanceof ReferenceType one ? List.of(one) : List.of();
    }

    /** What a method returns at its end, if that is something. */
    static Optional<Expression> returned(MethodDeclaration method) {
        return method.findAll(ReturnStmt.class).stream()
                .filter(each -> Code.around(each, LambdaExpr.class)
                        .filter(method::isAncestorOf)
                        .isEmpty())
                .flatMap(each -> each.getExpression().stream())
                .filter(each -> !(each instanceof NullLiteralExpr))
                .reduce((first, last) -> last);
    }
}

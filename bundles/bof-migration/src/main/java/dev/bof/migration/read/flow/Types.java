package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.Type;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.code.TypeRefs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the type of an expression. Declarations are followed here, because they are found even where libraries are missing; where
 * that leads nowhere the symbol solver is asked.
 */
final class Types {
    static final TypeRef UNKNOWN = TypeRef.of("?", Origin.UNKNOWN);
    private static final TypeRef STRING = TypeRef.of("java.lang.String", Origin.PLATFORM);

    private final Java java;
    private final Variables variables;
    private final LibraryTypes libraries;
    private final Map<Expression, TypeRef> found = new IdentityHashMap<>();
    private Calls calls;

    Types(Java java, Variables variables) {
        this.java = java;
        this.variables = variables;
        libraries = new LibraryTypes(java, this);
    }

    /** Calls need types and types need calls. */
    void use(Calls others) {
        calls = others;
    }

    /** Each is looked for once: a call in a long chain is asked for by all that follow it. */
    TypeRef of(Expression expression) {
        TypeRef known = found.get(expression);
        if (known != null) {
            return known;
        }
        // what needs its own type to be found stays unknown
        found.put(expression, UNKNOWN);
        TypeRef declared = declared(expression);
        TypeRef type = declared == UNKNOWN ? solved(expression) : declared;
        found.put(expression, type);
        return type;
    }

    private TypeRef declared(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (expression instanceof StringLiteralExpr) {
            return STRING;
        }
        if (expression instanceof NameExpr name) {
            return variables
                    .declaration(name.getNameAsString(), name)
                    .map(this::ofDeclaration)
                    .orElse(UNKNOWN);
        }
        if (expression instanceof ThisExpr) {
            return Code.enclosingType(expression)
                    .flatMap(TypeDeclaration::getFullyQualifiedName)
                    .map(each -> TypeRef.of(each, Origin.SERVICE))
                    .orElse(UNKNOWN);
        }
        if (expression instanceof ObjectCreationExpr made) {
            return java.types().of(made.getType());
        }
        if (expression instanceof CastExpr cast) {
            return java.types().of(cast.getType());
        }
        if (expression instanceof ConditionalExpr either) {
            return of(either.getThenExpr() instanceof NullLiteralExpr ? either.getElseExpr() : either.getThenExpr());
        }
        if (expression instanceof AssignExpr assigned) {
            return of(assigned.getValue());
        }
        if (expression instanceof FieldAccessExpr access) {
            return field(access);
        }
        return expression instanceof MethodCallExpr call ? ofCall(call) : UNKNOWN;
    }

    private TypeRef field(FieldAccessExpr access) {
        return java.sources()
                .type(of(access.getScope()).name())
                .flatMap(type -> variables.declaration(access.getNameAsString(), type))
                .map(this::ofDeclaration)
                .orElse(UNKNOWN);
    }

    private TypeRef ofDeclaration(Node declared) {
        if (declared instanceof VariableDeclarator variable) {
            return ofVariable(variable);
        }
        if (declared instanceof TypePatternExpr pattern) {
            return java.types().of(pattern.getType());
        }
        if (declared instanceof Parameter parameter) {
            Type type = parameter.getType();
            return type.isUnknownType()
                    ? ofLambdaParameter(parameter)
                    : java.types().of(type);
        }
        return UNKNOWN;
    }

    private TypeRef ofVariable(VariableDeclarator variable) {
        if (!variable.getType().isVarType()) {
            return java.types().of(variable.getType());
        }
        Optional<ForEachStmt> loop = Code.around(variable, ForEachStmt.class)
                .filter(each -> each.getVariable().getVariables().contains(variable));
        return loop.map(each -> of(each.getIterable()).element().orElse(UNKNOWN))
                .or(() -> variable.getInitializer().map(this::of))
                .orElse(UNKNOWN);
    }

    private TypeRef ofLambdaParameter(Parameter parameter) {
        LambdaExpr lambda = (LambdaExpr) parameter.getParentNode().orElseThrow();
        return lambda.getParentNode()
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .map(call -> libraries.given(call, lambda.getParameters().indexOf(parameter)))
                .orElse(UNKNOWN);
    }

    private TypeRef ofCall(MethodCallExpr call) {
        Optional<MethodDeclaration> target = calls.declared(call);
        if (target.isPresent()) {
            return returned(call, target.get());
        }
        return calls.component(call)
                .map(Parameter::getType)
                .map(java.types()::of)
                .or(() -> lombok(call))
                .orElseGet(() -> libraries.result(call));
    }

    /** A getter that Lombok makes is the type of its field. */
    private Optional<TypeRef> lombok(MethodCallExpr call) {
        if (call.getScope().isEmpty() || !call.getArguments().isEmpty()) {
            return Optional.empty();
        }
        return Accessors.property(call.getNameAsString())
                .flatMap(name -> java.sources()
                        .type(of(call.getScope().get()).name())
                        .flatMap(type -> variables.declaration(name, type)))
                .map(this::ofDeclaration);
    }

    private TypeRef returned(MethodCallExpr call, MethodDeclaration target) {
        TypeRef type = java.types().of(target.getType());
        Map<String, TypeRef> bound = new HashMap<>();
        for (int i = 0;
                i < Math.min(call.getArguments().size(), target.getParameters().size());
                i++) {
            TypeRef parameter = java.types().of(target.getParameter(i).getType());
            if (isGeneric(type)) {
                bind(parameter, argument(call.getArgument(i), parameter), bound);
            }
        }
        call.getScope().ifPresent(scope -> bindScope(of(scope), target, bound));
        return TypeRefs.bind(type, bound);
    }

    /** A function is known by what it gives back, which is the last argument of its type. */
    private TypeRef argument(Expression given, TypeRef parameter) {
        boolean function = given instanceof LambdaExpr || given instanceof MethodReferenceExpr;
        if (!function || parameter.arguments().isEmpty()) {
            return of(given);
        }
        List<TypeRef> arguments = new ArrayList<>(parameter.arguments());
        arguments.set(arguments.size() - 1, resultOf(given));
        return new TypeRef(parameter.name(), parameter.origin(), arguments);
    }

    private void bindScope(TypeRef scope, CallableDeclaration<?> target, Map<String, TypeRef> bound) {
        java.sources().type(scope.name()).ifPresent(type -> java.hierarchy().levels(type).stream()
                .filter(level -> level.type().getMembers().contains(target))
                .forEach(level -> bound.putAll(level.variables())));
    }

    private static boolean isGeneric(TypeRef type) {
        return type.origin() == Origin.VARIABLE || type.arguments().stream().anyMatch(Types::isGeneric);
    }

    private static void bind(TypeRef parameter, TypeRef argument, Map<String, TypeRef> bound) {
        if (parameter.origin() == Origin.VARIABLE && argument != UNKNOWN && !parameter.equals(argument)) {
            bound.putIfAbsent(parameter.name(), argument);
            return;
        }
        List<TypeRef> inner = argument.arguments();
        for (int i = 0; i < Math.min(parameter.arguments().size(), inner.size()); i++) {
            bind(parameter.arguments().get(i), inner.get(i), bound);
        }
    }

    /** What a method reference or a lambda gives back for one argument. */
    TypeRef resultOf(Expression function) {
        if (function instanceof MethodReferenceExpr reference) {
            return calls.referenced(reference)
                    .map(each -> java.types().of(each.getType()))
                    .orElseGet(() -> made(reference));
        }
        return function instanceof LambdaExpr lambda
                ? lambda.getExpressionBody()
                        .or(() -> returnedBy(lambda))
                        .map(this::of)
                        .orElse(UNKNOWN)
                : UNKNOWN;
    }

    static Optional<Expression> returnedBy(LambdaExpr lambda) {
        return lambda.getBody().findAll(ReturnStmt.class).stream()
                .flatMap(each -> each.getExpression().stream())
                .filter(each -> !(each instanceof NullLiteralExpr))
                .reduce((first, last) -> last);
    }

    private TypeRef made(MethodReferenceExpr reference) {
        return reference.getIdentifier().equals("new")
                ? java.names().resolve(reference.getScope().toString(), reference)
                : UNKNOWN;
    }

    private TypeRef solved(Expression expression) {
        try {
            String described = expression.calculateResolvedType().describe();
            return described.indexOf('<') < 0 && described.indexOf('.') > 0
                    ? java.names().resolve(described, expression)
                    : UNKNOWN;
        } catch (RuntimeException | StackOverflowError e) {
            // the solver fails in many ways where a library is missing, and nothing depends on it alone
            return UNKNOWN;
        }
    }

    /** Whether a chain of calls begins at a class of the platform, whatever else may be called so. */
    boolean beginsInPlatform(Expression scope) {
        Expression root = scope;
        while (root instanceof MethodCallExpr call && call.getScope().isPresent()) {
            root = call.getScope().get();
        }
        return ofPlatform(root).isPresent();
    }

    /** The qualified name of a class of the platform whose static method is called. */
    Optional<String> ofPlatform(Expression scope) {
        boolean variable = scope instanceof NameExpr name
                && variables.declaration(name.getNameAsString(), name).isPresent();
        if (variable || !(scope instanceof NameExpr || scope instanceof FieldAccessExpr)) {
            return Optional.empty();
        }
        TypeRef type = java.names().resolve(scope.toString(), scope);
        return type.origin() == Origin.PLATFORM ? Optional.of(type.name()) : Optional.empty();
    }
}

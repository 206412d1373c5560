package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.source.Places;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Methods that put an object's values into a map, and those that take a map for a body, are as good as transfer types: the
 * keys are the properties. Such a type is called as the method is, with its class.
 */
final class MapTypes {
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap");
    private static final Set<BinaryExpr.Operator> TRUTHS = EnumSet.of(
            BinaryExpr.Operator.AND,
            BinaryExpr.Operator.OR,
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);
    private static final Set<String> COLLECTED = Set.of("collect", "toList");

    private final Java java;
    private final Types types;
    private final Calls calls;
    private final Items items;
    private final TransferTypeReader transferTypes;
    private final Fillings fillings;

    MapTypes(Java java, Types types, Calls calls, Items items, TransferTypeReader transferTypes) {
        this.java = java;
        this.types = types;
        this.calls = calls;
        this.items = items;
        this.transferTypes = transferTypes;
        fillings = new Fillings(java);
    }

    static boolean isMap(TypeRef type) {
        return type != null && MAPS.contains(type.name());
    }

    /** What the type is called that a method stands for. */
    static String name(CallableDeclaration<?> method) {
        return Code.enclosingType(method)
                        .flatMap(each -> each.getFullyQualifiedName())
                        .orElse("") + "." + method.getNameAsString();
    }

    /** The type of the map that a method makes of an object; empty where it does something else. */
    Optional<TypeRef> madeBy(MethodDeclaration method) {
        if (!isMap(java.types().of(method.getType()))) {
            return Optional.empty();
        }
        Optional<EntityModel> entity = source(method).flatMap(items::entityOf);
        Map<String, Expression> entries = entries(method);
        if (entity.isEmpty() || entries.isEmpty()) {
            return Optional.empty();
        }
        TypeRef type = TypeRef.of(name(method), Origin.SERVICE);
        if (transferTypes.type(type.name()).isEmpty()) {
            Map<String, TypeRef> properties = new LinkedHashMap<>();
            entries.forEach((key, value) -> properties.put(key, typeOf(value)));
            add(type.name(), properties, Places.of(method.getName()));
            items.add(type, entity.get());
        }
        return Optional.of(type);
    }

    /** What a method is given: its only parameter, or the object that it belongs to. */
    private Optional<TypeRef> source(MethodDeclaration method) {
        if (method.getParameters().size() == 1) {
            return Optional.of(java.types().of(method.getParameter(0).getType()));
        }
        return method.getParameters().isEmpty() && !method.isStatic()
                ? Code.enclosingType(method)
                        .flatMap(each -> each.getFullyQualifiedName())
                        .map(each -> TypeRef.of(each, Origin.SERVICE))
                : Optional.empty();
    }

    /** The type of the maps that a stream is made into: {@code items.stream().map(Service::toMap).toList()}. */
    Optional<TypeRef> collected(MethodCallExpr call) {
        if (!COLLECTED.contains(call.getNameAsString())) {
            return Optional.empty();
        }
        Optional<Expression> at = call.getScope();
        while (at.isPresent() && at.get() instanceof MethodCallExpr each) {
            if (each.getNameAsString().equals("map") && each.getArguments().size() == 1) {
                return mapper(each.getArgument(0)).flatMap(this::madeBy);
            }
            at = each.getScope();
        }
        return Optional.empty();
    }

    private Optional<MethodDeclaration> mapper(Expression function) {
        if (function instanceof MethodReferenceExpr reference) {
            return calls.referenced(reference);
        }
        return function instanceof LambdaExpr lambda
                        && lambda.getExpressionBody().orElse(null) instanceof MethodCallExpr call
                ? calls.target(call)
                : Optional.empty();
    }

    /** The keys and values that a method puts into its map, in the order in which the map is written. */
    private Map<String, Expression> entries(MethodDeclaration method) {
        Map<String, Expression> found = new LinkedHashMap<>();
        for (MethodCallExpr each : method.findAll(MethodCallExpr.class)) {
            found.putAll(fillings.ofMap(each));
            if (each.getNameAsString().equals("put") && each.getArguments().size() == 2) {
                java.constants().text(each.getArgument(0)).ifPresent(key -> found.put(key, each.getArgument(1)));
            }
        }
        return method.findAll(ObjectCreationExpr.class).stream()
                .flatMap(made -> ordered(found, made).stream())
                .findFirst()
                .orElse(found);
    }

    /** The entries in the order of the map that is made, empty where this is none with an order of its own. */
    private Optional<Map<String, Expression>> ordered(Map<String, Expression> entries, ObjectCreationExpr made) {
        String type = made.getType().getNameAsString();
        if (type.equals("TreeMap")) {
            return Optional.of(new TreeMap<>(entries));
        }
        if (!type.equals("HashMap")) {
            return Optional.empty();
        }
        if (made.getArguments().isEmpty()) {
            return Optional.of(filled(new HashMap<>(), entries));
        }
        // the size of its table decides on the order
        return Optional.of(java.constants()
                .value(made.getArgument(0))
                .filter(Long.class::isInstance)
                .map(size -> filled(new HashMap<>(((Long) size).intValue()), entries))
                .orElseGet(() -> new HashMap<>(entries)));
    }

    private static Map<String, Expression> filled(Map<String, Expression> map, Map<String, Expression> entries) {
        entries.forEach(map::put);
        return map;
    }

    private TypeRef typeOf(Expression value) {
        boolean truth = value instanceof BinaryExpr binary && TRUTHS.contains(binary.getOperator())
                || value instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
        if (truth) {
            return TypeRef.of("boolean", Origin.LANGUAGE);
        }
        return value instanceof ConditionalExpr either
                ? types.of(
                        either.getThenExpr() instanceof NullLiteralExpr ? either.getElseExpr() : either.getThenExpr())
                : types.of(value);
    }

    /**
     * The type of the map that a method takes for a request's body: its keys are those that become something.
     *
     * @param mappings what becomes of them
     */
    Optional<TypeRef> taken(MethodDeclaration method, List<FieldMapping> mappings, EntityModel entity) {
        Map<String, TypeRef> properties = new LinkedHashMap<>();
        mappings.stream().filter(each -> !each.property().isEmpty()).forEach(each -> entity.attribute(each.attribute())
                .ifPresent(attribute -> properties.putIfAbsent(each.property(), attribute.type())));
        TypeRef type = TypeRef.of(name(method), Origin.SERVICE);
        if (!properties.isEmpty() && transferTypes.type(type.name()).isEmpty()) {
            add(type.name(), properties, Places.of(method.getName()));
        }
        return properties.isEmpty() ? Optional.empty() : Optional.of(type);
    }

    private void add(String name, Map<String, TypeRef> types, Place place) {
        List<Property> properties = types.entrySet().stream()
                .map(each -> property(each.getKey(), each.getValue(), place))
                .toList();
        transferTypes.add(new TransferType(
                name.substring(name.lastIndexOf('.') + 1),
                name,
                TransferType.Kind.MAP,
                List.of(),
                "",
                properties,
                TransferType.Unknown.IGNORED,
                List.of(),
                List.of(),
                List.of(),
                "",
                place));
    }

    private static Property property(String key, TypeRef type, Place place) {
        return new Property(key, key, true, type, true, true, null, "", List.of(), "", "", "", place);
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a body is made of, by the code that makes it, else by its type. */
final class Shapes {
    private static final int DEEPEST = 12;

    private final Java java;
    private final Types types;
    private final Variables variables;
    private final Calls calls;
    private final Items items;
    private final MapTypes maps;
    private final TransferTypeReader transferTypes;
    private final Texts texts;
    private final Parts parts;
    private final Fillings fillings;
    private final Creations creations;
    private final ViolationBodies violations;
    private final TypeShapes byType;
    private int depth;

    Shapes(
            Java java,
            Types types,
            Variables variables,
            Calls calls,
            Items items,
            MapTypes maps,
            TransferTypeReader transferTypes,
            Texts texts,
            Parts parts,
            ViolationWords words) {
        this.java = java;
        this.types = types;
        this.variables = variables;
        this.calls = calls;
        this.items = items;
        this.maps = maps;
        this.transferTypes = transferTypes;
        this.texts = texts;
        this.parts = parts;
        fillings = new Fillings(java);
        creations = new Creations(calls, fillings);
        violations =
                new ViolationBodies(java, types, variables, calls, words, part -> of(part.expression(), part.frame()));
        byType = new TypeShapes(items, transferTypes);
    }

    /** The shape of a whole body. */
    BodyShape of(Expression expression, Frame frame) {
        return of(expression, frame, "");
    }

    /** @param field the name under which it stands in an envelope, or empty */
    private BodyShape of(Expression expression, Frame frame, String field) {
        if (depth == DEEPEST) {
            return BodyShape.computed(null, Code.text(expression));
        }
        depth++;
        try {
            return known(expression, frame, field);
        } finally {
            depth--;
        }
    }

    private BodyShape known(Expression expression, Frame frame, String field) {
        if (expression instanceof NullLiteralExpr) {
            return field.isEmpty() ? BodyShape.NOTHING : BodyShape.constant(null);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner(), frame, field);
        }
        if (expression instanceof ConditionalExpr either) {
            BodyShape then = of(either.getThenExpr(), frame, field);
            BodyShape other = of(either.getElseExpr(), frame, field);
            boolean tellsMore = then.meaning() != Meaning.CONSTANT && then.meaning() != Meaning.NOTHING;
            return tellsMore ? then : other;
        }
        Optional<Object> constant = java.constants().value(expression);
        if (constant.isPresent()) {
            return BodyShape.constant(constant.get());
        }
        Optional<BodyShape> told = violations.of(expression, frame);
        if (told.isPresent()) {
            return told.get();
        }
        Optional<Frame.Bound> part = parts.of(expression, frame);
        if (part.isPresent()) {
            return of(part.get().expression(), part.get().frame(), field);
        }
        TypeRef type = types.of(expression);
        if (items.isItem(type)) {
            return BodyShape.part(Meaning.ITEM, type);
        }
        if (items.isItems(type)) {
            return BodyShape.part(Meaning.ITEMS, type);
        }
        if (expression instanceof NameExpr name) {
            return ofName(name, frame, field, type);
        }
        if (expression instanceof ObjectCreationExpr made) {
            return ofCreation(made, frame);
        }
        if (expression instanceof MethodCallExpr call) {
            return ofCall(call, frame, field, type);
        }
        return leaf(expression, frame, field, type);
    }

    private BodyShape ofName(NameExpr name, Frame frame, String field, TypeRef type) {
        Optional<Frame.Bound> value = variables.value(name, frame);
        if (value.isEmpty()) {
            return leaf(name, frame, field, type);
        }
        BodyShape made = of(value.get().expression(), value.get().frame(), field);
        Map<String, Expression> filled = ResponseBuilders.isProblem(type) ? Map.of() : fillings.after(name, frame);
        if (filled.isEmpty()) {
            return made.meaning() == Meaning.COMPUTED && made.type() == null ? ofType(type, name, field) : made;
        }
        Map<String, BodyShape> fields = new LinkedHashMap<>(made.fields());
        filled.forEach((key, part) -> fields.put(jsonName(type, key), of(part, frame, key)));
        return BodyShape.object(type.isOfService() ? type : null, fields);
    }

    private BodyShape ofCreation(ObjectCreationExpr made, Frame frame) {
        Optional<TypeDeclaration<?>> declared =
                java.names().declaration(made.getType().getNameWithScope(), made);
        Map<String, Expression> entries = fillings.inside(made);
        if (declared.isEmpty() && !entries.isEmpty()) {
            Map<String, BodyShape> fields = new LinkedHashMap<>();
            entries.forEach((key, value) -> fields.put(key, of(value, frame, key)));
            return BodyShape.object(null, fields);
        }
        if (declared.isEmpty()) {
            return BodyShape.computed(java.types().of(made.getType()), Code.text(made));
        }
        return object(java.types().of(made.getType()), creations.of(made, frame));
    }

    /** All properties of a class: those given by what they were given, the others by their type or initial value. */
    private BodyShape object(TypeRef type, Map<String, Frame.Bound> given) {
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        transferTypes.type(type.name()).map(TransferType::properties).orElse(List.of()).stream()
                .filter(Property::readable)
                .forEach(each -> {
                    Frame.Bound value = given.get(each.name());
                    BodyShape part =
                            value == null ? unset(each, type) : of(value.expression(), value.frame(), each.name());
                    if (!isLeftOut(each, part)) {
                        fields.put(each.jsonName(), part);
                    }
                });
        return BodyShape.object(type, fields);
    }

    /** Whether an answer has no trace of a property, because it is always null. */
    private boolean isLeftOut(Property property, BodyShape value) {
        return transferTypes.leavesOutNulls(property) && value.meaning() == Meaning.CONSTANT && value.literal() == null;
    }

    /** What a property is worth that nothing sets: a getter without a field is worth what it computes. */
    private BodyShape unset(Property property, TypeRef owner) {
        boolean field = java.sources()
                .type(owner.name())
                .flatMap(each -> variables.declaration(property.name(), each))
                .isPresent();
        if (!field) {
            return TypeShapes.part(property.name(), property.type(), property.name());
        }
        if (property.initial().isEmpty() || property.initial().equals("null")) {
            return BodyShape.constant(
                    switch (property.type().name()) {
                        case "boolean" -> false;
                        case "int", "long" -> 0L;
                        default -> null;
                    });
        }
        return switch (property.initial()) {
            case "true" -> BodyShape.constant(true);
            case "false" -> BodyShape.constant(false);
            default -> TypeShapes.part(property.name(), property.type(), property.initial());
        };
    }

    private BodyShape ofCall(MethodCallExpr call, Frame frame, String field, TypeRef type) {
        if (fillings.isListOfOne(call)) {
            return BodyShape.array(type == Types.UNKNOWN ? null : type, of(call.getArgument(0), frame, "message"));
        }
        Map<String, Expression> entries = fillings.ofMap(call);
        if (!entries.isEmpty()) {
            Map<String, BodyShape> fields = new LinkedHashMap<>();
            entries.forEach((key, value) -> fields.put(key, of(value, frame, key)));
            return BodyShape.object(null, fields);
        }
        Optional<TypeRef> built = fillings.built(call);
        if (built.isPresent()) {
            Map<String, Frame.Bound> given = new LinkedHashMap<>();
            fillings.builderCalls(call).forEach((name, value) -> given.put(name, new Frame.Bound(value, frame)));
            return object(built.get(), given);
        }
        if (isMessage(call)) {
            return BodyShape.part(Meaning.MESSAGE, type);
        }
        Optional<BodyShape> ofPage =
                call.getScope().flatMap(page -> SpringPages.part(types.of(page), call.getNameAsString()));
        if (ofPage.isPresent()) {
            return ofPage.get();
        }
        Optional<MethodDeclaration> target = calls.target(call, frame);
        Optional<TypeRef> map = target.flatMap(maps::madeBy);
        if (map.isPresent()) {
            return BodyShape.part(Meaning.ITEM, map.get());
        }
        Optional<TypeRef> collected = maps.collected(call);
        if (collected.isPresent()) {
            return BodyShape.part(
                    Meaning.ITEMS, new TypeRef("java.util.List", TypeRef.Origin.PLATFORM, List.of(collected.get())));
        }
        if (target.isPresent() && !frame.isInside(target.get())) {
            Frame inside = calls.inside(call, target.get(), frame);
            Optional<Expression> value = Calls.returned(target.get());
            if (value.isPresent()) {
                return of(value.get(), inside, field);
            }
        }
        Optional<Frame.Bound> given = ofFunction(call, frame);
        return given.isPresent()
                ? of(given.get().expression(), given.get().frame(), field)
                : leaf(call, frame, field, type);
    }

    /** What a lambda gives that the method got and calls. */
    private Optional<Frame.Bound> ofFunction(MethodCallExpr call, Frame frame) {
        return call.getScope()
                .filter(Expression::isNameExpr)
                .flatMap(scope -> variables.value(scope.asNameExpr(), frame))
                .filter(given -> given.expression().isLambdaExpr())
                .flatMap(given -> Types.returnedBy(given.expression().asLambdaExpr())
                        .map(value -> new Frame.Bound(value, given.frame())));
    }

    private static boolean isMessage(MethodCallExpr call) {
        return call.getNameAsString().equals("getMessage")
                || call.getNameAsString().equals("getLocalizedMessage");
    }

    private BodyShape leaf(Expression expression, Frame frame, String field, TypeRef type) {
        boolean joined = expression.isBinaryExpr()
                && !expression.findAll(StringLiteralExpr.class).isEmpty();
        if (type.name().equals("java.lang.String") || joined) {
            String text = texts.of(expression, frame);
            boolean message = Leaves.meaning(field) == Meaning.MESSAGE
                    && text.startsWith("${")
                    && text.indexOf('}') == text.length() - 1;
            return message ? BodyShape.part(Meaning.MESSAGE, type) : BodyShape.text(text);
        }
        return ofType(type, expression, field);
    }

    /** The shape of an unknown value of a type. */
    BodyShape ofType(TypeRef type, Expression expression, String field) {
        return byType.of(type, field, expression == null ? "" : Code.text(expression));
    }

    private String jsonName(TypeRef type, String property) {
        return transferTypes
                .type(type.name())
                .flatMap(each -> each.property(property))
                .map(Property::jsonName)
                .orElse(property);
    }
}

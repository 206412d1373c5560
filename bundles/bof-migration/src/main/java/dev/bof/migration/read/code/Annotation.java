package dev.bof.migration.read.code;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.source.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An annotation with its values worked out. */
public final class Annotation {
    private final AnnotationExpr expression;
    private final TypeRef type;
    private final Annotations annotations;
    private final Names names;
    private final Constants constants;

    Annotation(AnnotationExpr expression, TypeRef type, Annotations annotations, Names names, Constants constants) {
        this.expression = expression;
        this.type = type;
        this.annotations = annotations;
        this.names = names;
        this.constants = constants;
    }

    public TypeRef type() {
        return type;
    }

    public String simpleName() {
        return type.simpleName();
    }

    public Place place() {
        return Places.of(expression);
    }

    /** Whether it is this one of a library. One that no import explains counts by its simple name. */
    public boolean is(Api api, String simpleName) {
        boolean isIt = api.isClass(type.name(), simpleName)
                || type.origin() == TypeRef.Origin.UNKNOWN && type.name().equals(simpleName);
        if (isIt) {
            annotations.recognize(expression);
        }
        return isIt;
    }

    /** Whether it is any of a library. */
    public boolean isOf(Api api) {
        boolean isIt = api.has(type.name());
        if (isIt) {
            annotations.recognize(expression);
        }
        return isIt;
    }

    /** Notes that a reader knows it, or tells of it. */
    public void taken() {
        annotations.recognize(expression);
    }

    public boolean has(String name) {
        return expression(name).isPresent();
    }

    /** The value as written. */
    public Optional<Expression> expression(String name) {
        if (expression instanceof SingleMemberAnnotationExpr single) {
            return name.equals("value") ? Optional.of(single.getMemberValue()) : Optional.empty();
        }
        if (expression instanceof NormalAnnotationExpr normal) {
            return normal.getPairs().stream()
                    .filter(each -> each.getNameAsString().equals(name))
                    .map(MemberValuePair::getValue)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** A text; an array's first. Empty where it is not said. */
    public String text(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    /** The first of these that is said: many annotations have two names for one value. */
    public String text(String name, String otherName) {
        return has(name) ? text(name) : text(otherName);
    }

    /** All texts of an array, or the one there is; an expression that is no constant stands as written. */
    public List<String> texts(String name) {
        return elements(name).stream()
                .map(each -> constants.text(each).orElseGet(() -> Code.text(each)))
                .toList();
    }

    /** A whole number; null where it is not said. */
    public Integer number(String name) {
        return expression(name)
                .flatMap(constants::value)
                .filter(Long.class::isInstance)
                .map(each -> ((Long) each).intValue())
                .orElse(null);
    }

    public boolean flag(String name, boolean otherwise) {
        return expression(name)
                .flatMap(constants::value)
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast)
                .orElse(otherwise);
    }

    /** The simple name of an enum's value, or {@code otherwise} where it is not said. */
    public String choice(String name, String otherwise) {
        return choices(name).stream().findFirst().orElse(otherwise);
    }

    public List<String> choices(String name) {
        return elements(name).stream().map(Annotation::lastName).toList();
    }

    /** A class. */
    public Optional<TypeRef> classValue(String name) {
        return classes(name).stream().findFirst();
    }

    public List<TypeRef> classes(String name) {
        return elements(name).stream()
                .filter(ClassExpr.class::isInstance)
                .map(each -> names.resolve(((ClassExpr) each).getType().asString(), each))
                .toList();
    }

    /** Annotations inside this one. */
    public List<Annotation> annotations(String name) {
        return elements(name).stream()
                .filter(AnnotationExpr.class::isInstance)
                .map(each -> annotations.of((AnnotationExpr) each))
                .toList();
    }

    /** All values by name; constants worked out, everything else as written. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (expression instanceof SingleMemberAnnotationExpr single) {
            values.put("value", plain(single.getMemberValue()));
        } else if (expression instanceof NormalAnnotationExpr normal) {
            normal.getPairs().forEach(each -> values.put(each.getNameAsString(), plain(each.getValue())));
        }
        return values;
    }

    private Object plain(Expression value) {
        if (value instanceof ArrayInitializerExpr array) {
            return array.getValues().stream().map(this::plain).toList();
        }
        return constants.value(value).orElseGet(() -> Code.text(value));
    }

    private List<Expression> elements(String name) {
        return expression(name)
                .map(value -> value instanceof ArrayInitializerExpr array
                        ? List.<Expression>copyOf(array.getValues())
                        : List.of(value))
                .orElse(List.of());
    }

    private static String lastName(Expression value) {
        if (value instanceof FieldAccessExpr access) {
            return access.getNameAsString();
        }
        return value instanceof NameExpr name ? name.getNameAsString() : Code.text(value);
    }
}

package dev.bof.migration.read.code;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.Locale;
import java.util.Optional;

/** Getters and setters of a class, written by hand or made by Lombok. */
public final class Accessors {
    private final Annotations annotations;

    public Accessors(Annotations annotations) {
        this.annotations = annotations;
    }

    /** The property that a getter is for, or empty where it is none. */
    public static Optional<String> propertyOfGetter(MethodDeclaration method) {
        if (method.isStatic()
                || !method.getParameters().isEmpty()
                || method.getType().isVoidType()) {
            return Optional.empty();
        }
        String name = method.getNameAsString();
        return name.equals("getClass")
                ? Optional.empty()
                : after(name, "get").or(() -> isBoolean(method) ? after(name, "is") : Optional.empty());
    }

    /** The property that a setter is for, or empty where it is none. */
    public static Optional<String> propertyOfSetter(MethodDeclaration method) {
        return method.isStatic() || method.getParameters().size() != 1
                ? Optional.empty()
                : after(method.getNameAsString(), "set");
    }

    /** The property that the name of a getter or setter tells, or empty. */
    public static Optional<String> property(String accessor) {
        return after(accessor, "get").or(() -> after(accessor, "is")).or(() -> after(accessor, "set"));
    }

    /** The getter of a field in the class itself. */
    public Optional<MethodDeclaration> getter(TypeDeclaration<?> type, String field) {
        return type.getMethods().stream()
                .filter(each -> propertyOfGetter(each)
                        .filter(name -> isFor(name, field))
                        .isPresent())
                .findFirst();
    }

    /** The setter of a field in the class itself. */
    public Optional<MethodDeclaration> setter(TypeDeclaration<?> type, String field) {
        return type.getMethods().stream()
                .filter(each -> propertyOfSetter(each)
                        .filter(name -> isFor(name, field))
                        .isPresent())
                .findFirst();
    }

    /** The name of a field's getter, or empty where it has none. */
    public String getterName(TypeDeclaration<?> type, FieldDeclaration field, VariableDeclarator variable) {
        return getter(type, variable.getNameAsString())
                .map(MethodDeclaration::getNameAsString)
                .orElseGet(() -> hasLombokGetter(type, field) ? lombokGetter(variable) : "");
    }

    /** The name of a field's setter, or empty where it has none. */
    public String setterName(TypeDeclaration<?> type, FieldDeclaration field, VariableDeclarator variable) {
        return setter(type, variable.getNameAsString())
                .map(MethodDeclaration::getNameAsString)
                .orElseGet(() -> hasLombokSetter(type, field) ? "set" + capitalized(withoutIs(variable)) : "");
    }

    /** Whether Lombok's builder gives a field its initial value, which it leaves out unless it is told. */
    public static boolean isKnownToBuilder(FieldDeclaration field) {
        return field.getAnnotationByName("Default").isPresent()
                || field.getAnnotationByName("Builder.Default").isPresent();
    }

    private boolean hasLombokGetter(TypeDeclaration<?> type, FieldDeclaration field) {
        return hasLombok(type, field, "Getter", "Data", "Value");
    }

    private boolean hasLombokSetter(TypeDeclaration<?> type, FieldDeclaration field) {
        return !field.isFinal() && hasLombok(type, field, "Setter", "Data");
    }

    private boolean hasLombok(TypeDeclaration<?> type, FieldDeclaration field, String own, String... ofClass) {
        if (field.isStatic()) {
            return false;
        }
        boolean byClass = annotations.has(type, Api.LOMBOK, own);
        for (String name : ofClass) {
            byClass |= annotations.has(type, Api.LOMBOK, name);
        }
        return byClass || annotations.has(field, Api.LOMBOK, own);
    }

    private static String lombokGetter(VariableDeclarator variable) {
        return (isPrimitiveBoolean(variable) ? "is" : "get") + capitalized(withoutIs(variable));
    }

    /** Lombok, too, takes {@code isActive} for the property {@code active} where it is a primitive. */
    private static String withoutIs(VariableDeclarator variable) {
        String name = variable.getNameAsString();
        return isPrimitiveBoolean(variable) ? after(name, "is").orElse(name) : name;
    }

    private static boolean isPrimitiveBoolean(VariableDeclarator variable) {
        return variable.getType().equals(PrimitiveType.booleanType());
    }

    private static boolean isFor(String property, String field) {
        return property.equals(field)
                || after(field, "is").filter(property::equals).isPresent();
    }

    private static boolean isBoolean(MethodDeclaration method) {
        return method.getType().asString().equalsIgnoreCase("boolean");
    }

    /** As {@code java.beans.Introspector} has it, but for names such as URL. */
    private static Optional<String> after(String name, String prefix) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return Optional.empty();
        }
        String rest = name.substring(prefix.length());
        if (!Character.isUpperCase(rest.charAt(0)) && rest.charAt(0) != '_') {
            return Optional.empty();
        }
        return Optional.of(decapitalized(rest));
    }

    private static String decapitalized(String name) {
        boolean abbreviation =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

package dev.bof.migration.read.json;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.EnumModel.JsonForm;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.EnumMethods;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads enums: how clients and the database see their values. */
public final class EnumReader {
    private final Java java;
    private final EnumMethods methods;

    public EnumReader(Java java) {
        this.java = java;
        this.methods = new EnumMethods(java.names());
    }

    /**
     * All enums of the service, by qualified name.
     *
     * @param converters the converters of enums that attributes have, by the enum's qualified name
     */
    public List<EnumModel> read(Map<String, String> converters) {
        List<EnumModel> found = new ArrayList<>();
        java.sources().types().forEach(type -> {
            if (type instanceof EnumDeclaration declared) {
                String name = declared.getFullyQualifiedName().orElseThrow();
                tellReading(declared);
                found.add(model(declared, name, converters.getOrDefault(name, "")));
            }
        });
        return found;
    }

    /** What else a body may write for a constant is known to the service's own method alone. */
    private void tellReading(EnumDeclaration type) {
        type.getMethods().stream()
                .filter(method -> java.annotations().has(method, Api.JACKSON, "JsonCreator"))
                .forEach(method -> java.problems()
                        .warning(
                                type.getNameAsString() + "." + method.getNameAsString()
                                        + " reads the values of bodies: the generated service takes none but those that answers have",
                                Places.of(method.getName())));
    }

    private EnumModel model(EnumDeclaration type, String qualifiedName, String converter) {
        Optional<Expression> json = jsonValue(type);
        Optional<Expression> stored = stored(converter);
        List<EnumModel.Value> values = new ArrayList<>();
        boolean mapped = json.isPresent();
        for (EnumConstantDeclaration each : type.getEntries()) {
            Optional<String> said = said(each);
            mapped |= said.isPresent();
            String text = said.or(() -> json.flatMap(made -> value(type, each, made)))
                    .orElse(json.isPresent() ? "" : each.getNameAsString());
            values.add(new EnumModel.Value(
                    each.getNameAsString(),
                    text,
                    stored.flatMap(made -> value(type, each, made)).orElse(""),
                    Docs.of(each)));
        }
        JsonForm form = values.stream().anyMatch(each -> each.json().isEmpty())
                ? JsonForm.COMPUTED
                : mapped ? JsonForm.MAPPED : JsonForm.NAME;
        return new EnumModel(
                type.getNameAsString(),
                qualifiedName,
                form,
                values,
                methods.carried(type).stream().map(Node::toString).toList(),
                Docs.of(type),
                Places.of(type.getName()));
    }

    private Optional<String> said(EnumConstantDeclaration value) {
        return java.annotations().all(value).stream()
                .filter(each -> each.is(Api.JACKSON, "JsonProperty")
                        || each.is(Api.JAXB, "XmlEnumValue")
                        || each.is(Api.JSONB, "JsonbProperty"))
                .map(Annotation::values)
                .map(values -> values.getOrDefault("value", "").toString())
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    /** What stands for a value in JSON: a method's result or a field. */
    private Optional<Expression> jsonValue(EnumDeclaration type) {
        for (MethodDeclaration method : type.getMethods()) {
            if (java.annotations().has(method, Api.JACKSON, "JsonValue")) {
                return Optional.of(result(method).orElseGet(() -> new NameExpr(method.getNameAsString())));
            }
        }
        for (FieldDeclaration field : type.getFields()) {
            if (java.annotations().has(field, Api.JACKSON, "JsonValue")) {
                return Optional.of(new NameExpr(field.getVariable(0).getNameAsString()));
            }
        }
        return Optional.empty();
    }

    private Optional<Expression> stored(String converter) {
        return java.sources()
                .type(converter)
                .flatMap(type -> java.hierarchy().method(type, "convertToDatabaseColumn", 1))
                .flatMap(EnumReader::result);
    }

    private static Optional<Expression> result(MethodDeclaration method) {
        List<ReturnStmt> returns = method.findAll(ReturnStmt.class);
        return returns.stream()
                .flatMap(each -> each.getExpression().stream())
                .filter(each -> !(each instanceof NullLiteralExpr))
                .reduce((first, second) -> first.equals(second) ? first : new NullLiteralExpr());
    }

    /** What an expression is worth for one value of the enum. */
    private Optional<String> value(EnumDeclaration type, EnumConstantDeclaration constant, Expression made) {
        if (made instanceof ConditionalExpr either) {
            Expression other =
                    either.getThenExpr() instanceof NullLiteralExpr ? either.getElseExpr() : either.getThenExpr();
            return value(type, constant, other);
        }
        if (made instanceof NameExpr name) {
            return field(type, constant, name.getNameAsString());
        }
        if (made instanceof FieldAccessExpr access) {
            return field(type, constant, access.getNameAsString());
        }
        return made instanceof MethodCallExpr call ? call(type, constant, call) : Optional.empty();
    }

    private Optional<String> call(EnumDeclaration type, EnumConstantDeclaration constant, MethodCallExpr call) {
        switch (call.getNameAsString()) {
            case "name", "toString":
                return type.getMethodsByName("toString").isEmpty()
                        ? Optional.of(constant.getNameAsString())
                        : Optional.empty();
            case "ordinal":
                return Optional.of(String.valueOf(type.getEntries().indexOf(constant)));
            case "toLowerCase":
                return call.getScope()
                        .flatMap(each -> value(type, constant, each))
                        .map(each -> each.toLowerCase(Locale.ROOT));
            case "toUpperCase":
                return call.getScope()
                        .flatMap(each -> value(type, constant, each))
                        .map(each -> each.toUpperCase(Locale.ROOT));
            case "replace":
                return replaced(type, constant, call);
            default:
                return type.getMethodsByName(call.getNameAsString()).stream()
                        .filter(each -> each.getParameters().isEmpty())
                        .flatMap(each -> result(each).stream())
                        .filter(each -> !each.equals(call))
                        .findFirst()
                        .flatMap(each -> value(type, constant, each));
        }
    }

    private Optional<String> replaced(EnumDeclaration type, EnumConstantDeclaration constant, MethodCallExpr call) {
        Optional<String> before = call.getScope().flatMap(each -> value(type, constant, each));
        Optional<String> what = java.constants().text(call.getArgument(0));
        Optional<String> by = call.getArguments().getLast().flatMap(java.constants()::text);
        return before.isPresent() && what.isPresent() && by.isPresent()
                ? Optional.of(before.get().replace(what.get(), by.get()))
                : Optional.empty();
    }

    /** What the constructor puts into a field for a value. */
    private Optional<String> field(EnumDeclaration type, EnumConstantDeclaration constant, String field) {
        for (ConstructorDeclaration constructor : type.getConstructors()) {
            if (constructor.getParameters().size() == constant.getArguments().size()) {
                for (AssignExpr each : constructor.findAll(AssignExpr.class)) {
                    if (isField(each.getTarget(), field)) {
                        return parameter(constructor, each.getValue())
                                .flatMap(index -> java.constants().text(constant.getArgument(index)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isField(Expression target, String field) {
        return target instanceof FieldAccessExpr access
                        && access.getNameAsString().equals(field)
                || target instanceof NameExpr name && name.getNameAsString().equals(field);
    }

    private static Optional<Integer> parameter(ConstructorDeclaration constructor, Expression value) {
        for (int i = 0; i < constructor.getParameters().size(); i++) {
            if (constructor.getParameter(i).getNameAsString().equals(value.toString())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.Computation;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.Readers;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what methods of a transfer type work out when it is written: {@code getFullName()} of two fields. */
final class Computations {
    private final Java java;
    private final Types types;
    private final Variables variables;
    private final Calls calls;
    private final Truths truths;

    Computations(Java java, Types types, Variables variables, Calls calls, Truths truths) {
        this.java = java;
        this.types = types;
        this.variables = variables;
        this.calls = calls;
        this.truths = truths;
    }

    /**
     * The mappings, with those that a method of the type decides in the place of what its field is filled with.
     *
     * @param copied what is put into the fields of the type
     */
    List<FieldMapping> completed(TransferType type, List<FieldMapping> copied) {
        List<FieldMapping> all = new ArrayList<>(copied);
        java.sources().type(type.qualifiedName()).ifPresent(declared -> {
            for (Property each : type.properties()) {
                if (each.readable()) {
                    Readers.of(declared, each.name(), java.hierarchy(), java.annotations())
                            .filter(method -> !isPlain(method, declared))
                            .map(method -> mapping(each, method, type, copied))
                            .ifPresent(found -> {
                                all.removeIf(other -> other.property().equals(each.name()));
                                all.add(found);
                            });
                }
            }
        });
        return all;
    }

    /** Whether a method gives back a field and does nothing else, or is not written in the sources. */
    private boolean isPlain(MethodDeclaration method, TypeDeclaration<?> type) {
        if (method.getBody().isEmpty()) {
            return true;
        }
        return result(method)
                .map(value -> value.isFieldAccessExpr()
                                && value.asFieldAccessExpr().getScope().isThisExpr()
                        ? value.asFieldAccessExpr().getNameAsString()
                        : value.isNameExpr() ? value.asNameExpr().getNameAsString() : "")
                .filter(name -> variables
                        .declaration(name, type)
                        .filter(VariableDeclarator.class::isInstance)
                        .isPresent())
                .isPresent();
    }

    private static Optional<Expression> result(MethodDeclaration method) {
        return method.getBody()
                .filter(body -> body.getStatements().size() == 1)
                .map(body -> body.getStatement(0))
                .filter(ReturnStmt.class::isInstance)
                .flatMap(end -> ((ReturnStmt) end).getExpression());
    }

    private FieldMapping mapping(
            Property property, MethodDeclaration method, TransferType type, List<FieldMapping> copied) {
        Optional<Expression> value = result(method);
        Operands operands = new Operands(java, types, variables, Set.of(type.qualifiedName()), null);
        Computation found = value.map(expression -> new Carrier(java, types, variables, calls, operands, truths)
                        .compute(expression, Frame.of(method)))
                .orElseGet(() -> Computation.byHand(method.getNameAsString() + "() is more than an expression"));
        return new FieldMapping(
                property.name(),
                "",
                How.COMPUTED,
                value.map(Code::text).orElse(""),
                false,
                ofEntity(found, type, copied),
                Places.of(method.getName()));
    }

    /** The same with the attributes of the entity in the place of the properties that they are copied to. */
    private static Computation ofEntity(Computation found, TransferType type, List<FieldMapping> copied) {
        if (type.kind() == TransferType.Kind.ENTITY) {
            return found;
        }
        List<Operand> operands = new ArrayList<>();
        for (Operand each : found.operands()) {
            Optional<String> attribute =
                    each.role() == Role.OBJECT ? attribute(each.path(), copied) : Optional.of(each.path());
            if (attribute.isEmpty()) {
                return Computation.byHand("it needs " + each.path() + " of " + type.name());
            }
            operands.add(new Operand(each.name(), each.role(), attribute.get(), each.type()));
        }
        return new Computation(found.expression(), operands, found.notCarried());
    }

    private static Optional<String> attribute(String property, List<FieldMapping> copied) {
        return copied.stream()
                .filter(each ->
                        each.property().equals(property) && each.how() == How.COPIED && each.computation() == null)
                .map(FieldMapping::attribute)
                .filter(each -> !each.isEmpty())
                .findFirst();
    }
}

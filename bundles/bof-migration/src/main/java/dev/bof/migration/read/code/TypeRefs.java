package dev.bof.migration.read.code;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import java.util.List;
import java.util.Map;

/** Tells which types the sources mean. */
public final class TypeRefs {
    private static final TypeRef OBJECT = TypeRef.of("java.lang.Object", Origin.PLATFORM);

    private final Names names;

    public TypeRefs(Names names) {
        this.names = names;
    }

    public TypeRef of(Type type) {
        if (type instanceof VoidType) {
            return TypeRef.VOID;
        }
        if (type instanceof PrimitiveType) {
            return TypeRef.of(type.asString(), Origin.LANGUAGE);
        }
        if (type instanceof ArrayType array) {
            return new TypeRef("[]", Origin.LANGUAGE, List.of(of(array.getComponentType())));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendedType().map(this::of).orElse(OBJECT);
        }
        if (type instanceof ClassOrInterfaceType named) {
            TypeRef found = names.resolve(named.getNameWithScope(), named);
            List<TypeRef> arguments = named.getTypeArguments()
                    .map(all -> all.stream().map(this::of).toList())
                    .orElse(List.of());
            return new TypeRef(found.name(), found.origin(), arguments);
        }
        return TypeRef.of(type.asString(), Origin.UNKNOWN);
    }

    /** The same type with type variables replaced. */
    public static TypeRef bind(TypeRef type, Map<String, TypeRef> variables) {
        if (type.origin() == Origin.VARIABLE) {
            return variables.getOrDefault(type.name(), type);
        }
        return new TypeRef(
                type.name(),
                type.origin(),
                type.arguments().stream().map(each -> bind(each, variables)).toList());
    }
}

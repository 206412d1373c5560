package dev.bof.migration.wrap;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javassist.CannotCompileException;
import javassist.ClassClassPath;
import javassist.ClassPool;
import javassist.CtClass;
import javassist.CtMethod;
import javassist.CtNewMethod;
import javassist.Modifier;
import javassist.NotFoundException;
import javassist.bytecode.AttributeInfo;
import javassist.bytecode.ClassFile;
import javassist.bytecode.MethodInfo;
import javassist.bytecode.annotation.Annotation;
import javassist.bytecode.annotation.EnumMemberValue;

/** Puts into the classes of a service what a container would do around them. */
final class Rewriting {
    private static final String RUNTIME = Wrapper.RUNTIME + ".";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String STATELESS = "jakarta.ejb.Stateless";
    private static final Set<String> TYPES = Set.of("REQUIRED", "REQUIRES_NEW", "SUPPORTS", "MANDATORY");
    private static final Set<String> DECIDING = Set.of("rollbackOn", "dontRollbackOn");

    private static final Set<String> OF_THE_CODE = Set.of("Code", "Exceptions");

    private static final Map<String, String> RENAMED = Map.of(
            "jakarta.ejb.EJB", "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceContext", "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceUnit", "jakarta.inject.Inject",
            "jakarta.persistence.Persistence", RUNTIME + "Bootstrap");

    private Rewriting() {}

    /** Names whatever is injected in the one way that the runtime knows. */
    static void rename(Collection<LegacyClass> classes) {
        classes.forEach(type -> RENAMED.forEach(type.file()::renameClass));
    }

    /** The classes' files by name, with transactions around the methods that are declared so. */
    static Map<String, byte[]> files(Collection<LegacyClass> classes) throws IOException, WrapException {
        Map<String, byte[]> files = new TreeMap<>();
        ClassPool pool = new PhantomPool(classes);
        for (LegacyClass type : classes) {
            ClassFile file = type.file();
            if (type.isConcrete() && (type.has(STATELESS) || type.references().contains(TRANSACTIONAL))) {
                file = wrapped(type, pool);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.write(new DataOutputStream(bytes));
            files.put(file.getName().replace('.', '/') + ".class", bytes.toByteArray());
        }
        return files;
    }

    private static ClassFile wrapped(LegacyClass type, ClassPool pool) throws WrapException {
        try {
            CtClass changed = pool.makeClass(type.file());
            for (CtMethod method : changed.getDeclaredMethods()) {
                Optional<String> transaction = transaction(type, method);
                if (transaction.isPresent()) {
                    wrap(changed, method, transaction.get());
                }
            }
            return changed.getClassFile();
        } catch (CannotCompileException | NotFoundException e) {
            throw new WrapException(type.name() + " cannot be given transactions: " + e.getMessage(), e);
        }
    }

    private static Optional<String> transaction(LegacyClass type, CtMethod method) throws WrapException {
        int modifiers = method.getModifiers();
        boolean plain = !Modifier.isStatic(modifiers)
                && !Modifier.isPrivate(modifiers)
                && !Modifier.isAbstract(modifiers)
                && (method.getMethodInfo().getAccessFlags() & 0x1040) == 0; // neither bridge nor synthetic
        if (!plain) {
            return Optional.empty();
        }
        Optional<Annotation> own = LegacyClass.annotations(
                        method.getMethodInfo().getAttributes())
                .filter(annotation -> annotation.getTypeName().equals(TRANSACTIONAL))
                .findFirst();
        Optional<Annotation> declared = own.or(() -> type.annotation(TRANSACTIONAL));
        if (declared.isPresent()) {
            return own.isPresent() || Modifier.isPublic(modifiers)
                    ? Optional.of(transactionType(type, declared.get()))
                    : Optional.empty();
        }
        return type.has(STATELESS) && Modifier.isPublic(modifiers) ? Optional.of("REQUIRED") : Optional.empty();
    }

    private static String transactionType(LegacyClass type, Annotation declared) throws WrapException {
        Set<String> members = declared.getMemberNames() == null ? Set.of() : declared.getMemberNames();
        if (members.stream().anyMatch(DECIDING::contains)) {
            throw WrapException.unsuitable(
                    List.of(type.name() + " says by rollbackOn or dontRollbackOn which exceptions undo a transaction"));
        }
        String said = declared.getMemberValue("value") instanceof EnumMemberValue value ? value.getValue() : "REQUIRED";
        if (!TYPES.contains(said)) {
            throw WrapException.unsuitable(List.of(type.name() + " has transactions of the type " + said));
        }
        return said;
    }

    /** The method keeps its code under another name, so that no code of the service is compiled anew. */
    private static void wrap(CtClass type, CtMethod method, String transaction)
            throws CannotCompileException, NotFoundException {
        String name = method.getName();
        CtMethod around = CtNewMethod.copy(method, type, null);
        method.setName(name + "$bof");
        CtClass result = method.getReturnType();
        boolean gives = result != CtClass.voidType;
        String call = name + "$bof($$);";
        around.setBody("{ Object begun = " + RUNTIME + "Transactions.begin(\"" + transaction + "\");"
                + (gives ? result.getName() + " result = " + nothing(result) + ";" : "")
                + " try { " + (gives ? "result = " : "") + call + " }"
                + " catch (Throwable thrown) { throw " + RUNTIME + "Transactions.failed(begun, thrown); }"
                + RUNTIME + "Transactions.commit(begun);"
                + (gives ? " return result; }" : " }"));
        moveDeclarations(method.getMethodInfo(), around.getMethodInfo());
        type.addMethod(around);
    }

    /** Annotations and generic types belong to what is called. */
    private static void moveDeclarations(MethodInfo from, MethodInfo to) {
        List<AttributeInfo> declared = from.getAttributes().stream()
                .filter(attribute -> !OF_THE_CODE.contains(attribute.getName()))
                .toList();
        declared.forEach(attribute -> {
            from.removeAttribute(attribute.getName());
            to.addAttribute(attribute);
        });
    }

    private static String nothing(CtClass type) {
        if (!type.isPrimitive()) {
            return "null";
        }
        return type == CtClass.booleanType ? "false" : "0";
    }

    /** Knows the classes that methods take and give by their names, which is all that is asked of them. */
    private static final class PhantomPool extends ClassPool {
        private final Set<String> named;

        PhantomPool(Collection<LegacyClass> classes) {
            named = classes.stream().flatMap(LegacyClass::signatures).collect(Collectors.toSet());
            appendClassPath(new ClassClassPath(Rewriting.class));
        }

        @Override
        protected synchronized CtClass get0(String name, boolean useCache) throws NotFoundException {
            CtClass known = super.get0(name, useCache);
            return known == null && named.contains(name) ? makeClass(name) : known;
        }
    }
}

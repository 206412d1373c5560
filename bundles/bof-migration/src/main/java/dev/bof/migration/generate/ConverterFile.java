package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.List;
import java.util.Map;

/** The converter of an enum whose constants the database knows by other values. */
final class ConverterFile {
    private ConverterFile() {}

    /** A constant as the template sees it. */
    private record Constant(String name, Code stored) {}

    /** Whether it is known what the database has for each constant. */
    static boolean isKnown(EnumModel type) {
        return type.values().stream().noneMatch(value -> value.database().isEmpty());
    }

    static String className(String enumName) {
        return ClassNames.of(enumName) + "Converter";
    }

    static GeneratedFile of(ModuleNames module, EnumModel type) {
        boolean isNumber =
                type.values().stream().allMatch(value -> value.database().matches("-?[0-9]{1,9}"));
        List<Constant> constants = type.values().stream()
                .map(value -> new Constant(
                        value.name(), isNumber ? new Code(value.database()) : Escape.literal(value.database())))
                .toList();
        String text = Templates.java(
                "converter",
                Map.of(
                        "packageName", module.packageName(),
                        "className", className(type.name()),
                        "javadoc", Escape.javadoc("What the database has for each " + Wire.words(type.name()) + "."),
                        "type", ClassNames.of(type.name()),
                        "stored", isNumber ? "Integer" : "String",
                        "constants", constants));
        return new GeneratedFile(module.javaFile(className(type.name())), text);
    }
}

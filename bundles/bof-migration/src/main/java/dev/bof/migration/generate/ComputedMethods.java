package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;

/** Methods of generated classes that work a value out. */
final class ComputedMethods {
    private final ModuleNames module;
    private final ByHand byHand;

    ComputedMethods(ModuleNames module, ByHand byHand) {
        this.module = module;
        this.byHand = byHand;
    }

    /** A method as the templates see it. */
    record Method(Code javadoc, Code type, String name, boolean carried, Code value, Code place) {}

    Method of(String className, Component component) {
        ComputedValue computed = component.computed();
        String keptPlace = Escape.slug("compute-" + component.name());
        String said = computed.mapping().place() + " works out the "
                + Wire.words(component.property().jsonName()) + ".";
        if (!computed.isCarried()) {
            byHand.add(
                    "The value of " + component.property().name() + " could not be carried over: "
                            + computed.obstacle(),
                    computed.mapping().place(),
                    module.javaFile(className),
                    keptPlace);
            said += " To be written here: " + computed.obstacle() + ".";
        }
        return new Method(
                Escape.javadoc(said),
                new Code(component.type().name()),
                component.name(),
                computed.isCarried(),
                computed.isCarried() ? computed.code() : component.type().initial(),
                new Code(keptPlace));
    }
}

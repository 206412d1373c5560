package dev.bof.migration.read.code;

import dev.bof.migration.read.source.JavaSources;
import dev.bof.migration.read.source.Problems;

/** The sources with everything that explains them. */
public record Java(
        JavaSources sources,
        Names names,
        TypeRefs types,
        Hierarchy hierarchy,
        Constants constants,
        Annotations annotations,
        Problems problems) {

    public static Java of(JavaSources sources, Problems problems) {
        Names names = new Names(sources);
        TypeRefs types = new TypeRefs(names);
        Hierarchy hierarchy = new Hierarchy(sources, types, problems);
        Constants constants = new Constants(sources, names, hierarchy);
        return new Java(sources, names, types, hierarchy, constants, new Annotations(names, constants), problems);
    }
}

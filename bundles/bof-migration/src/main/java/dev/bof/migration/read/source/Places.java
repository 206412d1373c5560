package dev.bof.migration.read.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import dev.bof.migration.model.Place;

/** Tells where a piece of Java stands. */
public final class Places {
    /** The file of a compilation unit. */
    static final DataKey<String> FILE = new DataKey<>() {};

    private Places() {}

    /** Where a node begins. */
    public static Place of(Node node) {
        String file = node.findCompilationUnit()
                .filter(unit -> unit.containsData(FILE))
                .map(unit -> unit.getData(FILE))
                .orElse("");
        return new Place(file, node.getBegin().map(begin -> begin.line).orElse(0));
    }

    /** The file that a unit was read from, relative to the root. */
    public static String file(CompilationUnit unit) {
        return unit.getData(FILE);
    }
}

package dev.bof.migration.read.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.resolution.SymbolResolver;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.CombinedTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import dev.bof.migration.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Java of a service, parsed: what could be parsed of each file, and all types by their qualified names. */
public final class JavaSources {
    private static final int MOST_PROBLEMS_OF_A_FILE = 5;

    private final Problems problems;
    private final JavaParser parser;
    private final SymbolResolver symbols;
    private final List<CompilationUnit> units = new ArrayList<>();
    private final Map<String, TypeDeclaration<?>> types = new TreeMap<>();
    private final LibraryClasses libraries;

    JavaSources(Problems problems) {
        this.problems = problems;
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.JAVA_21)
                .setPreprocessUnicodeEscapes(true);
        parser = new JavaParser(configuration);
        symbols = new JavaSymbolSolver(
                new CombinedTypeSolver(new ReflectionTypeSolver(true), new SourceTypeSolver(types)));
        libraries = new LibraryClasses(parser, unit -> unit.setData(Node.SYMBOL_RESOLVER_KEY, symbols));
    }

    /** Parses a file, and takes what there is of it. */
    void add(String file, String text) {
        try {
            ParseResult<CompilationUnit> result = parser.parse(text);
            result.getProblems().stream()
                    .limit(MOST_PROBLEMS_OF_A_FILE)
                    .forEach(problem ->
                            problems.error("is no Java here: " + problem.getMessage(), place(file, problem)));
            result.getResult().ifPresent(unit -> add(file, unit));
        } catch (StackOverflowError e) {
            problems.error("is nested too deeply and was not read", new Place(file, 0));
        }
    }

    private void add(String file, CompilationUnit unit) {
        unit.setData(Places.FILE, file);
        unit.setData(Node.SYMBOL_RESOLVER_KEY, symbols);
        units.add(unit);
        unit.findAll(TypeDeclaration.class).forEach(type -> index((TypeDeclaration<?>) type));
    }

    private void index(TypeDeclaration<?> type) {
        type.getFullyQualifiedName().ifPresent(name -> {
            TypeDeclaration<?> first = types.putIfAbsent(name, type);
            if (first != null) {
                problems.warning(
                        name + " is declared in " + Places.of(first) + " too; that one was read", Places.of(type));
            }
        });
    }

    private static Place place(String file, com.github.javaparser.Problem problem) {
        int line = problem.getLocation()
                .flatMap(range -> range.getBegin().getRange())
                .map(range -> range.begin)
                .map(begin -> begin.line)
                .orElse(0);
        return new Place(file, line);
    }

    /** All files, by path. */
    public List<CompilationUnit> units() {
        return units;
    }

    /** All types, nested ones too, by qualified name. */
    public Collection<TypeDeclaration<?>> types() {
        return types.values();
    }

    /** The type of this name; also what is known of a library's class that entities extend. */
    public Optional<TypeDeclaration<?>> type(String qualifiedName) {
        TypeDeclaration<?> own = types.get(qualifiedName);
        return own == null ? libraries.type(qualifiedName) : Optional.of(own);
    }
}

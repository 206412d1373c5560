package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EntityModel.Kind;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.web.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is needed to follow code, put together once for a service. */
final class Flow {
    private final Java java;
    private final TransferTypeReader transferTypes;
    private final Variables variables;
    private final Types types;
    private final Calls calls;
    private final Parts parts;
    private final Truths truths;
    private final Statuses statuses;
    private final Items items;
    private final MapTypes maps;
    private final List<EntityModel> models;
    private final Set<String> entities;
    private final Map<String, ErrorAnswer> errors;
    private final Map<String, ErrorReader.Handler> handlers;

    Flow(Java java, List<EntityModel> entities, TransferTypeReader transferTypes) {
        this.java = java;
        this.transferTypes = transferTypes;
        variables = new Variables(java.hierarchy());
        types = new Types(java, variables);
        calls = new Calls(java, types, variables);
        types.use(calls);
        Fillings fillings = new Fillings(java);
        parts = new Parts(variables, new Creations(calls, fillings), new ConstantParts(java, fillings));
        truths = new Truths(java, variables, parts);
        statuses = new Statuses(java, variables, parts, truths);
        items = new Items(java, entities, transferTypes);
        maps = new MapTypes(java, types, calls, items, transferTypes);
        models = List.copyOf(entities);
        this.entities = entities.stream()
                .filter(each -> each.kind() == Kind.ENTITY)
                .map(EntityModel::qualifiedName)
                .collect(Collectors.toSet());
        ErrorReader reader =
                new ErrorReader(java, calls, code(null, null, this.entities).answers());
        errors = reader.read();
        handlers = reader.handlers();
    }

    Java java() {
        return java;
    }

    Items items() {
        return items;
    }

    Computations computations() {
        return new Computations(java, types, variables, calls, truths);
    }

    MapTypes maps() {
        return maps;
    }

    Repositories repositories() {
        return new Repositories(java, types);
    }

    Calls calls() {
        return calls;
    }

    Map<String, ErrorAnswer> errors() {
        return errors;
    }

    Optional<EntityModel> entity(String qualifiedName) {
        return models.stream()
                .filter(each -> each.qualifiedName().equals(qualifiedName))
                .findFirst();
    }

    TypeRef typeOf(Expression expression) {
        return types.of(expression);
    }

    boolean isEntity(Expression expression) {
        return isEntity(types.of(expression).name());
    }

    boolean isEntity(String qualifiedName) {
        return entities.contains(qualifiedName);
    }

    /** What a name stands for, see {@link Variables#value}. */
    Optional<Frame.Bound> value(NameExpr name, Frame frame) {
        return variables.value(name, frame);
    }

    /** A field of a class, or of one that it extends. */
    Optional<VariableDeclarator> field(String name, TypeDeclaration<?> type) {
        return variables
                .declaration(name, type)
                .filter(VariableDeclarator.class::isInstance)
                .map(VariableDeclarator.class::cast);
    }

    boolean isLocal(NameExpr name) {
        return variables
                .declaration(name.getNameAsString(), name)
                .filter(each -> each instanceof Parameter
                        || each instanceof VariableDeclarator variable && Variables.isLocal(variable))
                .isPresent();
    }

    /** Code of an entity's own, or of a class that it extends. */
    RouteCode code(MethodDeclaration method, EntityModel entity) {
        Set<String> own = new HashSet<>();
        java.sources().type(entity.qualifiedName()).ifPresent(type -> java.hierarchy()
                .withSupertypes(type)
                .forEach(each -> each.getFullyQualifiedName().ifPresent(own::add)));
        return code(null, Walk.through(method, calls), own);
    }

    /** The code of an endpoint whose object is not known yet. */
    RouteCode code(Route route) {
        return code(route, Walk.through(Frame.of(route.method()).on(route.resource()), calls), entities);
    }

    /** The same code, now that it is known that the object is of this entity. */
    RouteCode code(Route route, Walk walk, EntityModel entity) {
        return code(route, walk, entity == null ? Set.of() : Set.of(entity.qualifiedName()));
    }

    private Set<String> withSupertypes(Set<String> objects) {
        return objects.stream()
                .flatMap(each -> java.sources().type(each).stream())
                .flatMap(each -> java.hierarchy().withSupertypes(each).stream())
                .flatMap(each -> each.getFullyQualifiedName().stream())
                .collect(Collectors.toSet());
    }

    /**
     * What code makes of elements of a list, and what it shows of them.
     *
     * @param sent what a client sends for one; null where that is not asked
     */
    Mappings mappingsOfElements(EntityModel element, TypeRef sent) {
        Operands operands = Operands.ofElements(
                java, types, variables, Set.of(element.qualifiedName()), sent == null ? Set.of() : Set.of(sent.name()));
        return new Mappings(java, types, calls, variables, operands, truths);
    }

    /** @param objects the entities one of which is the object */
    private RouteCode code(Route route, Walk walk, Set<String> objects) {
        Operands operands = new Operands(java, types, variables, objects, route);
        ViolationWords words = new ViolationWords(java, types, variables);
        Texts texts = new Texts(java, calls, variables, operands, parts, words);
        Shapes shapes = new Shapes(java, types, variables, calls, items, maps, transferTypes, texts, parts, words);
        ResponseBuilders builders =
                new ResponseBuilders(java, variables, statuses, shapes, new Headers(shapes, variables, calls));
        Answers answers = new Answers(java, types, variables, calls, shapes, builders);
        return new RouteCode(
                walk,
                answers,
                new Exceptions(
                        java,
                        calls,
                        statuses,
                        texts,
                        builders,
                        answers,
                        truths,
                        handlers == null ? Map.of() : handlers),
                () -> new Carrier(java, types, variables, calls, operands, truths),
                new Traces(variables, operands, parts),
                operands,
                new Mappings(java, types, calls, variables, operands, truths),
                new Outcomes(calls, variables, new Faults(java.constants(), variables)),
                new Questions(java, calls, variables, repositories()),
                new Touched(walk, operands, calls, withSupertypes(objects)));
    }
}

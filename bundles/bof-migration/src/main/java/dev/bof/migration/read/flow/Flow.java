package dev.bof.migration.read.flow;

import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EntityModel.Kind;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.web.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is needed to follow code, put together once for a service. */
final class Flow {
    private final Java java;
    private final TransferTypeReader transferTypes;
    private final Variables variables;
    private final Types types;
    private final Calls calls;
    private final Statuses statuses;
    private final Items items;
    private final Set<String> entities;
    private final Map<String, ErrorAnswer> errors;

    Flow(Java java, List<EntityModel> entities, TransferTypeReader transferTypes) {
        this.java = java;
        this.transferTypes = transferTypes;
        variables = new Variables(java.hierarchy());
        types = new Types(java, variables);
        calls = new Calls(java, types, variables);
        types.use(calls);
        statuses = new Statuses(java, variables);
        items = new Items(java, entities, transferTypes);
        this.entities = entities.stream()
                .filter(each -> each.kind() == Kind.ENTITY)
                .map(EntityModel::qualifiedName)
                .collect(Collectors.toSet());
        errors = new ErrorReader(java, calls, code(null).answers()).read();
    }

    Items items() {
        return items;
    }

    Calls calls() {
        return calls;
    }

    Map<String, ErrorAnswer> errors() {
        return errors;
    }

    /** @param route whose code is followed; null for code that no request leads to directly */
    RouteCode code(Route route) {
        Operands operands = new Operands(java, types, variables, entities, route);
        Texts texts = new Texts(java, variables, operands);
        Shapes shapes = new Shapes(java, types, variables, calls, items, transferTypes, texts);
        ResponseBuilders builders = new ResponseBuilders(java, variables, statuses, shapes);
        return new RouteCode(
                route == null ? null : Walk.through(route.method(), calls),
                new Answers(java, types, variables, calls, shapes, builders),
                new Exceptions(java, calls, statuses, texts, builders, errors == null ? Map.of() : errors),
                () -> new Carrier(java, types, variables, calls, operands),
                new Traces(variables, operands, calls),
                new Mappings(java, types, calls, variables, operands));
    }
}

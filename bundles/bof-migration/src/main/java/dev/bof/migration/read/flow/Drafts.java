package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.web.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes drafts of endpoints: follows the code of each route, and finds the entity that it is about. */
final class Drafts {
    private final Java java;
    private final Flow flow;

    Drafts(Java java, Flow flow) {
        this.java = java;
        this.flow = flow;
    }

    Draft of(Route route) {
        RouteCode code = flow.code(route);
        if (code.walk().isCutShort()) {
            java.problems()
                    .warning(
                            "leads to more code than was followed",
                            Places.of(route.method().getName()));
        }
        List<Answer> answers = answers(route, code);
        return new Draft(route, code, answers, entity(route, answers).orElse(null));
    }

    /** The same endpoints, read anew now that it is known of which object they are. */
    Group settled(Group group) {
        Group settled = new Group(group.entity());
        for (Draft each : group.drafts()) {
            RouteCode code = flow.code(each.route(), each.code().walk(), group.entity());
            settled.add(new Draft(each.route(), code, answers(each.route(), code), each.entity()));
        }
        return settled;
    }

    private List<Answer> answers(Route route, RouteCode code) {
        Map<String, Answer> found = new LinkedHashMap<>();
        for (End.Returned each : code.returned()) {
            code.answers()
                    .of(each, route.returns(), route.frontEnd(), route.status())
                    .forEach(answer -> found.putIfAbsent(answer.status() + "\n" + answer.body(), answer));
        }
        MethodDeclaration method = route.method();
        if (found.isEmpty() && route.returns().isVoid()) {
            Answer empty = Answers.empty(route.frontEnd(), route.status(), "", Places.of(method.getName()));
            found.put("", empty);
        }
        List<Answer> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing((Answer each) -> !each.isSuccess()).thenComparing(Answer::status));
        return sorted;
    }

    private Optional<EntityModel> entity(Route route, List<Answer> answers) {
        Optional<EntityModel> answered = answers.stream()
                .filter(Answer::isSuccess)
                .flatMap(each -> each.body().parts().stream())
                .filter(each -> each.meaning() == Meaning.ITEM || each.meaning() == Meaning.ITEMS)
                .map(BodyShape::type)
                .flatMap(each -> flow.items().entityOf(each.element().orElse(each)).stream())
                .findFirst();
        return answered.or(() -> route.request() == null
                ? Optional.empty()
                : requested(route.request().type()));
    }

    private Optional<EntityModel> requested(TypeRef type) {
        return flow.items().entityOf(type.element().orElse(type));
    }
}

package dev.bof.migration.read.flow;

import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.EntityModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Endpoints of one class about one entity. */
final class Group {
    private final EntityModel entity;
    private final List<Draft> drafts = new ArrayList<>();

    /** @param entity null where none is known */
    Group(EntityModel entity) {
        this.entity = entity;
    }

    EntityModel entity() {
        return entity;
    }

    List<Draft> drafts() {
        return drafts;
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    /** The path of the list: where many are got, else where one is created, else what is before a variable at the end. */
    String base() {
        return shortest("GET", true)
                .or(() -> shortest("POST", false))
                .or(() -> drafts.stream()
                        .map(each -> withoutVariable(each.route().path()))
                        .min(Comparator.comparingInt(String::length)))
                .orElse("");
    }

    private Optional<String> shortest(String method, boolean many) {
        return drafts.stream()
                .filter(each -> each.route().httpMethod().equals(method))
                .filter(each -> !many
                        || each.answers().stream().anyMatch(one -> one.body().has(Meaning.ITEMS)))
                .map(each -> each.route().path())
                .filter(each -> !each.endsWith("}"))
                .min(Comparator.comparingInt(String::length));
    }

    private static String withoutVariable(String path) {
        int end = path.indexOf("/{");
        return end <= 0 ? path : path.substring(0, end);
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.EntityModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts endpoints together that are about the same entity. */
final class Groups {
    private Groups() {}

    /** @param entities among which one is looked for by the name of a class whose endpoints tell none */
    static List<Group> of(List<Draft> drafts, List<EntityModel> entities) {
        Map<TypeDeclaration<?>, List<Draft>> byClass = new IdentityHashMap<>();
        List<TypeDeclaration<?>> order = new ArrayList<>();
        drafts.forEach(each -> byClass.computeIfAbsent(each.route().resource(), key -> {
                    order.add(key);
                    return new ArrayList<>();
                })
                .add(each));
        List<Group> found = new ArrayList<>();
        order.forEach(type -> found.addAll(ofClass(type, byClass.get(type), entities)));
        return withParts(found);
    }

    /** What lies below one object, such as {@code /invoices/{id}/lines}, belongs to that object. */
    private static List<Group> withParts(List<Group> groups) {
        List<Group> whole = groups.stream()
                .filter(each -> !each.base().contains("{") && each.entity() != null)
                .toList();
        List<Group> found = new ArrayList<>();
        for (Group each : groups) {
            Optional<Group> owner = each.base().contains("{")
                    ? whole.stream()
                            .filter(other -> each.base().startsWith(other.base() + "/"))
                            .max(Comparator.comparingInt(other -> other.base().length()))
                    : Optional.empty();
            if (owner.isPresent()) {
                each.drafts().forEach(owner.get()::add);
            } else {
                found.add(each);
            }
        }
        return found;
    }

    private static List<Group> ofClass(TypeDeclaration<?> type, List<Draft> drafts, List<EntityModel> entities) {
        Map<String, Group> groups = new LinkedHashMap<>();
        List<Draft> open = new ArrayList<>();
        for (Draft each : drafts) {
            if (each.entity() == null) {
                open.add(each);
            } else {
                groups.computeIfAbsent(each.entity().qualifiedName(), key -> new Group(each.entity()))
                        .add(each);
            }
        }
        if (groups.isEmpty()) {
            Group only = new Group(byName(type, entities).orElse(null));
            open.forEach(only::add);
            return List.of(only);
        }
        open.forEach(each -> nearest(each, groups.values()).add(each));
        return List.copyOf(groups.values());
    }

    private static Group nearest(Draft draft, Iterable<Group> groups) {
        Group best = null;
        for (Group each : groups) {
            boolean below = draft.route().path().startsWith(each.base());
            boolean better = best == null
                    || below
                            && (!draft.route().path().startsWith(best.base())
                                    || each.base().length() > best.base().length());
            best = better ? each : best;
        }
        return best;
    }

    /** The only entity, or the one with the longest name that the class's name begins with. */
    private static Optional<EntityModel> byName(TypeDeclaration<?> type, List<EntityModel> entities) {
        String name = type.getNameAsString().toLowerCase(Locale.ROOT);
        List<EntityModel> candidates = entities.stream()
                .filter(each -> each.kind() == EntityModel.Kind.ENTITY)
                .toList();
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        return candidates.stream()
                .filter(each -> name.startsWith(simple(each).toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(each -> simple(each).length()));
    }

    private static String simple(EntityModel entity) {
        return entity.qualifiedName().substring(entity.qualifiedName().lastIndexOf('.') + 1);
    }
}

package dev.bof.migration.model;

import java.util.List;
import java.util.Optional;

/**
 * A business object: an entity and the endpoints that serve it.
 *
 * @param name the entity's simple name
 * @param route where the framework serves it: the path without slashes at its ends, variables, and what only tells that
 *     it is an API, such as {@code billing/invoices} for {@code /api/v1/billing/invoices}
 * @param path of its list, as it is
 * @param entity the qualified name of the entity
 * @param resources the qualified names of the classes that serve it
 * @param createType the qualified name of the type that a client sends to create one, or empty
 * @param updateType the same to change one
 * @param viewType the type of one object in an answer
 * @param listType the type of an object in a list, where it is another one than the view
 * @param view from the entity to the view
 * @param create from what a client sends to the entity
 * @param update the same for a change
 * @param effects what the service's code does to the object beside taking what was sent: by endpoint in the order of the
 *     code, then what the entity does when it is stored
 * @param readAgain whether the service reads an object again that it has written
 * @param elements lists of objects that clients see, or send, with it
 * @param doubts where answers have something else than the view says, or may have
 * @param endpoints their titles, such as {@code GET /invoices}
 */
public record ObjectModel(
        String name,
        String route,
        String path,
        String entity,
        List<String> resources,
        String createType,
        String updateType,
        String viewType,
        String listType,
        List<FieldMapping> view,
        List<FieldMapping> create,
        List<FieldMapping> update,
        List<Effect> effects,
        boolean readAgain,
        List<ElementsModel> elements,
        List<Problem> doubts,
        List<String> endpoints) {

    public ObjectModel {
        resources = List.copyOf(resources);
        view = List.copyOf(view);
        create = List.copyOf(create);
        update = List.copyOf(update);
        effects = List.copyOf(effects);
        elements = List.copyOf(elements);
        doubts = List.copyOf(doubts);
        endpoints = List.copyOf(endpoints);
    }

    /** What is done on one occasion, such as {@code POST /invoices/{id}/pay} or {@code @PreUpdate}. */
    public List<Effect> effectsOf(String occasion) {
        return effects.stream().filter(each -> each.on().equals(occasion)).toList();
    }

    /** Where a property of the view comes from. */
    public Optional<FieldMapping> viewOf(String property) {
        return view.stream().filter(each -> each.property().equals(property)).findFirst();
    }
}

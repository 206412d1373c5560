package dev.bof.migration.generate;

import dev.bof.migration.model.Callback;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.ServiceModel;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists what was read of endpoints and entities, and what nothing that is generated does. */
final class NotCarriedOver {
    /** These are methods of the generated entity. */
    private static final Set<String> CARRIED = Set.of("PrePersist", "PreUpdate");

    private final ServiceModel service;
    private final ByHand byHand;

    NotCarriedOver(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    void list(ObjectDesign design) {
        FixedCode fixed = new FixedCode(service, design);
        ListDoubts doubts = new ListDoubts(service, byHand);
        OtherAnswers others = new OtherAnswers(byHand);
        OtherViews views = new OtherViews(service, byHand);
        EnumParameters enums = new EnumParameters(service, JsonStyleCode.isSpring(service, design), byHand);
        UnreadParameters unread = new UnreadParameters(service, byHand);
        for (Endpoint endpoint : service.endpointsOf(design.object())) {
            if (!endpoint.roles().isEmpty()) {
                roles(endpoint);
            }
            if (endpoint.update() == Endpoint.Update.UNKNOWN) {
                unknownUpdate(endpoint, design.object());
            }
            if (endpoint.kind() == Endpoint.Kind.ACTION && endpoint.method().equals("DELETE")) {
                Paths.belowRoute(endpoint, design.object().path())
                        .filter("{id}"::equals)
                        .ifPresent(path -> keptRow(endpoint));
            }
            fixed.list(endpoint, byHand);
            doubts.list(endpoint);
            others.list(endpoint);
            views.list(endpoint, design.object());
            enums.list(endpoint);
            unread.list(endpoint, design);
        }
        new ReadRules(service, design).list(byHand);
        new HalfOwnRules(service, design).list(byHand);
        design.object().doubts().forEach(doubt -> byHand.add(doubt.message(), doubt.place()));
        new JsonDoubts(service, byHand).list(design.object());
        EntityModel entity = design.entity();
        if (!entity.softDelete().isEmpty()) {
            byHand.add(
                    entity.name() + " says by " + entity.softDelete()
                            + " what a deletion does and which rows there are: the generated entity says nothing of it",
                    entity.place());
        }
        if (!entity.inheritance().isEmpty()) {
            byHand.add(
                    entity.name() + " is one of several entities that inherit (" + entity.inheritance() + ", "
                            + entity.discriminator()
                            + "): the generated one takes its table as if there were no others",
                    entity.place());
        }
        entity.callbacks().stream()
                .filter(callback -> !CARRIED.contains(callback.event()))
                .forEach(this::callback);
    }

    private void roles(Endpoint endpoint) {
        byHand.add(
                endpoint.title() + " may be called by " + String.join(", ", endpoint.roles())
                        + " alone: the generated service does not ask who calls",
                endpoint.place());
    }

    private void keptRow(Endpoint endpoint) {
        byHand.add(
                endpoint.title()
                        + " changes the object, and its row stays: it is an action of the generated service. What"
                        + " the framework deletes beside it, in bulk, goes",
                endpoint.place());
    }

    private void unknownUpdate(Endpoint endpoint, ObjectModel object) {
        String kept = object.update().stream()
                .filter(FieldMapping::onlyWhenPresent)
                .map(FieldMapping::property)
                .collect(Collectors.joining(", "));
        byHand.add(
                (kept.isEmpty()
                                ? "What becomes of fields that are not sent to " + endpoint.title() + " was not found"
                                : endpoint.title() + " keeps some fields where they are not sent, or null (" + kept
                                        + "), and clears the others")
                        + ": the generated service keeps what is not sent, and stores each null that is",
                endpoint.place());
    }

    private void callback(Callback callback) {
        byHand.add(
                callback.method() + " runs at @" + callback.event() + ", and does not with the generated entity",
                callback.place());
    }
}

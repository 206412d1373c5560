package dev.bof.migration.generate;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Lists what the service says of its JSON and the profile cannot: of the service as a whole, and of the classes that an object's bodies are made of. */
final class JsonDoubts {
    private final ServiceModel service;
    private final ByHand byHand;

    JsonDoubts(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    void list(ObjectModel object) {
        service.json().doubts().forEach(this::add);
        types(object).stream()
                .flatMap(name -> service.transferType(name).stream())
                .flatMap(type -> type.doubts().stream())
                .forEach(this::add);
    }

    private void add(Problem doubt) {
        byHand.add(doubt.message(), doubt.place());
    }

    private Set<String> types(ObjectModel object) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(
                Stream.of(object.viewType(), object.listType(), object.createType(), object.updateType())
                        .toList());
        service.endpointsOf(object).forEach(endpoint -> bodies(endpoint).forEach(type -> add(type, open)));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (found.add(name)) {
                service.transferType(name).map(TransferType::properties).stream()
                        .flatMap(properties -> properties.stream().map(Property::type))
                        .forEach(type -> add(type, open));
            }
        }
        return found;
    }

    private static Stream<TypeRef> bodies(Endpoint endpoint) {
        Stream<TypeRef> answered = endpoint.answers().stream()
                .map(Answer::body)
                .flatMap(body -> body.parts().stream())
                .map(BodyShape::type);
        TypeRef sent = endpoint.request() == null ? null : endpoint.request().type();
        return Stream.concat(answered, Stream.ofNullable(sent)).filter(Objects::nonNull);
    }

    private static void add(TypeRef type, Deque<String> open) {
        open.add(type.name());
        type.arguments().forEach(each -> add(each, open));
    }
}

package dev.bof.migration.generate;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the classes are called that an object's own is made of: those of related objects, of elements and of embedded ones. Each
 * object has its own of them, because what it keeps of another differs from what others keep of it.
 */
final class SideClasses {
    private final ServiceModel service;
    private final ObjectModel object;

    SideClasses(ServiceModel service, ObjectModel object) {
        this.service = service;
        this.object = object;
    }

    /** The class for what an attribute refers to or embeds: called as this is, unless it has another use. */
    String name(EntityModel target, AttributeModel attribute) {
        String name = ClassNames.of(target.name());
        String own = ClassNames.of(object.name());
        boolean several = attribute.relation() != null
                && service.entity(object.entity()).stream()
                                .flatMap(entity -> entity.attributes().stream())
                                .filter(each -> uses(each, target))
                                .count()
                        > 1;
        if (several) {
            return own + ClassNames.of(attribute.name());
        }
        boolean used = service.objects().stream()
                .anyMatch(each -> each.entity().equals(target.qualifiedName()) || isOther(each) && uses(each, target));
        return used ? own + name : name;
    }

    /** The class for elements as clients send or see them: called as this is, unless another one has the name. */
    String name(TransferType type) {
        String name = ClassNames.of(type.name());
        boolean used = service.objects().stream()
                        .filter(this::isOther)
                        .flatMap(other -> other.elements().stream())
                        .flatMap(elements -> elements.shapes().stream())
                        .anyMatch(shape -> shape.type().equals(type.qualifiedName()))
                || service.endpoints().anyMatch(endpoint -> isOfAction(endpoint, type));
        return used ? ClassNames.of(object.name()) + name : name;
    }

    private boolean isOfAction(Endpoint endpoint, TransferType type) {
        boolean isAction = endpoint.kind() == Endpoint.Kind.ACTION || endpoint.kind() == Endpoint.Kind.OTHER;
        boolean givesList =
                object.elements().stream().anyMatch(elements -> elements.alone().contains(endpoint.title()));
        Stream<TypeRef> sent = Optional.ofNullable(endpoint.request()).map(RequestBody::type).stream();
        Stream<TypeRef> told = endpoint.success().map(Answer::body).stream()
                .flatMap(body -> body.parts().stream())
                .flatMap(part -> Stream.of(Optional.of(part), Optional.ofNullable(part.element())))
                .flatMap(part -> part.map(BodyShape::type).stream());
        return isAction
                && !givesList
                && Stream.concat(sent, told)
                        .map(each -> each.element().orElse(each))
                        .anyMatch(each -> each.name().equals(type.qualifiedName()));
    }

    private boolean isOther(ObjectModel each) {
        return !each.name().equals(object.name());
    }

    private boolean uses(ObjectModel other, EntityModel target) {
        return service.entity(other.entity()).stream()
                .flatMap(entity -> entity.attributes().stream())
                .anyMatch(attribute -> uses(attribute, target));
    }

    private static boolean uses(AttributeModel attribute, EntityModel target) {
        String type = attribute.relation() == null
                ? attribute.type().name()
                : attribute.relation().target().name();
        return type.equals(target.qualifiedName());
    }
}

package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the classes that stand for an object in requests and answers from those that only wrap them. */
final class Items {
    private final Java java;
    private final List<EntityModel> entities;
    private final TransferTypeReader transferTypes;
    private final Conversions conversions;
    private final Map<String, Optional<EntityModel>> known = new HashMap<>();

    Items(Java java, Collection<EntityModel> entities, TransferTypeReader transferTypes) {
        this.java = java;
        this.entities = entities.stream()
                .filter(each -> each.kind() == EntityModel.Kind.ENTITY)
                .toList();
        this.transferTypes = transferTypes;
        this.conversions = new Conversions(java);
    }

    boolean isItem(TypeRef type) {
        return entityOf(type).isPresent();
    }

    boolean isItems(TypeRef type) {
        return type.element().filter(this::isItem).isPresent();
    }

    /** Adds a type that is no class. */
    void add(TypeRef type, EntityModel entity) {
        known.put(type.name(), Optional.of(entity));
    }

    /**
     * The entity that a class stands for: itself, or the one whose attributes its properties are, of which it is made, and
     * whose name it has.
     */
    Optional<EntityModel> entityOf(TypeRef type) {
        if (!type.isOfService()) {
            return Optional.empty();
        }
        if (!known.containsKey(type.name())) {
            known.put(type.name(), find(type));
        }
        return known.get(type.name());
    }

    private Optional<EntityModel> find(TypeRef type) {
        Optional<EntityModel> itself = entities.stream()
                .filter(each -> each.qualifiedName().equals(type.name()))
                .findFirst();
        if (itself.isPresent() || isGenericOrEnum(type)) {
            return itself;
        }
        return transferTypes.type(type.name()).filter(each -> !wraps(each)).flatMap(this::nearest);
    }

    private boolean isGenericOrEnum(TypeRef type) {
        return java.sources()
                .type(type.name())
                .filter(each -> each instanceof EnumDeclaration
                        || each instanceof NodeWithTypeParameters<?> generic
                                && !generic.getTypeParameters().isEmpty())
                .isPresent();
    }

    /** A page has a list and a number of all. */
    private boolean wraps(TransferType type) {
        boolean list = type.properties().stream()
                .anyMatch(each -> each.type().element().isPresent());
        boolean total = type.properties().stream().anyMatch(each -> Leaves.meaning(each.name()) == Meaning.TOTAL);
        return list && total;
    }

    private Optional<EntityModel> nearest(TransferType type) {
        EntityModel best = null;
        double most = 0;
        for (EntityModel each : entities) {
            double score = score(type, each);
            if (score > most) {
                most = score;
                best = each;
            }
        }
        return most >= 1 ? Optional.of(best) : Optional.empty();
    }

    /** The share of properties that are attributes, and more than that where one is made of the other, or has its name. */
    private double score(TransferType type, EntityModel entity) {
        Set<String> names = new HashSet<>();
        entity.attributes().forEach(each -> names(each, names));
        List<Property> properties = type.properties();
        long common = properties.stream()
                .filter(each -> names.contains(normal(each.name())) || names.contains(normal(each.jsonName())))
                .count();
        if (common == 0) {
            return 0;
        }
        String simple = entity.qualifiedName().substring(entity.qualifiedName().lastIndexOf('.') + 1);
        boolean named = normal(type.name()).contains(normal(simple));
        double share = (double) common / properties.size();
        double more = conversions.between(type.qualifiedName(), entity.qualifiedName()) ? 1 : 0;
        return share + more + (named ? 1 : share > 0.6 && common > 3 ? 0.3 : 0);
    }

    private static void names(AttributeModel attribute, Set<String> names) {
        names.add(normal(attribute.name()));
        if (attribute.relation() != null) {
            names.add(normal(attribute.name() + "Id"));
        }
        attribute.embedded().forEach(each -> {
            names(each, names);
            names.add(normal(attribute.name() + each.name()));
        });
    }

    private static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}

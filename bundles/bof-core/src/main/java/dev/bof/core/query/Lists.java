package dev.bof.core.query;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.persistence.Dialect;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists of one type of business object. A page takes one or two statements, whatever its size, and one more for each
 * field with objects of other tables.
 */
public final class Lists<T extends BusinessObject<?>> {
    /** EclipseLink then spares the copy that it would compare with at commit; other providers do not know the hint. */
    private static final String READ_ONLY = "eclipselink.read-only";

    /** EclipseLink then reads the related objects of a page at once, and not those of each object by a statement of its own. */
    private static final String TOGETHER = "eclipselink.batch";

    private static final String HOW_TOGETHER = "eclipselink.batch.type";

    private final ListedType<T> type;
    private final Expressions expressions;
    private final Fields filterable;
    private final Fields sortable;
    private final Fields searchable;
    private final Filters filters;

    public Lists(ListedType<T> type, Dialect dialect) {
        this.type = type;
        this.expressions = new Expressions(dialect);
        this.filterable = new Fields("filter", type.filterable(), type.unseen());
        this.sortable = new Fields("sort", type.sortable(), type.unseen());
        this.searchable = new Fields("text field", type.texts(), type.unseen());
        this.filters = new Filters(filterable, expressions);
    }

    /** @throws dev.bof.api.problem.ProblemException unknown-field or malformed if the query does not fit the type */
    public Page<T> page(EntityManager em, Query query) {
        Selection selection = new Selection(
                query.conditions().stream().map(filters::read).toList(),
                query.search() == null ? Words.NONE : Words.of(query.search(), type.searchable(), searchable));
        Order order = Order.of(query.sort(), sortable, type.id());
        int pageSize = query.pageSize() == null ? type.defaultPageSize() : query.pageSize();
        Statements statements = new Statements(em, selection);
        if (query.position() instanceof Query.After after) {
            return pageBehind(after.cursor(), statements, order, pageSize, query.total());
        }
        if (query.position() instanceof Query.From from) {
            return pageFrom(from.start(), null, statements, order, pageSize, query.total());
        }
        int page = ((Query.Numbered) query.position()).page();
        return pageFrom((page - 1L) * pageSize, page, statements, order, pageSize, query.total());
    }

    /** @param page the page's number, or null where it has none */
    private Page<T> pageFrom(
            long first, Integer page, Statements statements, Order order, int pageSize, boolean total) {
        List<T> items = first > Integer.MAX_VALUE ? List.of() : statements.items(order, (int) first, pageSize);
        if (!total) {
            return new Page<>(items, pageSize, page, null, null);
        }
        boolean endSeen = items.size() < pageSize && (!items.isEmpty() || first == 0);
        return new Page<>(items, pageSize, page, endSeen ? first + items.size() : statements.count(), null);
    }

    /** Asks for one object more than the page has, to know whether another page follows. */
    private Page<T> pageBehind(String cursor, Statements statements, Order order, int pageSize, boolean total) {
        String fingerprint = statements.selection.canonical() + "\1" + order.canonical();
        List<Object> place = cursor.isEmpty() ? null : Cursor.decode(cursor, fingerprint, order);
        int wanted = pageSize + 1;
        List<T> items = new ArrayList<>();
        for (Iterator<Order.Part> parts =
                        parts(order, place, statements.bindings, total).iterator();
                parts.hasNext() && items.size() < wanted; ) {
            items.addAll(statements.items(parts.next(), wanted - items.size()));
        }
        boolean more = items.size() == wanted;
        List<T> shown = more ? items.subList(0, pageSize) : items;
        String next = more ? Cursor.encode(fingerprint, order.placeOf(shown.get(pageSize - 1))) : null;
        return new Page<>(shown, pageSize, null, total ? statements.count() : null, next);
    }

    /** In one part where the other statement is for the total, which costs more than the order does. */
    private List<Order.Part> parts(Order order, List<Object> place, Bindings bindings, boolean total) {
        if (place == null) {
            return total
                    ? List.of(new Order.Part("", order.orderBy(expressions), bindings))
                    : order.parts(expressions, bindings);
        }
        return total
                ? List.of(order.behind(place, expressions, bindings))
                : order.partsBehind(place, expressions, bindings);
    }

    /** The statements of one page. */
    private final class Statements {
        private final EntityManager em;
        private final Selection selection;
        private final Bindings bindings = new Bindings();
        private final List<String> matching;

        Statements(EntityManager em, Selection selection) {
            this.em = em;
            this.selection = selection;
            this.matching = selection.predicates(type.undeleted(), filters, expressions, bindings);
        }

        List<T> items(Order order, int first, int count) {
            return items(new Order.Part("", order.orderBy(expressions), bindings), first, count);
        }

        List<T> items(Order.Part part, int count) {
            return items(part, 0, count);
        }

        private List<T> items(Order.Part part, int first, int count) {
            TypedQuery<T> query =
                    em.createQuery("select o" + from(part.predicate()) + " order by " + part.orderBy(), type.entity());
            type.related().forEach(field -> query.setHint(HOW_TOGETHER, "IN").setHint(TOGETHER, "o." + field));
            return part.bindings()
                    .applyTo(query)
                    // objects that refer to each other would each be read again
                    .setHint(READ_ONLY, type.related().isEmpty())
                    .setFirstResult(first)
                    // EclipseLink adds the two
                    .setMaxResults(Math.min(count, Integer.MAX_VALUE - first))
                    .getResultList();
        }

        long count() {
            return bindings.applyTo(em.createQuery("select count(o)" + from(""), Long.class))
                    .getSingleResult();
        }

        /** @param more a predicate beside those of the selection, or empty */
        private String from(String more) {
            String where = Stream.concat(matching.stream(), Stream.of(more))
                    .filter(predicate -> !predicate.isEmpty())
                    .collect(Collectors.joining(" and "));
            return " from " + type.entityName() + " o" + (where.isEmpty() ? "" : " where " + where);
        }
    }
}

package dev.bof.core.query;

import java.util.List;

/**
 * A type of business object as its lists see it.
 *
 * @param entityName the entity's name in statements
 * @param undeleted a predicate about the objects {@code o} that are not deleted, empty where all are
 * @param searchable what a search looks into where it names nothing
 * @param texts what it may name
 * @param unseen the names of fields that nobody is told of
 * @param related the entity's fields with objects of other tables
 */
public record ListedType<T>(
        Class<T> entity,
        String entityName,
        String undeleted,
        QueryField id,
        List<QueryField> filterable,
        List<QueryField> sortable,
        List<QueryField> searchable,
        List<QueryField> texts,
        List<String> unseen,
        List<String> related,
        int defaultPageSize) {}

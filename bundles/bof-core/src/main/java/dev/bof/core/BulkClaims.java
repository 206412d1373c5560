package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids and unique keys that the items of one bulk call want for themselves: each can be had once. */
final class BulkClaims {
    private final UniqueKeys uniqueKeys;
    private final BulkOutcomes outcomes;
    private final Map<Object, Integer> claims = new HashMap<>();

    private record KeyClaim(UniqueKey key, List<Object> values) {}

    BulkClaims(UniqueKeys uniqueKeys, BulkOutcomes outcomes) {
        this.uniqueKeys = uniqueKeys;
        this.outcomes = outcomes;
    }

    /** @throws ProblemException conflict if an earlier item has this id */
    void claimId(int index, Object id) {
        Integer first = claims.putIfAbsent(id, index);
        if (first != null && first != index) {
            throw new ProblemException(ProblemType.CONFLICT, "id '" + id + "' comes more than once in this call.");
        }
    }

    /**
     * @throws ProblemException conflict if an earlier item, which has not failed, wants the id or a unique key of this
     *     object
     */
    void claim(int index, BusinessObject<?> object) {
        if (object.getId() != null) {
            claimId(index, object.getId());
        }
        for (UniqueKey key : uniqueKeys.keys()) {
            List<Object> values = key.values(object);
            if (!values.isEmpty()) {
                Integer first = claims.get(new KeyClaim(key, values));
                if (first != null && first != index && !outcomes.hasFailed(first)) {
                    throw key.twice(values);
                }
                claims.put(new KeyClaim(key, values), index);
            }
        }
    }
}

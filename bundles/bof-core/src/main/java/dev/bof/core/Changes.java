package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.request.RequestContext;
import dev.bof.api.write.Change;
import dev.bof.api.write.ChangeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells participants what a write has done, once it has been flushed. */
final class Changes<T extends BusinessObject<?>> {
    private final ObjectModel<T> model;

    Changes(ObjectModel<T> model) {
        this.model = model;
    }

    /** One change, and another one where an update has made the object active or inactive. */
    List<Change> of(Edit<T> edit) {
        Map<String, Object> after = model.response().values(edit.object());
        List<Change> changes = new ArrayList<>();
        changes.add(change(edit, edit.kind(), null, edit.before(), after));
        if (edit.kind() == ChangeKind.UPDATED) {
            addActivity(edit, after, changes);
        }
        return changes;
    }

    /**
     * What a piece of work has told.
     *
     * @param edit what it has done to the object itself, which may be nothing
     */
    List<Change> of(Edit<T> edit, List<Worked.Told> told) {
        Map<String, Object> after = model.response().values(edit.object());
        List<Change> changes = new ArrayList<>();
        for (Worked.Told one : told) {
            changes.add(change(
                    edit, one.kind(), one.action(), joined(edit.before(), one.before()), joined(after, one.after())));
        }
        addActivity(edit, after, changes);
        return changes;
    }

    private static Map<String, Object> joined(Map<String, Object> own, Map<String, Object> more) {
        Map<String, Object> joined = new LinkedHashMap<>(own);
        joined.putAll(more);
        return joined;
    }

    private void addActivity(Edit<T> edit, Map<String, Object> after, List<Change> changes) {
        model.activity()
                .map(Attribute::wire)
                .filter(field -> !Objects.equals(edit.before().get(field), after.get(field)))
                .map(field -> Boolean.TRUE.equals(after.get(field)) ? ChangeKind.ACTIVATED : ChangeKind.DEACTIVATED)
                .ifPresent(kind -> changes.add(change(edit, kind, null, edit.before(), after)));
    }

    private Change change(
            Edit<T> edit, ChangeKind kind, String action, Map<String, Object> before, Map<String, Object> after) {
        T object = edit.object();
        RequestContext request = RequestContext.current();
        return new Change(
                model.descriptor().name(),
                model.descriptor().route(),
                object.getId().toString(),
                object instanceof CompanyBusinessObject<?> owned ? owned.getCompanyId() : null,
                object.getVersion(),
                kind,
                before,
                after,
                request.actor(),
                edit.time(),
                request.correlationId(),
                request.variant(),
                action);
    }
}

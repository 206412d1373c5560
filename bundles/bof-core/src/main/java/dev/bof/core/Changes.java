package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.request.RequestContext;
import dev.bof.api.write.Change;
import dev.bof.api.write.ChangeKind;
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
        Change change = change(edit, edit.kind(), after);
        if (edit.kind() != ChangeKind.UPDATED) {
            return List.of(change);
        }
        return model.activity()
                .map(Attribute::wire)
                .filter(field -> !Objects.equals(edit.before().get(field), after.get(field)))
                .map(field -> Boolean.TRUE.equals(after.get(field)) ? ChangeKind.ACTIVATED : ChangeKind.DEACTIVATED)
                .map(kind -> List.of(change, change(edit, kind, after)))
                .orElse(List.of(change));
    }

    private Change change(Edit<T> edit, ChangeKind kind, Map<String, Object> after) {
        T object = edit.object();
        RequestContext request = RequestContext.current();
        return new Change(
                model.descriptor().name(),
                model.descriptor().route(),
                object.getId().toString(),
                object instanceof CompanyBusinessObject<?> owned ? owned.getCompanyId() : null,
                object.getVersion(),
                kind,
                edit.before(),
                after,
                request.actor(),
                object.getUpdatedAt(),
                request.correlationId(),
                request.variant());
    }
}

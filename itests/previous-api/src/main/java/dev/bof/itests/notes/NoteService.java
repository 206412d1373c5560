package dev.bof.itests.notes;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.problem.FieldError;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes, with a rule of their own. */
@Component(
        service = BusinessObjectService.class,
        property = {"bof.route=" + NoteService.ROUTE, "bof.variant=framework"})
public final class NoteService extends BusinessObjectService<Note> {
    static final String ROUTE = "notes";

    private static final ObjectDescriptor<Note> DESCRIPTOR = ObjectDescriptor.of(ROUTE, Note.class)
            .schemas(NoteText.class, NoteText.class, NoteView.class)
            .searchable("text")
            .build();

    @Activate
    public NoteService(
            @Reference ObjectEngine engine, @Reference(target = "(osgi.unit.name=notes)") EntityManagerFactory units) {
        super(DESCRIPTOR, engine, units);
    }

    @Override
    protected void validate(Note note, Consumer<FieldError> errors) {
        if (note.getText().isBlank()) {
            errors.accept(new FieldError("text", "blank", "text says nothing."));
        }
    }
}

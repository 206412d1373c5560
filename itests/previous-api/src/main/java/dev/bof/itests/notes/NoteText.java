package dev.bof.itests.notes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a client sends to create and to change a note. */
public record NoteText(@NotNull @Size(min = 1, max = 200) String text) {}

package dev.bof.itests.notes;

import java.util.UUID;

/** A note as clients see it. */
public record NoteView(UUID id, String text) {}

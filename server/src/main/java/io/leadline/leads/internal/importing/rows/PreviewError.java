package io.leadline.leads.internal.importing.rows;

/** A row with why it was refused, or what of it was not understood. */
public record PreviewError(long lineNumber, String reason) {}

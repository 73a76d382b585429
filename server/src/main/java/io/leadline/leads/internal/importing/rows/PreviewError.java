package io.leadline.leads.internal.importing.rows;

/** A row that would be refused. */
public record PreviewError(long lineNumber, String reason) {}

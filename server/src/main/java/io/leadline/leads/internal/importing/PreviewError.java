package io.leadline.leads.internal.importing;

/** A row that would be refused. */
record PreviewError(long lineNumber, String reason) {}

package io.leadline.leads.internal.importing.rows;

import java.util.List;

/**
 * How far a file is read.
 *
 * @param offset where the next row begins
 * @param line the physical line it begins on
 * @param preview of a dry run: the first rows as leads
 * @param errors of a dry run: the first refused rows
 */
public record ImportPosition(long offset, long line, List<PreviewRow> preview, List<PreviewError> errors) {}

package io.leadline.leads.internal.importing.rows;

/**
 * What became of the rows of a file that were not refused.
 *
 * @param unchanged rows that are leads which had all of it already
 */
public record ImportCounts(long created, long updated, long unchanged, long skipped) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                created + other.created, updated + other.updated, unchanged + other.unchanged, skipped + other.skipped);
    }
}

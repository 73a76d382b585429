package io.leadline.leads.internal.record;

import io.leadline.leads.internal.record.LeadField.Person;
import io.leadline.leads.internal.record.LeadField.ScoreInput;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows of a field of a lead; {@link LeadField} lists them.
 *
 * @param <T> what its values are
 */
final class FieldDefinition<T> {
    private final FieldType<T> type;
    private final @Nullable Getter<LeadFields, T> written;
    private final @Nullable Setter<T> setter;
    private final Getter<LeadView, T> shown;
    private Getter<LeadDraft, Object> stored;
    private Person person = Person.NONE;
    private ScoreInput scoreInput = ScoreInput.NONE;
    private @Nullable String headers;
    private boolean searched;
    private boolean exported = true;

    private FieldDefinition(
            FieldType<T> type,
            @Nullable Getter<LeadFields, T> written,
            @Nullable Setter<T> setter,
            Getter<LeadView, T> shown,
            Getter<LeadDraft, Object> stored) {
        this.type = type;
        this.written = written;
        this.setter = setter;
        this.shown = shown;
        this.stored = stored;
    }

    /** A field that clients write: over the API, in a file, with a bulk change. */
    static <T> FieldDefinition<T> written(
            FieldType<T> type, Getter<LeadFields, T> written, Setter<T> setter, Getter<LeadView, T> shown) {
        return new FieldDefinition<>(type, written, setter, shown, draft -> {
            T value = written.get(draft.fields());
            return value == null ? null : type.toColumn().apply(value);
        });
    }

    /** A field that follows from the written ones. */
    static FieldDefinition<String> derived(Getter<LeadDraft, Object> stored, Getter<LeadView, String> shown) {
        return new FieldDefinition<>(FieldType.TEXT, null, null, shown, stored);
    }

    /** Its column holds this rather than the value as it was written. */
    FieldDefinition<T> storedAs(Getter<LeadDraft, Object> column) {
        stored = column;
        return this;
    }

    /** The headers that fill it, separated by commas. */
    FieldDefinition<T> headers(String synonyms) {
        headers = synonyms;
        return this;
    }

    /** The words of a search may begin it; needs an index of tenant, column and id. */
    FieldDefinition<T> searched() {
        searched = true;
        return this;
    }

    FieldDefinition<T> notExported() {
        exported = false;
        return this;
    }

    FieldDefinition<T> person(Person kind) {
        person = kind;
        return this;
    }

    FieldDefinition<T> scoreInput(ScoreInput kind) {
        scoreInput = kind;
        return this;
    }

    boolean isWritten() {
        return written != null;
    }

    boolean isSearched() {
        return searched;
    }

    boolean isExported() {
        return exported;
    }

    Person person() {
        return person;
    }

    ScoreInput scoreInput() {
        return scoreInput;
    }

    @Nullable String headers() {
        return headers;
    }

    @Nullable Object stored(LeadDraft draft) {
        return stored.get(draft);
    }

    @Nullable T value(LeadFields fields) {
        return Objects.requireNonNull(written).get(fields);
    }

    @Nullable Object columnValue(LeadFields fields) {
        T value = value(fields);
        return value == null ? null : type.toColumn().apply(value);
    }

    void read(ResultSet row, String column, JsonColumn json, LeadFields.Builder lead) throws SQLException {
        Objects.requireNonNull(setter).set(lead, type.fromColumn().read(row, column, json));
    }

    /** Whether the cell could be read. */
    boolean parse(String cell, CellContext context, LeadFields.Builder lead) {
        Optional<T> value = type.fromCell().read(cell, context);
        value.ifPresent(found -> Objects.requireNonNull(setter).set(lead, found));
        return value.isPresent();
    }

    String hint() {
        return type.hint();
    }

    @Nullable T shown(LeadView lead) {
        return shown.get(lead);
    }

    String cell(LeadView lead, JsonColumn json) {
        T value = shown.get(lead);
        return value == null ? "" : type.toCell().write(value, json);
    }

    @FunctionalInterface
    interface Getter<S, T> {
        @Nullable T get(S source);
    }

    @FunctionalInterface
    interface Setter<T> {
        LeadFields.Builder set(LeadFields.Builder lead, @Nullable T value);
    }
}

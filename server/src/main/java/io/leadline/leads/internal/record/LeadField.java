package io.leadline.leads.internal.record;

import static io.leadline.leads.internal.record.FieldDefinition.derived;
import static io.leadline.leads.internal.record.FieldDefinition.written;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a lead. What the server does with every field alike is driven by this list: reading and writing its column,
 * import and export, search, scoring anew, bulk changes and erasure. The constant's name in lower case is the column's and the
 * field's name in the API.
 *
 * <p>A new field takes a constant here, a column in a migration, and a component of {@link LeadFields}, with its limits, and of
 * {@link LeadView}; the audit trail tells changes of all components of {@link LeadFields}. {@code LeadFieldsApiTests} walks the
 * list. Where two fields fill the same component, the later one wins.
 */
public enum LeadField {
    FIRST_NAME(written(FieldType.TEXT, LeadFields::firstName, LeadFields.Builder::firstName, LeadView::firstName)
            .headers("first name, given name, forename, fname, vorname")
            .searched()
            .person(Person.NAME)),

    LAST_NAME(written(FieldType.TEXT, LeadFields::lastName, LeadFields.Builder::lastName, LeadView::lastName)
            .headers("last name, surname, family name, lname, nachname")
            .searched()
            .person(Person.NAME)),

    EMAIL(written(FieldType.TEXT, LeadFields::email, LeadFields.Builder::email, LeadView::email)
            .headers("email, e-mail, mail, email address, mail address, email id")
            .searched()
            .person(Person.IDENTIFIER)
            .scoreInput(ScoreInput.PRESENCE)),

    /** In E.164 where the number could be understood, else as it was given. */
    PHONE(written(FieldType.TEXT, LeadFields::phone, LeadFields.Builder::phone, LeadView::phone)
            .storedAs(LeadDraft::phoneNumber)
            .headers("phone, phone number, telephone, telephone number, tel, mobile, mobile phone, mobile number,"
                    + " cell phone, telefon, handy")
            .searched()
            .person(Person.IDENTIFIER)
            .scoreInput(ScoreInput.PRESENCE)),

    /** The same number in the words of its source: what is read back as written. */
    PHONE_GIVEN(written(FieldType.TEXT, LeadFields::phone, LeadFields.Builder::phone, LeadView::phoneGiven)
            .headers("phone given")
            .person(Person.IDENTIFIER)),

    COMPANY(written(FieldType.TEXT, LeadFields::company, LeadFields.Builder::company, LeadView::company)
            .headers("company, company name, organisation, organization, account, account name, firma")
            .searched()
            .person(Person.ABOUT)),

    SOURCE(written(FieldType.TEXT, LeadFields::source, LeadFields.Builder::source, LeadView::source)
            .headers("source, lead source, utm source")
            .person(Person.ABOUT)
            .scoreInput(ScoreInput.VALUE)),

    STATUS(written(
                    FieldType.word(LeadStatus.class, LeadStatus::wireName),
                    LeadFields::statusOrNew,
                    LeadFields.Builder::status,
                    LeadView::status)
            .headers("status, lead status")
            .person(Person.ABOUT)
            .scoreInput(ScoreInput.VALUE)),

    PRIORITY(written(
                    FieldType.word(LeadPriority.class, LeadPriority::wireName),
                    LeadFields::priorityOrMedium,
                    LeadFields.Builder::priority,
                    LeadView::priority)
            .headers("priority")
            .person(Person.ABOUT)
            .scoreInput(ScoreInput.VALUE)),

    ASSIGNED_AGENT_ID(written(
                    FieldType.MEMBER,
                    LeadFields::assignedAgentId,
                    LeadFields.Builder::assignedAgentId,
                    LeadView::assignedAgentId)
            .headers("assigned agent id")),

    COUNTRY(written(FieldType.COUNTRY, LeadFields::country, LeadFields.Builder::country, LeadView::country)
            .headers("country, country code")
            .person(Person.ABOUT)),

    TIME_ZONE(derived(LeadDraft::timeZone, LeadView::timeZone).person(Person.ABOUT)),

    TIME_ZONE_SOURCE(derived(LeadDraft::timeZoneSource, LeadView::timeZoneSource)
            .notExported()
            .person(Person.ABOUT)),

    NOTES(written(FieldType.TEXT, LeadFields::notes, LeadFields.Builder::notes, LeadView::notes)
            .headers("notes, note, comment, comments")
            .person(Person.FREE_TEXT)),

    ATTRIBUTES(
            written(FieldType.JSON_OBJECT, LeadFields::attributes, LeadFields.Builder::attributes, LeadView::attributes)
                    .storedAs(LeadDraft::attributesJson)
                    .headers("attributes")
                    .person(Person.ABOUT)),

    NEXT_FOLLOW_UP_AT(written(
                    FieldType.TIME,
                    LeadFields::nextFollowUpAt,
                    LeadFields.Builder::nextFollowUpAt,
                    LeadView::nextFollowUpAt)
            .headers("next follow up at, next follow up")
            .scoreInput(ScoreInput.VALUE));

    /** All that a row of the table is written with, in order. */
    public static final List<LeadField> ALL = List.of(values());

    /** Those that clients write. */
    public static final List<LeadField> WRITTEN = which(FieldDefinition::isWritten);

    public static final List<LeadField> SEARCHED = which(FieldDefinition::isSearched);

    /** Those a column of a file can fill. */
    public static final List<LeadField> IMPORTED = which(field -> field.headers() != null);

    public static final List<LeadField> EXPORTED = which(FieldDefinition::isExported);

    /** Nothing changes a definition once its constant is there. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final FieldDefinition<?> definition;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    LeadField(FieldDefinition<?> definition) {
        this.definition = definition;
    }

    /** What a field tells of a person, which decides how it goes when the person is erased. */
    public enum Person {
        /** Nothing; only for fields that hold no text. */
        NONE,
        /** Something about the lead; deleted with it. */
        ABOUT,
        /** A name, searched for wherever else the lead is spoken of. */
        NAME,
        /** Something only this person has, searched for in all texts of the tenant. */
        IDENTIFIER,
        /** Whatever somebody wrote; may name other persons, too. */
        FREE_TEXT
    }

    /** What of a field a score depends on. */
    enum ScoreInput {
        NONE,
        /** Whether there is a value. */
        PRESENCE,
        VALUE
    }

    /** The field's name in the API, in files and in the audit trail. */
    public String wireName() {
        return wireName;
    }

    public String column() {
        return wireName;
    }

    /** The headers that fill it from a file, separated by commas. */
    public String headers() {
        return Objects.requireNonNullElse(definition.headers(), "");
    }

    public Person person() {
        return definition.person();
    }

    /** The value for the field's column. */
    public @Nullable Object stored(LeadDraft draft) {
        return definition.stored(draft);
    }

    /** The value as it is written, defaults filled in; for written fields. */
    public @Nullable Object value(LeadFields fields) {
        return definition.value(fields);
    }

    /** The same as its column and the audit trail have it. */
    public @Nullable Object columnValue(LeadFields fields) {
        return definition.columnValue(fields);
    }

    /** Reads the field's column; for written fields. */
    public void read(ResultSet row, JsonColumn json, LeadFields.Builder lead) throws SQLException {
        definition.read(row, wireName, json, lead);
    }

    /** Reads a cell of a file; false, and nothing is set, where the cell holds no such value. */
    public boolean parse(String cell, CellContext context, LeadFields.Builder lead) {
        return definition.parse(cell, context, lead);
    }

    /** What a cell that could not be read should hold. */
    public String hint() {
        return definition.hint();
    }

    /** The value as the API shows it. */
    public @Nullable Object shown(LeadView lead) {
        return definition.shown(lead);
    }

    /** The field as a cell of a file. */
    public String cell(LeadView lead, JsonColumn json) {
        return definition.cell(lead, json);
    }

    /** Whether the change touches the lead's score. */
    public boolean touchesScore(LeadFields before, LeadFields after) {
        return switch (definition.scoreInput()) {
            case NONE -> false;
            case PRESENCE -> (value(before) == null) != (value(after) == null);
            case VALUE -> !Objects.equals(value(before), value(after));
        };
    }

    private static List<LeadField> which(Predicate<FieldDefinition<?>> condition) {
        return Arrays.stream(values())
                .filter(field -> condition.test(field.definition))
                .toList();
    }
}

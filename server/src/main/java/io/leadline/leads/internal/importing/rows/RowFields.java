package io.leadline.leads.internal.importing.rows;

import io.leadline.leads.internal.importing.columns.LeadColumn;
import io.leadline.leads.internal.record.CellContext;
import io.leadline.leads.internal.record.Countries;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by what they fill. Fields are read in their own order, so that it matters nowhere how a file has them; all
 * that is wrong with the row is collected.
 */
final class RowFields {
    private final CellContext context;
    private final Map<LeadField, String> cells = new EnumMap<>(LeadField.class);
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private final LeadFields.Builder lead = LeadFields.builder().attributes(attributes);
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean countryKnown = true;

    RowFields(CellContext context) {
        this.context = context;
    }

    void problem(String problem) {
        problems.add(problem);
    }

    void attribute(String name, String cell) {
        attributes.put(name, cell);
    }

    void put(LeadColumn column, String header, String cell) {
        LeadField field = column.field();
        switch (field) {
            case null -> name(cell);
            case ATTRIBUTES -> attributes.putAll(object(cell));
            case COUNTRY -> country(header, cell);
            case PHONE, PHONE_GIVEN -> phone(field, header, cell);
            default -> cells.put(field, cell);
        }
    }

    private void name(String cell) {
        PersonName name = PersonName.of(cell);
        lead.firstName(name.first()).lastName(name.last()).company(name.company());
        if (name.suffix() != null) {
            attributes.putIfAbsent("suffix", name.suffix());
        }
    }

    /** "unknown" or "Asia/Pacific" says something, too, yet not where the lead's clock is. */
    private void country(String header, String cell) {
        if (Countries.codeOf(cell).isPresent()) {
            cells.put(LeadField.COUNTRY, cell);
        } else {
            attributes.put(header, cell);
            countryKnown = false;
            warnings.add("country: \"" + cell + "\" is no country we know; kept as the attribute " + header + ".");
        }
    }

    /** "n/a" or "none" is worth keeping, yet no phone. */
    private void phone(LeadField field, String header, String cell) {
        if (cell.codePoints().anyMatch(Character::isDigit)) {
            cells.put(field, cell);
        } else {
            attributes.put(header, cell);
            warnings.add("phone: \"" + cell + "\" has no digits; kept as the attribute " + header + ".");
        }
    }

    ReadRow read() {
        cells.forEach((field, cell) -> parse(field, cell, lead));
        return new ReadRow(lead.build(), countryKnown, problems, warnings);
    }

    /** Several columns may add to the attributes. */
    private Map<String, @Nullable Object> object(String cell) {
        LeadFields.Builder holder = LeadFields.builder();
        parse(LeadField.ATTRIBUTES, cell, holder);
        Map<String, @Nullable Object> object = holder.build().attributes();
        return object == null ? Map.of() : object;
    }

    private void parse(LeadField field, String cell, LeadFields.Builder holder) {
        if (!field.parse(cell, context, holder)) {
            problem(field.wireName() + ": " + field.hint());
        }
    }
}

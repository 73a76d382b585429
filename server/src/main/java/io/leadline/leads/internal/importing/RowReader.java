package io.leadline.leads.internal.importing;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.internal.Countries;
import io.leadline.leads.internal.LeadFields;
import io.leadline.platform.web.JsonColumn;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Turns the cells of a row into the fields of a lead. */
final class RowReader {
    private final List<ColumnTarget> columns;
    private final @Nullable LeadColumn[] fields;
    private final @Nullable String[] attributes;
    private final ZoneId zone;
    private final JsonColumn json;

    RowReader(List<ColumnTarget> columns, ZoneId zone, JsonColumn json) {
        this.columns = columns;
        this.fields =
                columns.stream().map(column -> column.column().orElse(null)).toArray(LeadColumn[]::new);
        this.attributes =
                columns.stream().map(column -> column.attribute().orElse(null)).toArray(String[]::new);
        this.zone = zone;
        this.json = json;
    }

    /** @throws RefusedRowException when the cells are too many, too few, or make no lead */
    LeadFields read(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new RefusedRowException(
                    "The row has " + cells.size() + " cells, the header has " + columns.size() + ".");
        }
        Map<LeadColumn, String> values = new EnumMap<>(LeadColumn.class);
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            place(i, cells.get(i), values, others);
        }
        return lead(values, others);
    }

    private void place(int index, String cell, Map<LeadColumn, String> values, Map<String, @Nullable Object> others) {
        if (cell.isEmpty()) {
            return;
        }
        LeadColumn field = fields[index];
        String attribute = attributes[index];
        if (field == LeadColumn.ATTRIBUTES) {
            others.putAll(object(cell));
        } else if (field == LeadColumn.COUNTRY && Countries.codeOf(cell).isEmpty()) {
            // "unknown" or "Asia/Pacific" says something, too, yet not where the lead's clock is.
            others.put(columns.get(index).header(), cell);
        } else if (field != null) {
            values.put(field, cell);
        } else if (attribute != null) {
            others.put(attribute, cell);
        } else if (columns.get(index).header().isEmpty()) {
            throw new RefusedRowException("Column " + (index + 1) + " has a value but no header.");
        }
    }

    private Map<String, @Nullable Object> object(String cell) {
        try {
            return json.readMap(cell);
        } catch (JacksonException unreadable) {
            throw new RefusedRowException("attributes: the cell is not a JSON object.");
        }
    }

    private LeadFields lead(Map<LeadColumn, String> values, Map<String, @Nullable Object> others) {
        String name = values.get(LeadColumn.NAME);
        PersonName split = name == null ? new PersonName(null, null) : PersonName.of(name);
        String phone = values.get(LeadColumn.PHONE_GIVEN);
        String country = values.get(LeadColumn.COUNTRY);
        String followUp = values.get(LeadColumn.NEXT_FOLLOW_UP_AT);
        return new LeadFields(
                values.getOrDefault(LeadColumn.FIRST_NAME, split.first()),
                values.getOrDefault(LeadColumn.LAST_NAME, split.last()),
                values.get(LeadColumn.EMAIL),
                phone == null ? values.get(LeadColumn.PHONE) : phone,
                values.get(LeadColumn.COMPANY),
                values.get(LeadColumn.SOURCE),
                word(values, LeadColumn.STATUS, LeadStatus.class),
                word(values, LeadColumn.PRIORITY, LeadPriority.class),
                agent(values.get(LeadColumn.ASSIGNED_AGENT_ID)),
                country == null ? null : Countries.codeOf(country).orElse(null),
                values.get(LeadColumn.NOTES),
                others,
                followUp == null ? null : FollowUpTime.read(followUp, zone));
    }

    private static <E extends Enum<E>> @Nullable E word(
            Map<LeadColumn, String> values, LeadColumn column, Class<E> type) {
        String word = values.get(column);
        if (word == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new RefusedRowException(column.wireName() + ": use one of " + words(type) + "."));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Long agent(@Nullable String id) {
        try {
            return id == null ? null : Long.valueOf(id);
        } catch (NumberFormatException unreadable) {
            throw new RefusedRowException("assigned_agent_id: use the id of a member.");
        }
    }
}

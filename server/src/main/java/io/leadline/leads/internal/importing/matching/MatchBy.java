package io.leadline.leads.internal.importing.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.Phone;
import io.leadline.platform.email.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;

/** By what a row of a file is found to be a lead that is there already. */
@Schema(name = "ImportMatchBy")
public enum MatchBy {
    @JsonProperty("email")
    EMAIL("email") {
        @Override
        Optional<String> key(LeadDraft draft) {
            return Optional.ofNullable(draft.fields().email()).map(MatchBy::normal);
        }

        @Override
        String ofColumn(String value) {
            return normal(value);
        }
    },
    /** Only numbers that are understood are compared; two texts that are none say nothing. */
    @JsonProperty("phone")
    PHONE("phone") {
        @Override
        Optional<String> key(LeadDraft draft) {
            return Optional.ofNullable(draft.phone()).filter(Phone::valid).map(Phone::text);
        }

        @Override
        String ofColumn(String value) {
            return value;
        }
    };

    private final String column;

    MatchBy(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** What the lead is known by; empty where it has none. */
    abstract Optional<String> key(LeadDraft draft);

    /** The same for a value of the column. */
    abstract String ofColumn(String value);

    private static String normal(String email) {
        return EmailAddress.parse(email).map(EmailAddress::normal).orElseGet(() -> email.toLowerCase(Locale.ROOT));
    }
}

package io.leadline.leads.internal.importing.rows;

import org.jspecify.annotations.Nullable;

/** A name cut in two: {@code Lovelace, Ada} at the comma, {@code Ada King Lovelace} at the last blank. */
record PersonName(@Nullable String first, @Nullable String last) {
    static PersonName of(String name) {
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return new PersonName(
                    name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        String[] words = name.strip().split("\\s+(?=\\S+$)", 2);
        return new PersonName(words[0], words.length > 1 ? words[1] : null);
    }
}

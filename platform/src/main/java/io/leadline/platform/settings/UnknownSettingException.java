package io.leadline.platform.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The start names settings that nothing reads. */
final class UnknownSettingException extends RuntimeException {
    /**
     * @param source where it stands
     * @param meant the setting it may be a misspelling of
     */
    record Unknown(String name, String source, Optional<String> meant) {
        @Override
        public String toString() {
            return name + " (" + source + ")"
                    + meant.map(other -> ": did you mean " + other + "?").orElse("");
        }
    }

    UnknownSettingException(List<Unknown> unknown) {
        super(unknown.stream().map(Unknown::toString).collect(Collectors.joining("\n")));
    }
}

package io.leadline.leads.internal.importing;

import io.leadline.platform.web.Texts;
import org.jspecify.annotations.Nullable;

/** What an uploaded file is called, as a browser tells it. */
final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /** The last part of the path, its end kept where it is too long; null where there is none. */
    static @Nullable String of(@Nullable String told) {
        if (told == null || !Texts.isClean(told)) {
            return null;
        }
        String name = Texts.visible(told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1));
        if (name.isEmpty()) {
            return null;
        }
        int from = name.length() - LONGEST;
        return from <= 0 ? name : name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }
}

package io.leadline.platform.pages;

import io.leadline.platform.pages.ExportedFile.Variant;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;

/**
 * A file of the export.
 *
 * @param name its path within the export, such as {@code leads/view.html}
 * @param policy its {@code Content-Security-Policy}
 * @param variants the file, and its compressed copies as far as there are any
 */
record ExportedFile(String name, MediaType mediaType, String policy, Map<Coding, Variant> variants) {
    private static final String HASHED = "_next/static/";

    /** @param tag a strong entity tag */
    record Variant(Coding coding, ByteArrayResource content, String tag) {
        static Variant of(Coding coding, byte[] bytes) {
            return new Variant(coding, new ByteArrayResource(bytes), EntityTag.of(bytes));
        }
    }

    Variant variant(String acceptEncoding) {
        for (Coding coding : Coding.COMPRESSED) {
            Variant variant = variants.get(coding);
            if (variant != null && coding.isAcceptedBy(acceptEncoding)) {
                return variant;
            }
        }
        return Objects.requireNonNull(variants.get(Coding.IDENTITY));
    }

    boolean hasCompressedCopies() {
        return variants.size() > 1;
    }

    /** What has its hash in its name never changes; anything else is asked for again, and mostly answered with 304. */
    String cacheControl() {
        return name.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}

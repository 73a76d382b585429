package io.leadline.platform.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much disk space stays free.
 *
 * @param reserve what uploads, imports, exports and other bulk work leave alone on each volume; without it 512 MB, or a tenth
 *     of a volume smaller than 5 GB
 */
@ConfigurationProperties("leadline.storage")
record StorageProperties(@Nullable DataSize reserve) {
    private static final long USUAL = DataSize.ofMegabytes(512).toBytes();
    private static final int SHARE_OF_SMALL_VOLUMES = 10;

    long reserveOf(long volume) {
        return reserve == null ? Math.min(USUAL, volume / SHARE_OF_SMALL_VOLUMES) : reserve.toBytes();
    }
}

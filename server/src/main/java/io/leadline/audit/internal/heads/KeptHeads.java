package io.leadline.audit.internal.heads;

import io.leadline.audit.internal.chain.KeptHead;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.platform.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The last head of each chain, noted in a folder outside the database, so that a trail put back to an earlier state as a whole
 * is found out. A head that once was no link of its chain stays on record until somebody removes the file.
 */
@Component
public class KeptHeads {
    private static final Logger LOG = LoggerFactory.getLogger(KeptHeads.class);
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final String ADOPTED = "adopted";

    private final Path folder;
    private final HeadSearch search;
    private final Signatures signatures;

    KeptHeads(
            @Value("${leadline.audit.heads-dir:${leadline.data-dir}/audit-heads}") Path folder,
            HeadSearch search,
            Signatures signatures) {
        this.folder = folder.toAbsolutePath().normalize();
        this.search = search;
        this.signatures = signatures;
    }

    public Path folder() {
        return folder;
    }

    /**
     * Notes the head a chain has come to.
     *
     * @param before the head it went on from
     */
    public void keep(TenantId tenantId, KeptHead head, KeptHead before) {
        try {
            KeptHead known = read(tenantId, file("kept", tenantId));
            if (Files.exists(file("lost", tenantId))) {
                return;
            }
            if (known != null && !isSame(known, before) && isNoLink(tenantId, known)) {
                write(file("lost", tenantId), text(tenantId, known));
                LOG.error(
                        "The audit trail of {} was put back: its head {} is no part of it any more. verify says rolled_back;"
                                + " docs/operations.md says what to do",
                        tenantId,
                        known.seal());
            } else if (known == null || known.seal() < head.seal()) {
                write(file("kept", tenantId), text(tenantId, head));
            }
        } catch (IOException failure) {
            LOG.warn("The head of the audit trail of {} could not be noted in {}", tenantId, folder, failure);
        }
    }

    private static boolean isSame(KeptHead one, KeptHead other) {
        return one.seal() == other.seal() && java.util.Arrays.equals(one.hash(), other.hash());
    }

    /** A head that was noted and is no link of the chain. */
    public Optional<KeptHead> contradicting(TenantId tenantId) {
        try {
            KeptHead lost = read(tenantId, file("lost", tenantId));
            if (lost != null) {
                return Optional.of(lost);
            }
            KeptHead known = read(tenantId, file("kept", tenantId));
            return known != null && isNoLink(tenantId, known) ? Optional.of(known) : Optional.empty();
        } catch (IOException failure) {
            LOG.warn("The head of the audit trail of {} could not be read in {}", tenantId, folder, failure);
            return Optional.empty();
        }
    }

    private boolean isNoLink(TenantId tenantId, KeptHead head) {
        return Boolean.FALSE.equals(search.isLink(tenantId, head));
    }

    /** Whether chains without signatures may still be adopted: once, when an installation begins to sign. */
    public boolean isAdoptionOpen() {
        return !Files.exists(folder.resolve(ADOPTED));
    }

    public void closeAdoption(Instant now) {
        try {
            write(folder.resolve(ADOPTED), now.toString());
        } catch (IOException failure) {
            LOG.warn("That audit trails were adopted could not be noted in {}", folder, failure);
        }
    }

    /** Null where there is none, or one of another key. */
    private @Nullable KeptHead read(TenantId tenantId, Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        if (parts.length == 3) {
            try {
                KeptHead head =
                        new KeptHead(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
                if (signatures.isOurs(tenantId, head, parts[2])) {
                    return head;
                }
            } catch (IllegalArgumentException damaged) {
                LOG.debug("{} is damaged", file, damaged);
            }
        }
        LOG.warn("{} was not written with this installation's audit-key; it is passed over", file);
        return null;
    }

    private String text(TenantId tenantId, KeptHead head) {
        return head.seal() + " " + HexFormat.of().formatHex(head.hash()) + " " + signatures.ofKept(tenantId, head);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "head", ".new");
        try {
            Files.writeString(fresh, text + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Ids that differ in capitals only have different files wherever the folder is. */
    private Path file(String kind, TenantId tenantId) {
        String name = CAPITAL.matcher(tenantId.value())
                .replaceAll(capital -> "+" + capital.group().toLowerCase(Locale.ROOT));
        return folder.resolve(kind).resolve(name);
    }
}

package io.leadline.audit.internal.verification;

import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.chain.Finding;
import io.leadline.audit.internal.chain.Head;
import io.leadline.audit.internal.chain.KeptHead;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.audit.internal.entries.EntryRepository;
import io.leadline.audit.internal.entries.StoredEntry;
import io.leadline.audit.internal.heads.HeadSearch;
import io.leadline.platform.TenantId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks a tenant's trail: its chain, what is left of before the last checkpoint, what waits for its seal; and that the heads
 * noted outside the database are links of the chain.
 */
@Service
public class Verifier {
    private static final int TRIES = 3;

    private final ChainCheck chainCheck;
    private final SealChecks sealChecks;
    private final EntryRepository entries;
    private final ChainRepository chains;
    private final HeadSearch search;
    private final Signatures signatures;

    Verifier(
            ChainCheck chainCheck,
            SealChecks sealChecks,
            EntryRepository entries,
            ChainRepository chains,
            HeadSearch search,
            Signatures signatures) {
        this.chainCheck = chainCheck;
        this.sealChecks = sealChecks;
        this.entries = entries;
        this.chains = chains;
        this.search = search;
        this.signatures = signatures;
    }

    /**
     * A head that was exported earlier and kept elsewhere.
     *
     * @param signature as it was exported; null where it was not kept
     */
    public record ExpectedHead(KeptHead head, @Nullable String signature) {}

    private record Outcome(long checked, Optional<Finding> finding) {}

    /** @param expected the trail is not intact unless this is one of its links; null for none */
    public Verification verify(TenantId tenantId, @Nullable ExpectedHead expected) {
        Outcome outcome = outcome(tenantId);
        Boolean found = expected == null ? null : search.isLink(tenantId, expected.head());
        Optional<Finding> finding = outcome.finding();
        if (finding.isEmpty() && Boolean.FALSE.equals(found)) {
            finding = Optional.of(Finding.of(Verification.Reason.EXPECTED_HEAD_MISSING));
        }
        return new Verification(
                finding.isEmpty(),
                outcome.checked(),
                finding.map(Finding::id).orElse(null),
                finding.map(Finding::seal).orElse(null),
                finding.map(Finding::reason).orElse(null),
                found,
                expected == null ? null : isSigned(tenantId, expected));
    }

    private @Nullable Boolean isSigned(TenantId tenantId, ExpectedHead expected) {
        String signature = expected.signature();
        return signature == null ? null : (Boolean) signatures.isOurs(tenantId, expected.head(), signature);
    }

    /** Again, where the retention removed an old part meanwhile. */
    private Outcome outcome(TenantId tenantId) {
        for (int tried = 1; ; tried++) {
            long checkpoint = checkpointOf(tenantId);
            Outcome outcome = check(tenantId);
            if (outcome.finding().isEmpty() || checkpointOf(tenantId) == checkpoint || tried == TRIES) {
                return outcome;
            }
        }
    }

    private long checkpointOf(TenantId tenantId) {
        return chains.head(tenantId).orElseGet(Head::none).checkpoint();
    }

    private Outcome check(TenantId tenantId) {
        SealCheck check = sealChecks.of(tenantId);
        ChainCheck.Outcome chain = chainCheck.check(tenantId, check);
        return chain.finding().isPresent()
                ? new Outcome(chain.checked(), chain.finding())
                : checkRest(tenantId, chain, check);
    }

    /** What the walk did not cover: entries a checkpoint stands for that are still there, and entries beyond the head. */
    private Outcome checkRest(TenantId tenantId, ChainCheck.Outcome chain, SealCheck check) {
        Long astray = entries.firstInUnknownSeal(tenantId, chain.head().seal());
        if (astray != null) {
            return new Outcome(chain.checked(), Optional.of(new Finding(astray, null, Verification.Reason.INSERTED)));
        }
        AtomicLong checked = new AtomicLong(chain.checked());
        AtomicReference<@Nullable Finding> first = new AtomicReference<>();
        Consumer<StoredEntry> reader = entry -> {
            checked.incrementAndGet();
            if (first.get() == null) {
                check.checkAlone(entry).ifPresent(first::set);
            }
        };
        entries.forEachSealed(tenantId, 1, chain.head().checkpoint(), reader);
        entries.forEachBeyond(tenantId, chain.head().seal(), reader);
        return new Outcome(checked.get(), Optional.ofNullable(first.get()));
    }
}

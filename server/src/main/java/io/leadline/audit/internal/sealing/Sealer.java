package io.leadline.audit.internal.sealing;

import io.leadline.audit.internal.chain.Chain;
import io.leadline.audit.internal.chain.Head;
import io.leadline.audit.internal.chain.KeptHead;
import io.leadline.audit.internal.chain.Seal;
import io.leadline.audit.internal.entries.EntryRepository;
import io.leadline.audit.internal.entries.StoredEntry;
import io.leadline.audit.internal.entries.WrittenEntries;
import io.leadline.audit.internal.heads.KeptHeads;
import io.leadline.platform.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals entries in the order in which they become visible. That a transaction commits late, after others with higher ids, so
 * leaves no hole: its entries stand in a later seal.
 */
@Service
public class Sealer {
    static final int ENTRIES_PER_SEAL = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final EntryRepository entries;
    private final Chain chain;
    private final KeptHeads kept;
    private final WrittenEntries writtenHere;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(
            EntryRepository entries,
            Chain chain,
            KeptHeads kept,
            WrittenEntries writtenHere,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.chain = chain;
        this.kept = kept;
        this.writtenHere = writtenHere;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where a chain has come to, and from where. */
    private record Step(Head before, Head after, int found) {}

    /** Seals all there is of the tenant, a thousand entries at a time. */
    public void seal(TenantId tenantId) {
        Map<Long, byte[]> written = writtenHere.take(tenantId);
        try {
            Step step;
            do {
                step = Objects.requireNonNull(transaction.execute(status -> sealNext(tenantId, written)));
                if (step.after().seal() > step.before().seal()) {
                    kept.keep(tenantId, KeptHead.of(step.after()), KeptHead.of(step.before()));
                }
            } while (step.found() == ENTRIES_PER_SEAL);
        } catch (RuntimeException failed) {
            writtenHere.add(tenantId, written);
            throw failed;
        }
    }

    private Step sealNext(TenantId tenantId, Map<Long, byte[]> written) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Head head = chain.lock(tenantId);
        List<StoredEntry> found = entries.unsealed(tenantId, ENTRIES_PER_SEAL);
        NavigableMap<Long, byte[]> hashes = new TreeMap<>();
        found.forEach(entry -> hashes.put(
                entry.id(), written.getOrDefault(entry.id(), entry.content().hash())));
        if (found.size() < ENTRIES_PER_SEAL) {
            hashes.putAll(missing(tenantId, written, hashes.keySet()));
        }
        if (hashes.isEmpty()) {
            return new Step(head, head, 0);
        }
        List<Seal.Digest> digests = hashes.entrySet().stream()
                .map(entry -> new Seal.Digest(entry.getKey(), entry.getValue()))
                .toList();
        // The head's lock first, then its entries: the link is written last, for it names what was found.
        entries.seal(
                tenantId, head.seal() + 1, found.stream().map(StoredEntry::id).toList());
        return new Step(head, chain.append(tenantId, head, digests, now), found.size());
    }

    /** What this replica wrote and nobody finds any more gets its place in the chain all the same, so that it is missed. */
    private Map<Long, byte[]> missing(TenantId tenantId, Map<Long, byte[]> written, Set<Long> found) {
        List<Long> unseen =
                written.keySet().stream().filter(id -> !found.contains(id)).toList();
        if (unseen.isEmpty()) {
            return Map.of();
        }
        Set<Long> existing = entries.existing(tenantId, unseen);
        Map<Long, byte[]> missing = new HashMap<>();
        unseen.stream().filter(id -> !existing.contains(id)).forEach(id -> missing.put(id, written.get(id)));
        if (!missing.isEmpty()) {
            LOG.error(
                    "{} audit entries of {} went away before they were sealed; verify names the first",
                    missing.size(),
                    tenantId);
        }
        return missing;
    }
}

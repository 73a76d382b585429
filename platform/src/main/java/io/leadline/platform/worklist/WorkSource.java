package io.leadline.platform.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Worklist} asks for work. The rows are the queue: a row is written in the transaction of the change that needs
 * the work, says that it waits, and stops saying so in the transaction in which the work is done. So nothing is lost with a
 * process and nothing has to be handed over between replicas.
 *
 * <pre>{@code
 * class PointsWorker implements WorkSource<TenantId> {
 *     public String name() { return "points"; }
 *
 *     // SELECT DISTINCT tenant_id FROM point_facts WHERE folded = FALSE AND tenant_id > :after ORDER BY tenant_id LIMIT :limit
 *     public List<TenantId> waiting(@Nullable TenantId after, int limit) { ... }
 *
 *     // locks the tenant's row, folds 500 facts, marks them
 *     public WorkOutcome work(TenantId tenantId) { ... }
 * }
 * }</pre>
 *
 * @param <K> what is worked on at a time, with {@code equals} and {@code hashCode}: a tenant, a person, a mail
 */
public interface WorkSource<K> {
    /** Names the worklist in metrics, threads and logs, in lower case with hyphens; no two have the same. */
    String name();

    /**
     * The next keys behind which something waits now, of all tenants together, in one order that stays. One statement over an
     * index that begins with what says that a row waits, so that idle tenants cost nothing however many there are.
     *
     * @param after the last key of the page before; null for the first page
     * @return at most {@code limit} keys; fewer only where no more follow
     */
    List<K> waiting(@Nullable K after, int limit);

    /**
     * Does what waits behind the key, or a portion of it, in transactions of its own. In one process no key is worked on twice
     * at a time; two replicas may well get the same key at once. Where that matters the work takes a row lock first (or
     * {@code SKIP LOCKED}), and looks again under it whether there is anything left to do: finding nothing is no failure.
     *
     * <p>Whatever it throws leaves the row waiting. The key is then tried again after a pause that grows with each failure,
     * while the others go on.
     */
    WorkOutcome work(K key);
}

package io.leadline.platform.phase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One operation that publishes several events. A listener that would do the same for each of them collects them instead, and
 * does it once, before the operation returns and in its transaction.
 *
 * <pre>{@code
 * return EventScope.call(() -> {
 *     leads.planFollowUp(tenantId, leadId, null, by);
 *     return activities.log(tenantId, leadId, by, request); // the lead is scored once, after both
 * });
 * }</pre>
 */
public final class EventScope {
    private static final ScopedValue<EventScope> CURRENT = ScopedValue.newInstance();

    private final Deque<Collector<?>> waiting = new ArrayDeque<>();

    private EventScope() {}

    /**
     * Does the work, then what listeners collected meanwhile. Inside another scope it is a part of that one. Where the work
     * throws, nothing that was collected is done: the transaction is to be rolled back.
     */
    public static <T> T call(Supplier<T> work) {
        if (CURRENT.isBound()) {
            return work.get();
        }
        EventScope scope = new EventScope();
        return ScopedValue.where(CURRENT, scope).call(() -> {
            try {
                T result = work.get();
                scope.finish();
                return result;
            } finally {
                scope.waiting.forEach(collector -> collector.open.remove(scope));
            }
        });
    }

    private void finish() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().finish(this);
        }
    }

    /**
     * What a listener collects.
     *
     * @param <I> what it keeps of an event
     */
    public static final class Collector<I> {
        private final Map<EventScope, List<I>> open = new ConcurrentHashMap<>();
        private final Consumer<List<I>> handler;

        /** @param handler does what follows from all items together, in the order in which they came */
        public Collector(Consumer<List<I>> handler) {
            this.handler = handler;
        }

        /** Keeps the items until the end of the scope at hand; where there is none they are handled at once. */
        public void add(List<I> items) {
            if (items.isEmpty()) {
                return;
            }
            if (!CURRENT.isBound()) {
                handler.accept(items);
                return;
            }
            EventScope scope = CURRENT.get();
            open.computeIfAbsent(scope, fresh -> {
                        scope.waiting.addLast(this);
                        return new ArrayList<>();
                    })
                    .addAll(items);
        }

        private void finish(EventScope scope) {
            List<I> items = open.remove(scope);
            if (items != null) {
                handler.accept(items);
            }
        }
    }
}

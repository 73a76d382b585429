package io.leadline.platform.broadcast;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Delivers within this process: all there is to do for a single replica. */
class LocalBroadcast implements Broadcast {
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    @Override
    public void listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>()).add(listener);
    }

    @Override
    public void send(String topic, String message) {
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(message));
    }
}

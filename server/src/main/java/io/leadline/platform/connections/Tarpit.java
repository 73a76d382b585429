package io.leadline.platform.connections;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where connections stay for a while after they made room for others: open, with nothing behind them but the socket. Whoever
 * floods a server opens a connection again as soon as one is closed; that costs the server more than keeping this one, and fills
 * the queue in which everybody else waits to be taken in.
 */
final class Tarpit {
    /** The least the system takes: nobody reads what still comes. */
    private static final int RECEIVE_BUFFER = 1;

    private final int capacity;
    private final long holdNanos;
    private final Deque<Held> held = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    private record Held(SocketChannel socket, long until) {}

    /**
     * @param capacity sockets at most; beyond it the oldest is closed
     * @param hold how long each is kept
     */
    Tarpit(int capacity, Duration hold) {
        this.capacity = capacity;
        this.holdNanos = hold.toNanos();
    }

    void take(SocketChannel socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        // Closed at once when its time comes: nobody waits for what was sent.
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        lock.lock();
        try {
            held.addLast(new Held(socket, System.nanoTime() + holdNanos));
        } finally {
            lock.unlock();
        }
        closeExpired();
    }

    /** To be called now and then. */
    void closeExpired() {
        close(capacity, System.nanoTime());
    }

    void closeAll() {
        close(0, System.nanoTime());
    }

    int size() {
        lock.lock();
        try {
            return held.size();
        } finally {
            lock.unlock();
        }
    }

    private void close(int most, long now) {
        List<SocketChannel> over = new ArrayList<>();
        lock.lock();
        try {
            for (Held first = held.peekFirst();
                    first != null && (held.size() > most || first.until() - now <= 0);
                    first = held.peekFirst()) {
                over.add(held.removeFirst().socket());
            }
        } finally {
            lock.unlock();
        }
        over.forEach(Tarpit::close);
    }

    private static void close(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is gone either way.
        }
    }
}

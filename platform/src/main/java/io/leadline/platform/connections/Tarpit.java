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
    /** One in so many goes at a time: a flood that came at once is not to come back at once. */
    private static final int PORTION = 32;

    private final int capacity;
    private final long holdNanos;
    private final Deque<Held> held = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    private record Held(SocketChannel socket, long until) {}

    /**
     * @param capacity sockets at most; beyond it the oldest is closed
     * @param hold how long each is kept at least
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
        close(oldestBeyond(capacity));
    }

    /** To be called a few times a second. */
    void closeExpired() {
        close(expired(System.nanoTime()));
    }

    private List<SocketChannel> expired(long now) {
        lock.lock();
        try {
            List<SocketChannel> expired = held.stream()
                    .limit(held.size() / PORTION + 1)
                    .takeWhile(each -> each.until() - now <= 0)
                    .map(Held::socket)
                    .toList();
            expired.forEach(each -> held.removeFirst());
            return expired;
        } finally {
            lock.unlock();
        }
    }

    void closeAll() {
        close(oldestBeyond(0));
    }

    private List<SocketChannel> oldestBeyond(int most) {
        List<SocketChannel> oldest = new ArrayList<>();
        lock.lock();
        try {
            while (held.size() > most) {
                oldest.add(held.removeFirst().socket());
            }
        } finally {
            lock.unlock();
        }
        return oldest;
    }

    int size() {
        lock.lock();
        try {
            return held.size();
        } finally {
            lock.unlock();
        }
    }

    private static void close(List<SocketChannel> sockets) {
        sockets.forEach(Tarpit::close);
    }

    private static void close(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is gone either way.
        }
    }
}

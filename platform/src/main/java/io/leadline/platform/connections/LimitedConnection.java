package io.leadline.platform.connections;

/** A connection, as far as it matters who makes room. */
interface LimitedConnection {
    /** Where it comes from: an IPv4 address or an IPv6 /64. */
    String origin();

    /** Whether it may be closed without losing work at hand. */
    boolean isEvictable();

    /** Whether it is in the middle of a request, so that more is kept for it than a socket. */
    boolean isUnfinished();

    /** When its client was last heard of, in milliseconds. */
    long lastHeard();

    /** Closes it, whatever it waits for. */
    void evict();
}

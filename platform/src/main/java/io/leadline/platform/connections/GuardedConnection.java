package io.leadline.platform.connections;

import io.leadline.platform.web.caller.ClientAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/**
 * A connection that knows what it waits for. Tomcat's own time limits begin anew with each byte; here a request has until a
 * point in time for its headers, and its body a time that grows with what has arrived.
 *
 * <p>Tomcat reads headers without blocking and bodies with, which tells them apart.
 */
final class GuardedConnection extends NioEndpoint.NioSocketWrapper implements LimitedConnection, BodySource {
    private final ConnectionLimiter limiter;
    private final WorkLimiter work;
    private final ConnectionProperties limits;
    private final String origin;
    private final NioChannel channel;

    private volatile Phase phase = Phase.NEW;
    private volatile long begun = System.currentTimeMillis();
    /** Of the request at hand; only the thread that works on it touches these. */
    private long bodyBytes;

    private long bodyWaited;
    private boolean upload;
    private @Nullable Request request;

    private final ClientWait wait = new ClientWait();
    /** Closed, guarded by this. */
    private boolean gone;

    /** There is no room for one more whose client is waited for. */
    private volatile boolean refused;

    /** Nobody wants the rest of the body, and the connection ends with it. */
    private volatile boolean stopped;

    private enum Phase {
        /** Nothing has come yet. */
        NEW,
        /** Some of the headers have come. */
        HEADERS,
        /** At work on a request, or on the answer. */
        WORKING,
        /** A thread waits for more of the body, or for the client to take more of the answer. */
        BLOCKED,
        /** A live stream that has nothing to tell right now. */
        STREAMING,
        /** Between two requests. */
        IDLE
    }

    GuardedConnection(NioChannel channel, GuardedEndpoint endpoint, InetAddress address) {
        super(channel, endpoint);
        this.limiter = endpoint.limiter();
        this.work = endpoint.work();
        this.limits = endpoint.limits();
        this.origin = ClientAddress.block(address);
        this.channel = channel;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public boolean isEvictable() {
        return phase != Phase.WORKING && phase != Phase.STREAMING;
    }

    @Override
    public boolean isUnfinished() {
        return phase == Phase.HEADERS || phase == Phase.BLOCKED;
    }

    @Override
    public long lastHeard() {
        return Math.max(getLastRead(), getLastWrite());
    }

    @Override
    public void evict() {
        if (!wait.cut(this::retire) && !closeUnlessAtWork()) {
            getEndpoint().processSocket(this, SocketEvent.DISCONNECT, true);
        }
    }

    /** Whoever takes in thousands in a second cannot leave it to another thread each time. */
    private boolean closeUnlessAtWork() {
        if (!getLock().tryLock()) {
            return false;
        }
        try {
            if (isEvictable()) {
                if (phase != Phase.IDLE) {
                    retire();
                }
                close();
            }
            return isClosed();
        } finally {
            getLock().unlock();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        wait.cut(this::closeSocket);
    }

    /** Ends it so that the client does not come back at once. Not between two requests: whoever has another to send has to know. */
    private void retire() {
        if (channel instanceof GuardedChannel guarded) {
            guarded.retire();
        } else {
            closeSocket();
        }
    }

    private void closeSocket() {
        try {
            channel.getIOChannel().close();
        } catch (IOException closed) {
            // As it should be.
        }
    }

    /** Work on it begins. */
    void enter(Request coyoteRequest) {
        boolean fresh = phase == Phase.NEW || phase == Phase.IDLE;
        if (fresh) {
            begun = System.currentTimeMillis();
        }
        request = coyoteRequest;
        coyoteRequest.setNote(BodySources.NOTE, this);
        become(Phase.WORKING);
    }

    /**
     * Work on it ends for now.
     *
     * @return how Tomcat shall go on with it
     */
    SocketState leave(SocketState state, boolean async, boolean hadBegunBefore) {
        if (state == SocketState.OPEN) {
            become(Phase.IDLE);
        } else if (state == SocketState.LONG && async) {
            become(Phase.STREAMING);
        } else if (state == SocketState.LONG) {
            if (!hadBegunBefore) {
                begun = System.currentTimeMillis();
            }
            become(Phase.HEADERS);
        }
        if (request != null) {
            // Tomcat keeps it for other connections.
            request.setNote(BodySources.NOTE, null);
        }
        request = null;
        if (phase == Phase.HEADERS && refused) {
            retire();
            return SocketState.CLOSED;
        }
        return state;
    }

    /** Tomcat looks for late ones when no byte comes, and so overlooks one whose bytes never cease. */
    boolean isLate() {
        return System.currentTimeMillis() - begun > limits.headerTime().toMillis();
    }

    boolean isInHeaders() {
        return phase == Phase.HEADERS;
    }

    private void become(Phase next) {
        boolean before;
        boolean after;
        synchronized (this) {
            before = isUnfinished();
            phase = gone ? Phase.WORKING : next;
            after = isUnfinished();
        }
        if (after && !before) {
            refused = !limiter.unfinished(this);
        } else if (before && !after) {
            limiter.finished();
        }
    }

    /** Tomcat adds it to the time of the last byte, or waits so long for the next one. */
    @Override
    public long getReadTimeout() {
        long own = super.getReadTimeout();
        return switch (phase) {
            case NEW, HEADERS -> Math.max(1, begun + limits.headerTime().toMillis() - getLastRead());
            case BLOCKED ->
                Math.clamp(limits.patience(bodyBytes, upload) - bodyWaited, 1, own > 0 ? own : Long.MAX_VALUE);
            case WORKING, STREAMING, IDLE -> own;
        };
    }

    @Override
    public int read(boolean block, byte[] bytes, int offset, int length) throws IOException {
        return block
                ? body(() -> super.read(true, bytes, offset, length))
                : headers(super.read(false, bytes, offset, length));
    }

    @Override
    public int read(boolean block, ByteBuffer buffer) throws IOException {
        return block ? body(() -> super.read(true, buffer)) : headers(super.read(false, buffer));
    }

    private int headers(int read) {
        bodyBytes = 0;
        bodyWaited = 0;
        return read;
    }

    private int body(WorkLimiter.Wait transfer) throws IOException {
        upload = isUpload();
        if (stopped) {
            throw new ClosedChannelException();
        }
        if (bodyWaited >= limits.patience(bodyBytes, upload)) {
            throw new SocketTimeoutException();
        }
        long before = System.currentTimeMillis();
        try {
            int read = blocking(() -> {
                if (refused) {
                    retire();
                    throw new SocketTimeoutException();
                }
                return transfer.run();
            });
            bodyBytes += Math.max(0, read);
            return read;
        } finally {
            bodyWaited += System.currentTimeMillis() - before;
        }
    }

    private boolean isUpload() {
        String type = request == null ? null : request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doWrite(boolean block, ByteBuffer buffer) throws IOException {
        if (block) {
            blocking(() -> {
                super.doWrite(true, buffer);
                return 0;
            });
        } else {
            super.doWrite(false, buffer);
        }
    }

    private int blocking(WorkLimiter.Wait transfer) throws IOException {
        Phase before = phase;
        wait.begin();
        become(Phase.BLOCKED);
        try {
            return work.paused(transfer);
        } finally {
            become(before);
            wait.end();
        }
    }

    @Override
    protected void doClose() {
        super.doClose();
        synchronized (this) {
            gone = true;
        }
        // A thread that waits keeps all of the request until it has had its turn, and says itself that it is finished.
        if (!wait.isUnderWay()) {
            become(Phase.WORKING);
        }
        limiter.leave(this);
    }
}

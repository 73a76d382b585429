package io.leadline.platform.connections;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** Takes new connections in where there is room for them, each as a {@link GuardedConnection}. */
final class GuardedEndpoint extends NioEndpoint {
    private @Nullable ConnectionLimiter limiter;
    private @Nullable ConnectionProperties limits;
    private @Nullable Tarpit tarpit;
    private @Nullable Future<?> sweep;
    private final WorkLimiter work = WorkLimiter.byHeap();
    private Predicate<InetAddress> unlimited = address -> false;

    /** @param unlimitedOnes which addresses stand for many callers */
    void guard(
            ConnectionLimiter itsLimiter,
            ConnectionProperties itsLimits,
            Tarpit itsTarpit,
            Predicate<InetAddress> unlimitedOnes) {
        limiter = itsLimiter;
        limits = itsLimits;
        tarpit = itsTarpit;
        unlimited = unlimitedOnes;
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        sweep = getUtilityExecutor().scheduleWithFixedDelay(tarpit()::closeExpired, 250, 250, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stopInternal() {
        if (sweep != null) {
            sweep.cancel(false);
        }
        tarpit().closeAll();
        super.stopInternal();
    }

    private Tarpit tarpit() {
        return Objects.requireNonNull(tarpit);
    }

    ConnectionLimiter limiter() {
        return Objects.requireNonNull(limiter);
    }

    WorkLimiter work() {
        return work;
    }

    ConnectionProperties limits() {
        return Objects.requireNonNull(limits);
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        try {
            return takeIn(socket);
        } catch (IOException | RuntimeException failed) {
            if (getLog().isDebugEnabled()) {
                getLog().debug("A connection was gone before it was taken in", failed);
            }
            if (!connections.containsKey(socket)) {
                destroySocket(socket);
            }
            return false;
        }
    }

    private boolean takeIn(SocketChannel socket) throws IOException {
        InetAddress address = socket.socket().getInetAddress();
        SocketBufferHandler buffers = new SocketBufferHandler(
                socketProperties.getAppReadBufSize(),
                socketProperties.getAppWriteBufSize(),
                socketProperties.getDirectBuffer());
        NioChannel channel = isSSLEnabled()
                ? createChannel(buffers)
                : new GuardedChannel(buffers, tarpit(), getPoller().getSelector());
        GuardedConnection connection = new GuardedConnection(channel, this, address);
        channel.reset(socket, connection);
        connections.put(socket, connection);
        if (!limiter().admit(connection, !unlimited.test(address))) {
            return false;
        }
        socket.configureBlocking(false);
        socketProperties.setProperties(socket.socket());
        connection.setReadTimeout(getConnectionTimeout());
        connection.setWriteTimeout(getConnectionTimeout());
        connection.setKeepAliveLeft(getMaxKeepAliveRequests());
        getPoller().register(connection);
        return true;
    }
}

package io.leadline.platform.connections;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** Takes new connections in where there is room for them, each as a {@link GuardedConnection}. */
final class GuardedEndpoint extends NioEndpoint {
    private @Nullable ConnectionLimiter limiter;
    private @Nullable ConnectionProperties limits;
    private final WorkLimiter work = WorkLimiter.byHeap();
    private Predicate<InetAddress> unlimited = address -> false;

    /** @param unlimitedOnes which addresses stand for many callers */
    void guard(ConnectionLimiter itsLimiter, ConnectionProperties itsLimits, Predicate<InetAddress> unlimitedOnes) {
        limiter = itsLimiter;
        limits = itsLimits;
        unlimited = unlimitedOnes;
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
        NioChannel channel = createChannel(new SocketBufferHandler(
                socketProperties.getAppReadBufSize(),
                socketProperties.getAppWriteBufSize(),
                socketProperties.getDirectBuffer()));
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

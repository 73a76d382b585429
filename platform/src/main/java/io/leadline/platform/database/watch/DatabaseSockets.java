package io.leadline.platform.database.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of the pool's connections, so that whoever waits on one for an answer that will not come can be freed at once:
 * a read has no time limit, because a statement may take as long as it needs, and {@code Connection.abort} asks the silent
 * server to help. The driver makes it by its name.
 */
public final class DatabaseSockets extends ConfigurableSocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSockets.class);
    private static final Set<Tracked> OPEN = ConcurrentHashMap.newKeySet();

    private String database = "";

    /** Called by the driver. */
    @Override
    public void setConfiguration(Configuration configuration, @Nullable String host) {
        database = nameOf(configuration);
    }

    /** Closes all sockets to a database under the nose of whoever reads from them. */
    static void cut(String jdbcUrl) {
        try {
            String name = nameOf(Configuration.parse(jdbcUrl));
            OPEN.stream().filter(socket -> socket.database.equals(name)).forEach(Tracked::closeQuietly);
        } catch (java.sql.SQLException unreadable) {
            LOG.debug("No connections to cut", unreadable);
        }
    }

    private static String nameOf(Configuration configuration) {
        return configuration.addresses() + "/" + configuration.database();
    }

    @Override
    public Socket createSocket() {
        return new Tracked(database);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new java.net.InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private static final class Tracked extends Socket {
        private final String database;

        Tracked(String database) {
            this.database = database;
            OPEN.add(this);
        }

        @Override
        public void close() throws IOException {
            OPEN.remove(this);
            super.close();
        }

        private void closeQuietly() {
            try {
                close();
            } catch (IOException alreadyGone) {
                LOG.trace("A connection was gone before it was cut", alreadyGone);
            }
        }
    }
}

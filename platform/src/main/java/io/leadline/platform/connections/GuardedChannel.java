package io.leadline.platform.connections;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** A channel that, once {@linkplain #retire() retired}, is closed for the server while the client still finds it open. */
final class GuardedChannel extends NioChannel {
    private final Tarpit tarpit;
    private final Selector selector;
    private volatile boolean retired;

    /** @param selector what listens for its events until then */
    GuardedChannel(SocketBufferHandler buffers, Tarpit tarpit, Selector selector) {
        super(buffers);
        this.tarpit = tarpit;
        this.selector = selector;
    }

    /** From now on nothing is read or written, and closing it leaves the socket to the tarpit. */
    void retire() {
        retired = true;
    }

    @Override
    public void close() throws IOException {
        SocketChannel socket = getIOChannel();
        if (!retired || !socket.isOpen()) {
            super.close();
            return;
        }
        SelectionKey key = socket.keyFor(selector);
        if (key != null) {
            key.cancel();
        }
        tarpit.take(socket);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        requireInService();
        return super.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        requireInService();
        return super.read(targets, offset, length);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        requireInService();
        return super.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        requireInService();
        return super.write(sources, offset, length);
    }

    private void requireInService() throws IOException {
        if (retired) {
            throw new ClosedChannelException();
        }
    }
}

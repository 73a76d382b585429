package io.leadline.platform.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TarpitTests {
    private final List<SocketChannel> clients = new ArrayList<>();
    private ServerSocketChannel door;

    @BeforeEach
    void open() throws IOException {
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
        door.close();
    }

    @Test
    void aClientFindsItsConnectionOpenUntilTheTimeHasCome() throws IOException {
        Tarpit tarpit = new Tarpit(10, Duration.ofMillis(300));
        SocketChannel client = connectedTo(tarpit);

        assertThat(isOpen(client)).isTrue();
        assertThat(tarpit.size()).isEqualTo(1);
        await().until(() -> {
            tarpit.closeExpired();
            return tarpit.size() == 0;
        });
        assertThat(isOpen(client)).isFalse();
    }

    @Test
    void beyondItsCapacityTheOldestGoes() throws IOException {
        Tarpit tarpit = new Tarpit(2, Duration.ofHours(1));
        List<SocketChannel> all = List.of(connectedTo(tarpit), connectedTo(tarpit), connectedTo(tarpit));

        assertThat(all).map(TarpitTests::isOpen).containsExactly(false, true, true);
        tarpit.closeAll();
        assertThat(all).map(TarpitTests::isOpen).containsExactly(false, false, false);
    }

    @Test
    void withoutRoomForAnyEachIsClosedAtOnce() throws IOException {
        Tarpit tarpit = new Tarpit(0, Duration.ofHours(1));

        assertThat(isOpen(connectedTo(tarpit))).isFalse();
    }

    @Test
    void aRetiredChannelIsClosedForTheServerAlone() throws IOException {
        Tarpit tarpit = new Tarpit(1, Duration.ofHours(1));
        SocketChannel client = connected();
        GuardedChannel channel = channel(tarpit);

        channel.retire();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1))).isInstanceOf(IOException.class);
        channel.close();

        assertThat(isOpen(client)).isTrue();
        assertThat(tarpit.size()).isEqualTo(1);
        tarpit.closeAll();
    }

    private GuardedChannel channel(Tarpit tarpit) throws IOException {
        try (Selector selector = Selector.open()) {
            GuardedChannel channel = new GuardedChannel(new SocketBufferHandler(16, 16, false), tarpit, selector);
            channel.reset(door.accept(), null);
            return channel;
        }
    }

    private SocketChannel connectedTo(Tarpit tarpit) throws IOException {
        SocketChannel client = connected();
        tarpit.take(door.accept());
        return client;
    }

    private SocketChannel connected() throws IOException {
        SocketChannel client = SocketChannel.open(door.getLocalAddress());
        clients.add(client);
        return client;
    }

    private static boolean isOpen(SocketChannel client) {
        try {
            client.socket().setSoTimeout(200);
            return client.socket().getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (SocketException reset) {
            return false;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

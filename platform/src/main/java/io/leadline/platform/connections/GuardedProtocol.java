package io.leadline.platform.connections;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's HTTP/1.1 with connections that know what they wait for; Tomcat makes it by its name. */
public final class GuardedProtocol extends Http11NioProtocol {
    private final GuardedEndpoint endpoint;

    public GuardedProtocol() {
        this(new GuardedEndpoint());
    }

    private GuardedProtocol(GuardedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void guard(
            ConnectionLimiter limiter, ConnectionProperties limits, Tarpit tarpit, Predicate<InetAddress> unlimited) {
        endpoint.guard(limiter, limits, tarpit, unlimited);
    }

    /** What works on requests has to take its turn. */
    @Override
    public void setExecutor(Executor executor) {
        super.setExecutor(endpoint.work().over(executor));
    }

    @Override
    protected Processor createProcessor() {
        return new GuardedProcessor(this, getAdapter());
    }

    private static final class GuardedProcessor extends Http11Processor {
        GuardedProcessor(GuardedProtocol protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
            if (!(socket instanceof GuardedConnection connection)) {
                return super.process(socket, event);
            }
            boolean hadBegunBefore = connection.isInHeaders();
            if (hadBegunBefore && connection.isLate()) {
                return SocketState.CLOSED;
            }
            connection.enter(getRequest());
            SocketState state = super.process(socket, event);
            return connection.leave(state, isAsync(), hadBegunBefore);
        }
    }
}

package io.leadline.platform.web;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Smaller buffers than Tomcat's own for each connection: thousands of live streams keep theirs for hours and put next to nothing
 * into them. What is longer than a buffer goes through in pieces, so nothing else depends on the size.
 */
@Component
class ConnectionBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int READ_BYTES = 2048;
    private static final int WRITE_BYTES = 4096;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(ConnectionBuffers::shrink);
    }

    private static void shrink(Connector connector) {
        boolean known = connector.setProperty("socket.appReadBufSize", String.valueOf(READ_BYTES))
                && connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITE_BYTES));
        if (!known) {
            throw new IllegalStateException("Tomcat's connector does not know the sizes of its buffers by these names");
        }
    }
}

package io.leadline.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Tomcat takes a caller's address and scheme from {@code X-Forwarded-*} where the request comes from one of
 * {@code leadline.trusted-proxies}. It then hides that there was a proxy, so it is noted before.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private static final String PROXIED = Proxies.class.getName();

    /** Before the one that adds Tomcat's own. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Note());
    }

    /** Whether the request says that it came through a proxy. */
    static boolean passed(HttpServletRequest request) {
        return request.getAttribute(PROXIED) != null;
    }

    private static final class Note extends ValveBase {
        Note() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
                request.setAttribute(PROXIED, true);
            }
            getNext().invoke(request, response);
        }
    }
}

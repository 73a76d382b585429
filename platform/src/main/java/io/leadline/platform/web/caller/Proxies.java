package io.leadline.platform.web.caller;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes a caller's address and scheme from {@code X-Forwarded-For} and {@code X-Forwarded-Proto} where the request comes from
 * one of {@code leadline.trusted-proxies}, and from the connection otherwise. {@code Forwarded}, {@code X-Forwarded-Host} and
 * {@code X-Forwarded-Port} have no say: no answer and no link is made of what a request calls this server.
 */
@Component
@EnableConfigurationProperties(ProxyProperties.class)
public class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String PROXIED = Proxies.class.getName();
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final int HTTPS_PORT = 443;

    /** What a proxy on the way writes. */
    private static final List<String> SIGNS = List.of(FOR, PROTO, "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    private final ProxyProperties proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    Proxies(ProxyProperties proxies) {
        this.proxies = proxies;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Forwarding());
    }

    /** Whether the request says that it came through a proxy. */
    public static boolean passed(HttpServletRequest request) {
        return request.getAttribute(PROXIED) != null;
    }

    /**
     * The caller behind the proxies: the last address in the header that is none of theirs. What does not read as an address
     * is nobody's, and the proxy that passed it on stands for the caller.
     */
    InetAddress caller(InetAddress neighbour, Enumeration<String> forwardedFor) {
        List<String> hops = split(forwardedFor).reversed();
        InetAddress caller = neighbour;
        for (String hop : hops) {
            Optional<InetAddress> before = proxies.trusts(caller) ? ClientAddress.parse(hop) : Optional.empty();
            if (before.isEmpty()) {
                return caller;
            }
            caller = before.get();
        }
        return caller;
    }

    /** HTTPS all the way to the proxy, if there are several to say so. */
    boolean isHttps(InetAddress neighbour, Enumeration<String> forwardedProto) {
        List<String> schemes = split(forwardedProto);
        return proxies.trusts(neighbour)
                && !schemes.isEmpty()
                && schemes.stream().allMatch("https"::equalsIgnoreCase);
    }

    /** Anybody can send these headers, so that only a neighbour that may be the operator's own proxy is worth a line. */
    private void warnOnce(InetAddress neighbour) {
        boolean near = neighbour.isLoopbackAddress() || neighbour.isSiteLocalAddress();
        if (near && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Requests come through a proxy at {}, which leadline.trusted-proxies does not name: all its callers have one address, and share its limits",
                    ClientAddress.text(neighbour));
        }
    }

    private static List<String> split(Enumeration<String> header) {
        // A value that Tomcat could not read is null.
        return Collections.list(header).stream()
                .filter(Objects::nonNull)
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private final class Forwarding extends ValveBase {
        Forwarding() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            boolean proxied = isProxied(request);
            if (!proxied && request.getRemoteAddr().indexOf(':') < 0) {
                // IPv4, straight from the caller: Tomcat has it in its only form.
                request.setRemoteHost(request.getRemoteAddr());
                getNext().invoke(request, response);
                return;
            }
            if (proxied) {
                request.setAttribute(PROXIED, true);
            }
            ClientAddress.parse(request.getRemoteAddr()).ifPresent(neighbour -> {
                if (proxied && !proxies.trusts(neighbour)) {
                    warnOnce(neighbour);
                }
                tell(request, neighbour);
            });
            getNext().invoke(request, response);
        }

        private static boolean isProxied(Request request) {
            for (String sign : SIGNS) {
                if (request.getHeader(sign) != null) {
                    return true;
                }
            }
            return false;
        }

        private void tell(Request request, InetAddress neighbour) {
            String caller = ClientAddress.text(caller(neighbour, request.getHeaders(FOR)));
            request.setRemoteAddr(caller);
            request.setRemoteHost(caller);
            if (isHttps(neighbour, request.getHeaders(PROTO))) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
                request.setServerPort(HTTPS_PORT);
            }
        }
    }
}

package io.leadline.platform.connections;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Gives each request its {@link BodySource}. */
final class BodySources extends ValveBase {
    /** Of Tomcat's 32 places for notes; it uses the first ones itself. */
    static final int NOTE = 30;

    BodySources() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getCoyoteRequest().getNote(NOTE) instanceof BodySource source) {
            request.setAttribute(BodySource.ATTRIBUTE, source);
        }
        getNext().invoke(request, response);
    }
}

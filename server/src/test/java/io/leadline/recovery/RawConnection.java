package io.leadline.recovery;

import io.leadline.testing.ApiClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** One connection for one request, so that it is plain what became of it. */
final class RawConnection implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_WAIT = 60_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /** @throws java.net.ConnectException when nobody listens */
    static RawConnection to(URI server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(LONGEST_WAIT);
        return new RawConnection(socket);
    }

    /**
     * Posts a lead.
     *
     * @return the status line; empty when the connection was closed without a word
     * @throws IOException when the connection was reset without a word
     */
    String post(ApiClient client, Object lead) throws IOException {
        String body = JSON.writeValueAsString(lead);
        send(head(client) + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
        return answer();
    }

    /** Sends a part of a lead; the rest follows with {@link #finishPost}. */
    void beginPost(ApiClient client, String part) throws IOException {
        send(head(client) + "Transfer-Encoding: chunked\r\n\r\n" + chunk(part));
    }

    String finishPost(String rest) throws IOException {
        send(chunk(rest) + chunk(""));
        return answer();
    }

    private static String head(ApiClient client) {
        return "POST /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "X-Tenant-ID: " + client.tenant() + "\r\nAuthorization: Bearer " + client.token() + "\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    private void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String answer() throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean whole = answer.isEmpty() || answer.endsWith("}") || answer.endsWith("\r\n0");
        return whole ? answer.lines().findFirst().orElse("") : "cut off: " + answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package io.leadline.mail.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that speaks SMTPUTF8, which GreenMail does not, and keeps what it was told. */
final class Utf8Server implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private Utf8Server(ServerSocket socket) {
        this.socket = socket;
    }

    static Utf8Server start() throws IOException {
        Utf8Server server = new Utf8Server(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("utf8-smtp").start(server::acceptAll);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The senders and recipients of all mail, in the order in which they were named. */
    List<String> commands() {
        return commands;
    }

    private void acceptAll() {
        try {
            while (true) {
                acceptOne();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void acceptOne() throws IOException {
        try (Socket client = socket.accept()) {
            talk(client);
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
            if (data) {
                data = !line.equals(".");
                say(out, data ? "" : "250 taken");
            } else {
                data = line.equals("DATA");
                answer(out, line);
            }
        }
    }

    private void answer(OutputStream out, String line) throws IOException {
        if (line.startsWith("MAIL") || line.startsWith("RCPT")) {
            commands.add(line);
        }
        if (line.startsWith("EHLO")) {
            say(out, "250-here");
            say(out, "250-8BITMIME");
            say(out, "250 SMTPUTF8");
        } else {
            say(out, line.equals("DATA") ? "354 go on" : "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        if (!line.isEmpty()) {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package io.leadline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load over HTTP by wrk, a process of its own: 32 connections for ten seconds. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Wrk() {}

    /**
     * Requests a second.
     *
     * @param pathExpression a Lua expression that gives each request's path
     */
    static double rate(Server server, String tenant, String method, String pathExpression, int seconds)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("leadline-bench", ".lua");
        Files.writeString(script, """
                wrk.method = "%s"
                wrk.headers["Authorization"] = "Bearer %s"
                wrk.headers["X-Tenant-ID"] = "%s"
                request = function()
                  return wrk.format(nil, %s)
                end
                """.formatted(method, server.token(), tenant, pathExpression));
        Process process = new ProcessBuilder(
                        "wrk", "-t1", "-c32", "-d" + seconds + "s", "-s", script.toString(), server.url("/"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        if (ERRORS.matcher(output).find()) {
            throw new IllegalStateException("The server answered with errors:\n" + output);
        }
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("wrk did not tell a rate:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}

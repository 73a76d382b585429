package io.leadline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load over HTTP by wrk, a process of its own: 32 connections. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Wrk() {}

    /**
     * What is sent.
     *
     * @param path a Lua expression that gives each request's path
     * @param body a Lua expression that gives each request's JSON; empty for none
     */
    record Load(String method, String path, String body) {}

    /** Requests a second that were answered with success; any other answer stops the benchmark. */
    static double rate(Target target, Load load, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("leadline-bench", ".lua");
        StringBuilder lua = new StringBuilder("wrk.method = \"" + load.method() + "\"\n");
        target.headers().forEach(header -> {
            int colon = header.indexOf(':');
            lua.append("wrk.headers[\"%s\"] = \"%s\"\n"
                    .formatted(
                            header.substring(0, colon),
                            header.substring(colon + 1).strip()));
        });
        if (!load.body().isEmpty()) {
            lua.append("wrk.headers[\"Content-Type\"] = \"application/json\"\n");
        }
        lua.append("request = function() return wrk.format(nil, %s, nil, %s) end\n"
                .formatted(load.path(), load.body().isEmpty() ? "nil" : load.body()));
        Files.writeString(script, lua);
        Process process = new ProcessBuilder(
                        "wrk", "-t1", "-c32", "-d" + seconds + "s", "-s", script.toString(), target.base())
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

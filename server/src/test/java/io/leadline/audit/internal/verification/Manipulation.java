package io.leadline.audit.internal.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody may try with a trail, as {@code audit/manipulations.sql} lists it.
 *
 * @param reasons it may be found out for
 */
record Manipulation(String name, Set<String> reasons, List<String> statements) {
    static List<Manipulation> all() throws IOException {
        String file = new ClassPathResource("audit/manipulations.sql").getContentAsString(StandardCharsets.UTF_8);
        return Arrays.stream(file.split("\n\n"))
                .skip(1)
                .map(Manipulation::parse)
                .toList();
    }

    static Manipulation named(String name) throws IOException {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Manipulation parse(String block) {
        String[] parts = block.split("\n", 2);
        String[] title = parts[0].substring("-- ".length()).split(": ", 2);
        return new Manipulation(title[0], Set.of(title[1].split(" ")), statements(parts[1]));
    }

    static List<String> statements(String sql) {
        return Arrays.stream(sql.strip().split(";\\s*")).toList();
    }

    /** @param places what stands in braces in the statements, and what it stands for */
    void apply(JdbcClient jdbc, Map<String, ?> places) {
        for (String statement : statements) {
            String sql = statement;
            for (Map.Entry<String, ?> place : places.entrySet()) {
                sql = sql.replace("{" + place.getKey() + "}", place.getValue().toString());
            }
            jdbc.sql(sql).update();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

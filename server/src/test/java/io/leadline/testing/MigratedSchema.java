package io.leadline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all migrations make of an empty database, kept as statements: every application context has a database of its own, and
 * making its tables again takes a tenth of what migrating takes. Flyway then finds a migrated database and looks it through as
 * always. The statements lie in a file named after what the migrations hold, so whoever changes one migrates.
 */
final class MigratedSchema implements BeanPostProcessor {
    private static final Path FOLDER = Path.of("target", "migrated-schemas");
    private static final String BETWEEN = "\n;;\n";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof FlywayMigrationStrategy migration ? withCopy(migration) : bean;
    }

    private static FlywayMigrationStrategy withCopy(FlywayMigrationStrategy migration) {
        return flyway -> {
            DataSource database = flyway.getConfiguration().getDataSource();
            Path kept = FOLDER.resolve(nameOf(database) + ".sql");
            if (Files.exists(kept)) {
                SchemaCopy.create(database, read(kept));
                migration.migrate(flyway);
            } else {
                migration.migrate(flyway);
                write(kept, SchemaCopy.statements(database));
            }
        };
    }

    private static List<String> read(Path file) {
        try {
            return Arrays.asList(Files.readString(file).split(BETWEEN));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another JVM may be at the same. */
    private static void write(Path file, List<String> statements) {
        try {
            Files.createDirectories(FOLDER);
            Path written = Files.createTempFile(FOLDER, "schema", ".part");
            Files.writeString(written, String.join(BETWEEN, statements));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything the schema depends on: the migrations, SQL and Java, who runs them and the server. */
    private static String nameOf(DataSource database) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String server = JdbcClient.create(database)
                    .sql("SELECT VERSION()")
                    .query(String.class)
                    .single();
            digest.update(bytes(server + Flyway.class.getPackage().getImplementationVersion()));
            Resource[] migrations =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.*");
            for (Resource migration : Arrays.stream(migrations)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList()) {
                digest.update(bytes(String.valueOf(migration.getFilename())));
                try (InputStream content = new DigestInputStream(migration.getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

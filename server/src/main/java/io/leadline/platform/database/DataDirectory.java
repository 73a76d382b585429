package io.leadline.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds everything Leadline keeps on this machine. {@code LEADLINE_DATA_DIR} moves it.
 *
 * @param dataDir the folder; relative to the working directory, made absolute here
 */
@ConfigurationProperties("leadline")
public record DataDirectory(@DefaultValue("data") Path dataDir) {

    public DataDirectory {
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /**
     * A secret of this installation, kept in {@code secrets/} with access for its owner only.
     *
     * @param name of its file
     * @param generator makes it up on first use
     */
    public String secret(String name, Supplier<String> generator) {
        try {
            return SecretFile.readOrCreate(dataDir.resolve("secrets"), name, generator);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read or write the secret " + name + " in " + dataDir, failure);
        }
    }
}

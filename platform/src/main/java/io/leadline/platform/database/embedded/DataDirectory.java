package io.leadline.platform.database.embedded;

import io.leadline.platform.secrets.SecretFiles;
import java.nio.file.Path;
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

    /** The generated secrets of this installation. */
    public SecretFiles secrets() {
        return new SecretFiles(dataDir.resolve("secrets"));
    }
}

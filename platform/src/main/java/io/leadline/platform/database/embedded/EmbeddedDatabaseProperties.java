package io.leadline.platform.database.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The database that runs beside the application; without effect when {@code spring.datasource.url} names another.
 *
 * @param binariesDir where the server's files are unpacked, once; without it in the data folder
 * @param server {@code newest} of the bundled one and those installed here, of its series; {@code bundled}; or the path of a
 *     {@code mariadbd}
 * @param port where it listens on the loopback address; 0 takes a free one
 * @param bufferPoolSize memory for data pages; the larger it is, the less is read from disk
 * @param logFileSize size of the redo log: how much may be written before pages must follow
 * @param maxConnections more than the connection pool of one application
 * @param maxAllowedPacket the largest statement
 * @param startTimeout includes replaying the redo log after a crash
 * @param stopTimeout after this a stopping server is killed; it then recovers on its next start
 * @param serverOptions further options for {@code mariadbd}; these win over the ones above
 */
@ConfigurationProperties("leadline.database")
record EmbeddedDatabaseProperties(
        @Nullable Path binariesDir,
        @DefaultValue(ServerChoice.NEWEST) String server,
        @DefaultValue("0") int port,
        @DefaultValue("512MB") DataSize bufferPoolSize,
        @DefaultValue("256MB") DataSize logFileSize,
        @DefaultValue("100") int maxConnections,
        @DefaultValue("64MB") DataSize maxAllowedPacket,
        @DefaultValue("60s") Duration startTimeout,
        @DefaultValue("30s") Duration stopTimeout,
        @DefaultValue List<String> serverOptions) {}

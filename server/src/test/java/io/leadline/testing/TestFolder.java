package io.leadline.testing;

import java.nio.file.Path;

/** The data folder of all servers in this JVM. Tests run in several JVMs beside each other, each with a folder of its own. */
public final class TestFolder {
    /** For settings of Spring tests, which know the number of the JVM from Surefire. */
    public static final String OF_FORK = "target/test-data/${test.fork:fork-1}";

    public static final Path PATH = Path.of("target/test-data", System.getProperty("test.fork", "fork-1"));

    private TestFolder() {}
}

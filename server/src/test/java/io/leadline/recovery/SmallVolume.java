package io.leadline.recovery;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A volume of its own, small enough to be filled. Only who may mount one can have it. */
final class SmallVolume implements AutoCloseable {
    private static final byte[] PIECE = new byte[64 << 10];

    private final Path folder;

    private SmallVolume(Path folder) {
        this.folder = folder;
    }

    static SmallVolume mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        int mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        assumeThat(mounted).as("this account may mount a volume").isZero();
        return new SmallVolume(folder);
    }

    Path folder() {
        return folder;
    }

    /** Writes a file until only so much is left. */
    void fillUpTo(long bytesLeft) throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (folder.toFile().getUsableSpace() > bytesLeft) {
                filler.write(PIECE);
            }
        }
    }

    /** Leaves not a byte, also of what others give back meanwhile. */
    void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(PIECE);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > PIECE.length) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .inheritIO()
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
        } catch (IOException noSuchCommand) {
            return -1;
        }
    }
}

package io.leadline.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadline.testing.AtOnce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SecretFilesTests {
    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void aSecret() {
        folder = temporary.resolve("secrets");
        file = folder.resolve("audit-key");
        assertThat(read()).isEqualTo("secret");
    }

    private String read() {
        return new SecretFiles(folder).readOrCreate("audit-key", () -> "secret", SecretFilesTests::only);
    }

    private static String only(String text) {
        if (!text.startsWith("secret")) {
            throw new IllegalArgumentException("the text " + text);
        }
        return text;
    }

    private void write(byte[] content) throws IOException {
        Files.write(file, content);
    }

    private void allow(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private DamagedSecretException refusal() {
        return catchThrowableOfType(DamagedSecretException.class, this::read);
    }

    @Test
    void itIsTheSameEachTime() throws IOException {
        String again = new SecretFiles(folder).readOrCreate("audit-key", () -> "secret two", SecretFilesTests::only);

        assertThat(again).isEqualTo("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void manyWhoMakeItAtOnceGetTheSame() throws Exception {
        List<String> made = AtOnce.times(
                8,
                () -> new SecretFiles(folder)
                        .readOrCreate("another", () -> UUID.randomUUID().toString(), text -> text));

        assertThat(made).hasSize(8).containsOnly(made.getFirst());
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void anEmptyOneIsToldAndStays() throws IOException {
        for (String nothing : List.of("", " \n\t ")) {
            write(nothing.getBytes(StandardCharsets.UTF_8));
            assertThat(refusal()).hasMessageContaining(file.toString()).hasMessageContaining("is empty");
            assertThat(file).hasContent(nothing);
        }
    }

    @Test
    void garbageIsToldWithoutBeingShown() throws IOException {
        write("hunter2".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal())
                .hasMessageContaining("does not hold what Leadline wrote there")
                .hasMessageNotContaining("hunter2");

        write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(refusal()).hasMessageContaining("does not hold what Leadline wrote there");

        write("secret ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal()).hasMessageContaining("too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-rw----", "rw-----w-", "rwxrwxrwx"})
    void oneThatOthersMayReadOrWriteIsRefused(String permissions) throws IOException {
        allow(permissions);

        assertThat(refusal()).hasMessageContaining(permissions).hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-r-----", "r--r-----"})
    void itsOwnerAndTheGroupOfAContainerMayReadIt(String permissions) throws IOException {
        allow(permissions);

        assertThat(read()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---------", "-w-------"})
    void oneItsOwnerMayNotReadIsTold(String permissions) throws IOException {
        allow(permissions);

        assertThat(refusal()).hasMessageContaining("cannot be read");
    }

    @Test
    void aFolderOrALinkThatLeadsNowhereIsToldInItsPlace() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(refusal()).hasMessageContaining("is not a file");

        Files.delete(file);
        Files.createSymbolicLink(file, folder.resolve("gone"));
        assertThat(refusal()).hasMessageContaining("leads nowhere");
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void aLinkToAMountedSecretIsFollowed() throws IOException {
        Path mounted = Files.move(file, temporary.resolve("mounted"));
        Files.createSymbolicLink(file, mounted);

        assertThat(read()).isEqualTo("secret");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsTold() throws IOException {
        Files.delete(file);
        Files.delete(folder);
        Files.createFile(folder);

        assertThatThrownBy(this::read)
                .isInstanceOf(DamagedSecretException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aStartThatFailsSaysWhatToDoAndWhatIsLost() throws IOException {
        write(new byte[0]);
        BeanCreationException asSpringWrapsIt = new BeanCreationException("auditKey", "failed", refusal());

        FailureAnalysis analysis = Objects.requireNonNull(new DamagedSecretFailureAnalyzer().analyze(asSpringWrapsIt));

        assertThat(analysis.getDescription()).isEqualTo("The secret " + file + " is empty.");
        assertThat(analysis.getAction())
                .contains("Restore the file", "What is lost then: the proof of all older audit");
    }
}

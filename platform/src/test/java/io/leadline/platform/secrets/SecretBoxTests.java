package io.leadline.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTests {
    @TempDir
    private Path folder;

    @Test
    void whatIsSealedOpensAgainAfterARestart() throws IOException {
        byte[] sealed = box("key").seal("the secret", "totp/7");

        assertThat(box("key").open(sealed, "totp/7")).isEqualTo("the secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void itDoesNotOpenForAnotherOwnerWithAnotherKeyOrAltered() {
        byte[] sealed = box("key").seal("the secret", "totp/7");
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> box("key").open(sealed, "totp/8")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("other").open(sealed, "totp/7")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("key").open(altered, "totp/7")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("key").open(new byte[3], "totp/7")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameSecretIsNeverSealedAlike() {
        SecretBox box = box("key");

        assertThat(box.seal("the secret", "totp/7")).isNotEqualTo(box.seal("the secret", "totp/7"));
    }

    @Test
    void aDamagedKeyIsNotReplaced() throws IOException {
        Path file = Files.createFile(
                folder.resolve("key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "c2hvcnQ=");

        assertThatThrownBy(() -> box("key"))
                .isInstanceOf(DamagedSecretException.class)
                .hasMessageContaining("key");
        assertThat(file).hasContent("c2hvcnQ=");
    }

    private SecretBox box(String name) {
        return SecretBox.load(new SecretFiles(folder), name);
    }
}

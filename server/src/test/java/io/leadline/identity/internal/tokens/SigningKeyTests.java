package io.leadline.identity.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.leadline.platform.secrets.DamagedSecretException;
import io.leadline.platform.secrets.SecretFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {
    @TempDir
    private Path folder;

    @Test
    void aNewKeyHas3072BitsAndStays() {
        SigningKey made = SigningKey.load(new SecretFiles(folder));

        assertThat(made.publicPart().size()).isEqualTo(3072);
        assertThat(made.publicPart().isPrivate()).isFalse();
        assertThat(SigningKey.load(new SecretFiles(folder)).publicPart()).isEqualTo(made.publicPart());
    }

    @Test
    void aKeyOfAnEarlierVersionGoesOn() throws Exception {
        keep(2048);

        assertThat(SigningKey.load(new SecretFiles(folder)).publicPart().size()).isEqualTo(2048);
    }

    @Test
    void aPublicKeySignsNothing() throws Exception {
        String publicPart = new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString();
        Files.writeString(file(), publicPart);

        assertThatThrownBy(() -> SigningKey.load(new SecretFiles(folder))).isInstanceOf(DamagedSecretException.class);
    }

    private void keep(int bits) throws Exception {
        Files.writeString(file(), new RSAKeyGenerator(bits).generate().toJSONString());
    }

    private Path file() throws Exception {
        return Files.createFile(
                folder.resolve("token-signing-key.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}

package io.leadline.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.platform.problem.RetryLaterException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class StorageReserveTests {
    private static final long GIGABYTE = DataSize.ofGigabytes(1).toBytes();

    @TempDir
    private Path folder;

    @Test
    void theReserveIsAFixedSizeAndLessOnSmallVolumes() {
        StorageProperties usual = new StorageProperties(null);

        assertThat(usual.reserveOf(100 * GIGABYTE))
                .isEqualTo(DataSize.ofMegabytes(512).toBytes());
        assertThat(usual.reserveOf(GIGABYTE)).isEqualTo(GIGABYTE / 10);
        assertThat(new StorageProperties(DataSize.ofMegabytes(7)).reserveOf(GIGABYTE))
                .isEqualTo(DataSize.ofMegabytes(7).toBytes());
    }

    @Test
    void bulkWorkIsRefusedBeforeTheReserveIsTouched() {
        assertThatCode(reserve(DataSize.ofBytes(1))::requireRoom).doesNotThrowAnyException();

        assertThatThrownBy(reserve(DataSize.ofTerabytes(1_000_000))::requireRoom)
                .isInstanceOfSatisfying(RetryLaterException.class, low -> {
                    assertThat(low.type().code()).isEqualTo("storage_low");
                    assertThat(low.type().status().value()).isEqualTo(507);
                    assertThat(low.detail()).contains("disk space", "operator");
                });
    }

    @Test
    void aFolderThatIsStillToBeMadeCountsForTheVolumeItWillBeOn() {
        assertThat(new Volume("data", folder.resolve("not/yet")).free()).isPositive();
    }

    @Test
    void manyWhoComeAtOnceDoNotTakeTogetherWhatEachAloneCouldHave() throws Exception {
        long free = new Volume("data", folder).free();
        // Room for three claims, however the volume's free space moves a little meanwhile.
        long claim = free / 4;
        StorageReserve reserve = reserve(DataSize.ofBytes(free / 8));

        List<StorageReserve.Claim> claims = new ArrayList<>();
        int refused = 0;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<StorageReserve.Claim> one = () -> reserve.claim(claim);
            for (Future<StorageReserve.Claim> answer :
                    many.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                try {
                    claims.add(answer.get());
                } catch (ExecutionException low) {
                    assertThat(low).hasCauseInstanceOf(RetryLaterException.class);
                    refused++;
                }
            }
        }
        assertThat(claims).hasSizeBetween(1, 3);
        assertThat(refused).isEqualTo(8 - claims.size());

        // What they gave back is there again.
        claims.forEach(StorageReserve.Claim::close);
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> reserve.claim(claim)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> reserve.claim(claim)).isInstanceOf(RetryLaterException.class);
    }

    private StorageReserve reserve(DataSize size) {
        return new StorageReserve(List.of(new Volume("data", folder)), new StorageProperties(size));
    }
}

package io.leadline.leads.internal.importing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What uploads may take of the disk, and how it comes back. */
@ApiTest
class UploadQuotaApiTests {
    private static final int MEGABYTE = 1 << 20;

    private final int port;
    private final ImportFileRepository files;
    private final UploadSpace space;
    private final UploadQuota quota;
    private TenantId tenantId;

    @Autowired
    UploadQuotaApiTests(
            @LocalServerPort int port,
            ImportFileRepository files,
            UploadSpace space,
            TransactionTemplate transaction,
            Clock clock) {
        this.port = port;
        this.files = files;
        this.space = space;
        this.quota = new UploadQuota(files, transaction, clock, DataSize.ofMegabytes(3));
        this.tenantId = new TenantId("none");
    }

    @BeforeEach
    void aTenant() {
        tenantId = ApiClient.register(port).tenantId();
    }

    @Test
    void uploadsAtOnceDoNotTogetherExceedTheQuota() throws Exception {
        List<Long> admitted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> upload = () -> quota.admit(tenantId, MEGABYTE);
            for (Future<Long> answer : many.invokeAll(Collections.nCopies(12, upload))) {
                try {
                    admitted.add(answer.get());
                } catch (ExecutionException failure) {
                    assertThat(failure).hasCauseInstanceOf(DomainException.class);
                    refused.add(((DomainException) Objects.requireNonNull(failure.getCause()))
                            .type()
                            .code());
                }
            }
        }

        assertThat(admitted).hasSize(3);
        assertThat(refused).hasSize(9).containsOnly("upload_quota_exceeded");
        assertThat(files.held(tenantId)).isEqualTo(3 * MEGABYTE);
    }

    @Test
    void whatIsRemovedMakesRoomAndOthersAreNotConcerned() {
        long first = quota.admit(tenantId, 2 * MEGABYTE);
        assertThatThrownBy(() -> quota.admit(tenantId, 2 * MEGABYTE))
                .hasMessageContaining("2 MB wait to be imported")
                .hasMessageContaining("may have 3 MB");
        assertThat(quota.admit(ApiClient.register(port).tenantId(), 2 * MEGABYTE))
                .isPositive();

        files.delete(tenantId, first);

        assertThat(quota.admit(tenantId, 3 * MEGABYTE)).isPositive();
    }

    @Test
    void aFileLargerThanTheQuotaIsToldToBeSplit() {
        assertThatThrownBy(() -> quota.admit(tenantId, 4 * MEGABYTE))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        tooLarge -> assertThat(tooLarge.type().code()).isEqualTo("payload_too_large"))
                .hasMessageContaining("split");
    }

    @Test
    void theDiskGetsBackWhatRemovedUploadsTook() {
        long file = quota.admit(tenantId, MEGABYTE);
        byte[] part = new byte[MEGABYTE];
        for (int number = 0; number < 48; number++) {
            files.append(tenantId, file, number, part);
        }
        files.delete(tenantId, file);

        // The server removes deleted rows a moment after they are gone for everybody.
        await().atMost(Duration.ofSeconds(60)).until(space::giveBack);

        assertThat(space.unused()).isLessThan(8L * MEGABYTE);
    }
}

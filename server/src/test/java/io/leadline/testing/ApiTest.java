package io.leadline.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * One running server for all tests that have this: HTTP in, database out. Each test class registers a tenant of its own and
 * sees nothing of the others. The clock is a {@link MutableClock}, put right after each test; recurring tasks are not
 * started by themselves, and audit entries are sealed when a test asks for it.
 *
 * <pre>{@code
 * @ApiTest
 * class LeadApiTests {
 *     @LocalServerPort
 *     private int port;
 *
 *     @BeforeAll
 *     void aTenant() {
 *         admin = ApiClient.register(port);
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "leadline.data-dir=" + TestFolder.OF_FORK,
            "leadline.registration.enabled=true",
            "leadline.admin.password=" + ApiClient.PASSWORD,
            "leadline.import.max-file-size=8MB",
            // Tests may speak as a proxy does.
            "leadline.trusted-proxies=127.0.0.1,::1",
            // The tests share one address; throttling has tests of its own.
            "leadline.sign-in.free-attempts=1000000",
            "leadline.sign-in.free-attempts-per-address=1000000",
            "leadline.sign-in.free-attempts-per-account=1000000",
            "leadline.sign-in.free-registrations=1000000",
            "leadline.sign-in.free-resets=1000000",
            "leadline.sign-in.free-codes=1000000",
            "leadline.sign-in.free-invitations=1000000",
            "leadline.tenancy.max-per-person=1000",
            // A busy machine is no reason to refuse a test.
            "leadline.hashing.queue=1000",
            "leadline.hashing.longest-wait=60s",
            "leadline.jobs.poll-interval=200ms",
            "leadline.audit.seal-every=1h",
            "leadline.audit.heads-dir=" + TestFolder.OF_FORK + "/audit-heads-${random.uuid}",
            "leadline.worklists.sweep=false",
            "leadline.jobs.retry-delay=50ms",
            "leadline.jobs.max-setbacks=3",
            "leadline.rate-limits.user=10000000/1m",
            "leadline.rate-limits.api-key=10000000/1m",
            "leadline.rate-limits.tenant=10000000/1m",
            "leadline.rate-limits.address=10000000/1m",
            "db-scheduler.enabled=false"
        })
@DatabaseTest
@Import(ApiTestConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ClockReset.class)
public @interface ApiTest {}

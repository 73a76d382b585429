package io.leadline.jobs.internal;

import io.leadline.testing.DatabaseTest;
import io.leadline.testing.TestFolder;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** One application for all tests of jobs, with quick heartbeats and retries. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "leadline.data-dir=" + TestFolder.OF_FORK,
            "leadline.admin.password=correct horse battery",
            "leadline.registration.enabled=true",
            "leadline.sign-in.free-registrations=1000000",
            "leadline.jobs.poll-interval=200ms",
            "leadline.jobs.heartbeat=1s",
            "leadline.jobs.turn=50ms",
            "leadline.jobs.retry-delay=50ms",
            "leadline.jobs.max-setbacks=4",
            "leadline.jobs.max-errors=1000"
        })
@DatabaseTest
@Import(JobTestConfiguration.class)
public @interface JobsTest {}

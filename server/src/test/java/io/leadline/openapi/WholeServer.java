package io.leadline.openapi;

import io.leadline.testing.DatabaseTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** One running server for all tests of the API document. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "leadline.data-dir=target/test-data",
            "leadline.admin.password=correct horse battery",
            "leadline.jobs.poll-interval=200ms"
        })
@DatabaseTest
@interface WholeServer {}

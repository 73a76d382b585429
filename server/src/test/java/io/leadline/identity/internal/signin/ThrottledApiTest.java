package io.leadline.identity.internal.signin;

import io.leadline.testing.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** One server for the tests of limits, which are small there: called from several addresses of this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@TestPropertySource(
        properties = {
            "leadline.sign-in.free-attempts=5",
            "leadline.sign-in.free-attempts-per-address=12",
            "leadline.sign-in.free-attempts-per-account=16",
            "leadline.sign-in.free-registrations=60",
            "leadline.sign-in.free-resets=6",
            "leadline.sign-in.free-codes=8",
            "leadline.hashing.queue=20",
            "leadline.sign-in.free-invitations=7"
        })
@interface ThrottledApiTest {}

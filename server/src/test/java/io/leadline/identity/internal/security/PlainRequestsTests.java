package io.leadline.identity.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class PlainRequestsTests {
    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final PlainRequests firewall = new PlainRequests(strict);

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/leads/12/score", "/", "/_next/static/chunks/a-1.js", "/sign-in"})
    void aPlainRequestIsLookedAtOnce(String path) {
        MockHttpServletRequest request = reading(path);
        request.addHeader("Authorization", "Bearer abc.def-_");
        request.setQueryString("limit=50&sort=-created_at");

        assertThat(isLetPast(request)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/leads/..",
                "/api/./v1",
                "//api",
                "/api//v1",
                "/api/v1/leads;a=b",
                "/api/%2e%2e/v1",
                "/api/v1/leads%00",
                "/api\\v1",
                "/api/\u00e9"
            })
    void anOddAddressIsLeftToTheFramework(String path) {
        assertThatThrownBy(() -> firewall.getFirewalledRequest(reading(path)))
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void anEncodedQueryIsLeftToTheFramework() {
        MockHttpServletRequest request = reading("/api/v1/leads");
        request.setQueryString("search=%00");

        assertThat(isLetPast(request)).isFalse();
    }

    @Test
    void aHeaderWithAControlCharacterIsLeftToTheFramework() {
        MockHttpServletRequest request = reading("/api/v1/leads");
        request.addHeader("X-Tenant-ID", "a\u0000b");

        assertThat(isLetPast(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void whatChangesSomethingIsLeftToTheFramework(String method) {
        MockHttpServletRequest request = reading("/api/v1/leads");
        request.setMethod(method);

        assertThat(isLetPast(request)).isFalse();
    }

    @Test
    void whatBringsABodyIsLeftToTheFramework() {
        MockHttpServletRequest request = reading("/api/v1/leads");
        request.setContentType("application/x-www-form-urlencoded");

        assertThat(isLetPast(request)).isFalse();
    }

    private boolean isLetPast(MockHttpServletRequest request) {
        return !firewall.getFirewalledRequest(request)
                .getClass()
                .equals(strict.getFirewalledRequest(reading("/")).getClass());
    }

    private static MockHttpServletRequest reading(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}

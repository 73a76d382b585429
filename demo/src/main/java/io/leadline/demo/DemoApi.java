package io.leadline.demo;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Principal;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls operations of the API within the process: everything a call over the network meets but the sign-in, for the people who
 * are made up have no password anybody knows.
 */
final class DemoApi {
    /** No session that somebody has. */
    private static final long SESSION = Long.MAX_VALUE;

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc api;
    private final TenantId tenantId;

    DemoApi(WebApplicationContext application, TenantId tenantId) {
        this.api = MockMvcBuilders.webAppContextSetup(application).build();
        this.tenantId = tenantId;
    }

    TenantId tenantId() {
        return tenantId;
    }

    /**
     * @param by nobody for what is open to all
     * @throws IllegalStateException when the application refuses it
     */
    JsonNode post(@Nullable UserId by, String path, Object body) {
        return call(by, HttpMethod.POST, path, body);
    }

    JsonNode get(UserId by, String path) {
        return call(by, HttpMethod.GET, path, null);
    }

    JsonNode put(UserId by, String path, Object body) {
        return call(by, HttpMethod.PUT, path, body);
    }

    JsonNode patch(UserId by, String path, Object body) {
        return call(by, HttpMethod.PATCH, path, body);
    }

    private JsonNode call(@Nullable UserId by, HttpMethod method, String path, @Nullable Object body) {
        try {
            if (by != null) {
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                new Principal(by, SESSION), null, List.of()));
            }
            return answer(
                    method + " " + path,
                    api.perform(body == null ? reading(path) : writing(method, path, body))
                            .andReturn()
                            .getResponse());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(method + " " + path, failure);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private RequestBuilder reading(String path) {
        return MockMvcRequestBuilders.get("/api/v1" + path).header("X-Tenant-ID", tenantId.value());
    }

    private RequestBuilder writing(HttpMethod method, String path, Object body) {
        return context -> {
            MockHttpServletRequest request = new UnannouncedBody(context, method, "/api/v1" + path);
            request.addHeader("X-Tenant-ID", tenantId.value());
            request.setContentType(MediaType.APPLICATION_JSON_VALUE);
            request.setContent(JSON.writeValueAsBytes(body));
            return request;
        };
    }

    /** The body is there already: nobody has to look whether the session has ended while it was on its way. */
    private static final class UnannouncedBody extends MockHttpServletRequest {
        UnannouncedBody(ServletContext context, HttpMethod method, String path) {
            super(context, method.name(), path);
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }

    private static JsonNode answer(String operation, MockHttpServletResponse response) {
        byte[] content = response.getContentAsByteArray();
        if (response.getStatus() >= 300) {
            throw new IllegalStateException(operation + " was answered with " + response.getStatus() + ": "
                    + new String(content, StandardCharsets.UTF_8));
        }
        return content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content);
    }
}

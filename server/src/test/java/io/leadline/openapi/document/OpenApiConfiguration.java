package io.leadline.openapi.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Principal;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Makes the document at {@code /made/api-docs}, with springdoc; only where a test asks for it. */
@TestConfiguration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Principal.class)
                .replaceWithSchema(JsonNode.class, new JsonSchema());
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI openApi() {
        Resources resources = new Resources(Json31.mapper());
        return new OpenAPI()
                .info(new Info()
                        .title("Leadline")
                        .version("1")
                        .description(resources.text("description.md").orElseThrow())
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .components(new Components()
                        .addSecuritySchemes(AccessRule.TOKEN, token())
                        .addSecuritySchemes(AccessRule.TENANT, tenant()));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An access token of POST /api/v1/auth/login, which is signed and checked as RFC8725 tells, or an API "
                                + "key (`ll_...`). An operation names the role it needs.");
    }

    private static SecurityScheme tenant() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-Tenant-ID")
                .description("The tenant to work in, one of those the sign-in told");
    }

    @Bean
    RecordSchemas recordSchemas(ObjectProvider<JsonMixIn> mixIns) {
        ObjectMapper json = Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mixIns.forEach(mixIn -> json.addMixIn(mixIn.type(), mixIn.mixIn()));
        return new RecordSchemas(json);
    }

    @Bean
    OpenApiCustomizer completedDocument(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new ApiDocument(() -> methodsByOperationId(mappings.getObject()), Json31.mapper());
    }

    private static Map<String, HandlerMethod> methodsByOperationId(RequestMappingHandlerMapping mapping) {
        Map<String, HandlerMethod> methods = new HashMap<>();
        mapping.getHandlerMethods().values().forEach(method -> {
            Operation operation = method.getMethodAnnotation(Operation.class);
            if (operation != null) {
                methods.put(operation.operationId(), method);
            }
        });
        return methods;
    }
}

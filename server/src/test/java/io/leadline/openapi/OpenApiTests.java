package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.openapi.document.OpenApiConfiguration;
import io.leadline.scoring.internal.models.ModelInDocument;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.CommittedFile;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
@Import({OpenApiConfiguration.class, ModelInDocument.class})
@TestPropertySource(properties = "springdoc.api-docs.enabled=true")
class OpenApiTests {
    private static final Set<String> OPEN = Set.of(
            "register",
            "login",
            "refresh",
            "getSignInSettings",
            "jwks",
            "listOidcProviders",
            "startOidcSignIn",
            "finishOidcSignIn",
            "exchangeOidcCode",
            "requestPasswordReset",
            "resetPassword",
            "verifyEmail",
            "acceptInvitation");

    @LocalServerPort
    private int port;

    private PublishedApi api;

    @BeforeEach
    void theDocument() {
        api = PublishedApi.read(port);
    }

    @Test
    void isWellFormedOpenApi31() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(published(""));

        assertThat(read.getMessages()).isNullOrEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void theCommittedDocumentIsTheOneMadeFromTheCode() {
        CommittedFile.of("docs/openapi.yaml").assertHolds(fetched("/made/api-docs.yaml"));
    }

    @Test
    void whatIsServedIsTheCommittedDocumentInBothItsForms() {
        JsonMapper json = new JsonMapper();

        assertThat(published(".yaml"))
                .isEqualTo(CommittedFile.of("docs/openapi.yaml").text());
        assertThat(json.readTree(published(""))).isEqualTo(json.readTree(fetched("/made/api-docs")));
    }

    @Test
    void swaggerUiShowsIt() {
        assertThat(ApiClient.fetch("http://localhost:" + port + "/swagger-ui/index.html")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        List<String> ids = api.operations().stream().map(ApiOperation::id).toList();
        assertThat(ids).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertAll((operation, softly) -> {
            softly.assertThat(operation.id()).as("%s: operationId", operation).matches("[a-z][A-Za-z]+");
            softly.assertThat(operation.node().path("summary").asString())
                    .as("%s: summary", operation)
                    .isNotBlank();
            softly.assertThat(operation.node().path("tags").size())
                    .as("%s: one tag", operation)
                    .isEqualTo(1);
            softly.assertThat(operation.needsToken())
                    .as("%s: closed to strangers", operation)
                    .isNotEqualTo(OPEN.contains(operation.id()));
        });
    }

    @Test
    void everyTagIsDescribed() {
        Set<String> described = new TreeSet<>();
        api.document().path("tags").forEach(tag -> {
            if (!tag.path("description").asString().isBlank()) {
                described.add(tag.path("name").asString());
            }
        });
        assertAll((operation, softly) -> softly.assertThat(described)
                .as("%s: its tag has a description in one of the controllers", operation)
                .contains(operation.node().path("tags").path(0).asString()));
    }

    @Test
    void everyParameterIsDescribedAndInSnakeCase() {
        assertAll((operation, softly) -> operation.node().path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asString();
            softly.assertThat(parameter.path("description").asString())
                    .as("%s: describe %s in openapi/parameters.json", operation, name)
                    .isNotBlank();
            softly.assertThat(name)
                    .as(operation.toString())
                    .matches("[a-z][a-z_]*|If-Match|Idempotency-Key|Last-Event-ID|X-Session");
        }));
    }

    @Test
    void everyAnswerIsDescribed() {
        assertAll((operation, softly) -> {
            softly.assertThat(operation.successes())
                    .as("%s: a success", operation)
                    .isNotEmpty();
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(response -> softly.assertThat(
                                    response.getValue().path("description").asString())
                            .as("%s: description of %s", operation, response.getKey())
                            .isNotBlank());
        });
    }

    @Test
    void everyOperationNamesItsProblems() {
        assertAll((operation, softly) -> {
            softly.assertThat(operation.codes(500)).as(operation.toString()).contains("internal_error");
            if (operation.needsToken()) {
                softly.assertThat(operation.codes(401)).as(operation.toString()).contains("unauthorized");
            }
            if (operation.needsTenant()) {
                softly.assertThat(operation.codes(400)).as(operation.toString()).contains("tenant_required");
                softly.assertThat(operation.codes(403)).as(operation.toString()).contains("tenant_forbidden");
                softly.assertThat(operation.role()).as(operation.toString()).isNotBlank();
            }
            if (operation.consumes().contains("application/json")) {
                softly.assertThat(operation.codes(400)).as(operation.toString()).contains("malformed_json");
                softly.assertThat(operation.codes(422)).as(operation.toString()).contains("validation_failed");
            }
        });
    }

    @Test
    void everyBodyAndAnswerHasAnExampleThatFitsItsSchema() {
        assertAll((operation, softly) -> contents(operation).forEach(content -> {
            boolean told = content.media().has("example")
                    || !content.media().path("examples").isEmpty();
            softly.assertThat(told || content.type().equals("multipart/form-data"))
                    .as(
                            "%s: an example in openapi/examples for %s",
                            operation, content.media().path("schema"))
                    .isTrue();
            content.media().path("examples").forEach(reference -> {
                JsonNode example = api.resolve(reference).path("value");
                softly.assertThat(api.misfits(content.media().path("schema"), example))
                        .as("%s: the example %s", operation, reference.path("$ref"))
                        .isEmpty();
            });
        }));
    }

    @Test
    void membersAreInSnakeCase() {
        SoftAssertions.assertSoftly(softly -> api.document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> softly.assertThat(
                                schema.getValue().path("properties").propertyNames())
                        .as(schema.getKey())
                        .allMatch(name -> name.matches("[a-z][a-z0-9_]*"))));
    }

    private record Content(String type, JsonNode media) {}

    private static Stream<Content> contents(ApiOperation operation) {
        List<Content> contents = new ArrayList<>();
        operation.consumes().forEach(type -> contents.add(new Content(type, operation.body(type))));
        operation
                .node()
                .path("responses")
                .forEach(response -> response.path("content")
                        .properties()
                        .forEach(content -> contents.add(new Content(content.getKey(), content.getValue()))));
        return contents.stream();
    }

    private interface Check {
        void on(ApiOperation operation, SoftAssertions softly);
    }

    private void assertAll(Check check) {
        SoftAssertions.assertSoftly(softly -> api.operations().forEach(operation -> check.on(operation, softly)));
    }

    private String published(String suffix) {
        return fetched("/v3/api-docs" + suffix);
    }

    private String fetched(String path) {
        return ApiClient.fetch("http://localhost:" + port + path).body();
    }
}

package io.leadline.platform.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPatternParser;

class OperationIndexTests {
    private static final RequestMappingInfo READ = operation("/api/v1/leads/{id}", RequestMethod.GET);
    private static final RequestMappingInfo CHANGE = operation("/api/v1/leads/{id}", RequestMethod.PATCH);
    private static final RequestMappingInfo COUNT = operation("/api/v1/leads/count", RequestMethod.GET);
    private static final RequestMappingInfo SCORE = operation("/api/v1/leads/{id}/score", RequestMethod.GET);
    private static final RequestMappingInfo ANY_NAME = operation("/api/v1/files/{*name}", RequestMethod.GET);
    private static final RequestMappingInfo NUMBER = operation("/api/v1/jobs/{id:\\d+}", RequestMethod.GET);
    private static final Map<RequestMappingInfo, String> NAMES = Map.of(
            READ, "read", CHANGE, "change", COUNT, "count", SCORE, "score", ANY_NAME, "anyName", NUMBER, "number");

    private final OperationIndex index =
            new OperationIndex(NAMES.keySet().stream().collect(Collectors.toMap(mapping -> mapping, _ -> handler())));

    @ParameterizedTest
    @CsvSource({
        "/api/v1/leads/7,         change read",
        "/api/v1/leads/count,     change count read",
        "/api/v1/leads/7/score,   score",
        "/api/v1/leads,           ''",
        "/api/v1/leads/,          ''",
        "/api/v1/leads//score,    ''",
        "/api/v1/leads/7/score/x, ''",
        "/,                       ''"
    })
    void aPathLeadsToTheOperationsItMayBeMeantFor(String path, String expected) {
        assertThat(found(path).filter(name -> !List.of("anyName", "number").contains(name)))
                .as("beside those that are asked for every path")
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void patternsThatSayTooLittleAreAskedForEveryPath() {
        assertThat(found("/somewhere/else")).containsExactly("anyName", "number");
    }

    @Test
    void onlyAPlainReadWithoutABodyIsMeantByItsPathAlone() {
        OperationIndex.Operation read = OperationIndex.Operation.of(READ, handler());

        assertThat(read.isMeantBy(request("GET"))).isTrue();
        assertThat(read.isMeantBy(request("HEAD"))).isFalse();
        assertThat(OperationIndex.Operation.of(CHANGE, handler()).isMeantBy(request("PATCH")))
                .isFalse();
        MockHttpServletRequest wantsText = request("GET");
        wantsText.addHeader("Accept", "text/plain");
        assertThat(read.isMeantBy(wantsText)).isFalse();
        MockHttpServletRequest withBody = request("GET");
        withBody.setContentType("multipart/form-data");
        assertThat(read.isMeantBy(withBody)).isFalse();
    }

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/api/v1/leads/7");
    }

    private Stream<String> found(String path) {
        return index.of(PathContainer.parsePath(path)).stream()
                .map(operation -> String.valueOf(NAMES.get(operation.mapping())))
                .sorted();
    }

    private static RequestMappingInfo operation(String path, RequestMethod method) {
        RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(new PathPatternParser());
        return RequestMappingInfo.paths(path)
                .methods(method)
                .produces("application/json")
                .options(options)
                .build();
    }

    private static HandlerMethod handler() {
        try {
            return new HandlerMethod(new Object(), Object.class.getMethod("toString"));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

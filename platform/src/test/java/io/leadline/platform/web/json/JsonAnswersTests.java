package io.leadline.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

class JsonAnswersTests {
    private final Framework framework = new Framework();
    private final JsonAnswers answers = new JsonAnswers(new JsonMapper(), framework);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** Operations as controllers have them. */
    static final class Operations {
        Lead lead() {
            return new Lead(7);
        }

        Broken broken() {
            return new Broken(7);
        }

        Kept kept() {
            return new Kept(new AtomicInteger());
        }

        String text() {
            return "text";
        }
    }

    /** Tells how often it was written. */
    @WrittenOnce
    record Kept(AtomicInteger written) {
        @Override
        public AtomicInteger written() {
            written.incrementAndGet();
            return written;
        }
    }

    record Lead(long id) {}

    record Broken(long id) {
        @Override
        public long id() {
            throw new IllegalStateException("broken");
        }
    }

    /** What is not for {@link JsonAnswers}. */
    private static final class Framework implements HandlerMethodReturnValueHandler {
        private int handled;

        @Override
        public boolean supportsReturnType(MethodParameter returnType) {
            return true;
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value,
                MethodParameter returnType,
                ModelAndViewContainer container,
                NativeWebRequest request) {
            handled++;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "application/json, text/plain, */*"})
    void aRecordIsWrittenForACallerThatTakesJson(String accept) throws Exception {
        if (!accept.isEmpty()) {
            request.addHeader(HttpHeaders.ACCEPT, accept);
        }

        handle(new Lead(7), "lead");

        assertThat(response.getContentAsString()).isEqualTo("{\"id\":7}");
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(framework.handled).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/csv, application/json;q=0.1", "nonsense"})
    void whatACallerTakesOtherwiseIsLeftToTheFramework(String accept) throws Exception {
        request.addHeader(HttpHeaders.ACCEPT, accept);

        handle(new Lead(7), "lead");

        assertThat(response.getContentAsString()).isEmpty();
        assertThat(framework.handled).isOne();
    }

    @Test
    void anAnswerThatIsKeptIsWrittenOnce() throws Exception {
        request.setMethod("GET");
        Kept kept = new Kept(new AtomicInteger());

        handle(kept, "kept");
        handle(kept, "kept");
        handle(new Kept(new AtomicInteger()), "kept");

        assertThat(response.getContentAsString()).isEqualTo("{\"written\":1}".repeat(3));
    }

    @Test
    void theAnswerOfAChangeIsNotKept() throws Exception {
        request.setMethod("POST");
        Kept kept = new Kept(new AtomicInteger());

        handle(kept, "kept");
        handle(kept, "kept");

        assertThat(response.getContentAsString()).isEqualTo("{\"written\":1}{\"written\":2}");
    }

    @Test
    void onlyRecordsAreWritten() throws Exception {
        assertThat(answers.supportsReturnType(returnType("lead"))).isTrue();
        assertThat(answers.supportsReturnType(returnType("text"))).isFalse();
    }

    @Test
    void anAnswerThatCannotBeWrittenIsOurFaultAndNothingOfItIsSent() {
        assertThatThrownBy(() -> handle(new Broken(7), "broken")).isInstanceOf(HttpMessageNotWritableException.class);

        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.isCommitted()).isFalse();
    }

    private void handle(Object value, String operation) throws Exception {
        answers.handleReturnValue(
                value, returnType(operation), new ModelAndViewContainer(), new ServletWebRequest(request, response));
    }

    private static MethodParameter returnType(String operation) throws NoSuchMethodException {
        Method method = Operations.class.getDeclaredMethod(operation);
        return new MethodParameter(method, -1);
    }
}

package io.leadline.platform.web;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before any filter sees it, such as an address it cannot read, is a problem and no web page. */
@Configuration(proxyBeanMethods = false)
class ContainerProblems {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer(JsonMapper json) {
        return factory -> factory.addContextCustomizers(context -> add(context, new Valve(json)));
    }

    private static void add(Context context, Valve valve) {
        context.getParent().getPipeline().addValve(valve);
    }

    private static final class Valve extends ErrorReportValve {
        private final JsonMapper json;

        Valve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                write(request, response, ProblemType.of(status));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void write(Request request, Response response, ProblemType type) throws IOException {
            DomainException problem = new DomainException(type, "The request was not carried out.");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            RequestIds.begin(request, response);
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(json.writeValueAsString(Problems.of(problem, request.getRequestURI())));
                    response.finishResponse();
                }
            } finally {
                RequestIds.end();
            }
        }
    }
}

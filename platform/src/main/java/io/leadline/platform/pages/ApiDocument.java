package io.leadline.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;

/** The API's document in both of its forms; JSON is made of the YAML when somebody first asks for it. */
final class ApiDocument {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int LARGEST = 50_000_000; // characters

    private final byte[] yaml;
    private final Supplier<byte[]> json;

    private ApiDocument(byte[] yaml, JsonMapper mapper) {
        this.yaml = yaml;
        this.json = SingletonSupplier.of(
                () -> mapper.writeValueAsBytes(reader().<Object>load(new String(yaml, StandardCharsets.UTF_8))));
    }

    static ApiDocument read(Resource yaml, JsonMapper mapper) throws IOException {
        return new ApiDocument(yaml.getContentAsByteArray(), mapper);
    }

    HttpRequestHandler asYaml() {
        return (request, response) ->
                send(() -> yaml, MediaType.valueOf("application/vnd.oai.openapi"), request, response);
    }

    HttpRequestHandler asJson() {
        return (request, response) -> send(json, MediaType.APPLICATION_JSON, request, response);
    }

    private static void send(
            Supplier<byte[]> document, MediaType type, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        if (!READING.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), READING);
        }
        byte[] bytes = document.get();
        if (!new ServletWebRequest(request, response).checkNotModified(EntityTag.of(bytes))) {
            response.setContentType(type.toString());
            response.getOutputStream().write(bytes);
        }
    }

    private static Yaml reader() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new JsonTypes());
    }

    /** What a plain word can be in JSON: YAML 1.1 would read dates, and yes for true. */
    private static final class JsonTypes extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.NULL, Pattern.compile("null"), "n");
        }
    }
}

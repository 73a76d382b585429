package io.leadline.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.testing.CommittedFile;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class SettingsTests {
    private static final List<Path> SOURCES = List.of(Path.of("src/main"), Path.of("../platform/src/main"));
    private static final Pattern READ_BY_NAME =
            Pattern.compile("(?:\\$\\{|Property\\((?:name = )?)\"?(leadline\\.[a-z0-9.-]*[a-z0-9])");

    private final KnownSettings known = KnownSettings.of(List.of(
            "leadline.rate-limits.enabled",
            "leadline.oidc.providers[*].id",
            "leadline.mail.headers.*",
            "leadline.data-dir"));

    @Test
    void theListIsAsTheCodeIs() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        boundClasses()
                .forEach(type -> add(
                        names,
                        Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                                .value(),
                        type));
        for (Path sources : SOURCES) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java") || file.endsWith("application.yaml"))
                        .flatMap(SettingsTests::readByName)
                        .forEach(names::add);
            }
        }

        CommittedFile.ofServer("src/main/resources/settings.txt").assertHolds(String.join("\n", names) + "\n");
    }

    private static Stream<String> readByName(Path file) {
        try {
            return READ_BY_NAME.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<Class<?>> boundClasses() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.leadline").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), SettingsTests.class.getClassLoader()));
    }

    private static void add(Collection<String> names, String name, Type type) {
        if (type instanceof Class<?> plain && plain.isRecord() && isBoundByComponents(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                add(names, name + "." + dashed(component.getName()), component.getGenericType());
            }
        } else if (type instanceof ParameterizedType generic && Map.class.equals(generic.getRawType())) {
            names.add(name + ".*");
        } else if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            names.add(name);
            add(names, name + "[*]", generic.getActualTypeArguments()[0]);
        } else {
            names.add(name);
        }
    }

    /** Others are read from one text, as a limit of calls is. */
    private static boolean isBoundByComponents(Class<?> type) {
        return type.isAnnotationPresent(ConfigurationProperties.class)
                || Stream.of(type.getDeclaredMethods())
                        .noneMatch(method -> java.lang.reflect.Modifier.isStatic(method.getModifiers())
                                && method.getReturnType().equals(type)
                                && method.getParameterCount() == 1);
    }

    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void everySpellingOfASettingIsKnown() {
        assertThat(List.of(
                        "leadline.rate-limits.enabled",
                        "leadline.rateLimits.enabled",
                        "leadline.rate_limits.enabled",
                        "leadline.oidc.providers[17].id",
                        "leadline.mail.headers.X-Any"))
                .allMatch(known::has);
        assertThat(List.of(
                        "LEADLINE_DATA_DIR",
                        "LEADLINE_DATADIR",
                        "LEADLINE_OIDC_PROVIDERS_0_ID",
                        "LEADLINE_RATELIMITS_ENABLED"))
                .allMatch(known::hasVariable);
    }

    @Test
    void aMisspelledOneStopsTheStartAndIsNamedWithWhatWasMeant() {
        assertThatThrownBy(() -> check("leadline.rate-limit.enabled"))
                .isInstanceOf(UnknownSettingException.class)
                .hasMessage("leadline.rate-limit.enabled (command line): did you mean leadline.rate-limits.enabled?");
        assertThatThrownBy(() -> check("leadline.something.else.altogether"))
                .hasMessage("leadline.something.else.altogether (command line)");
        check("leadline.data-dir");
        check("spring.rate-limit.enabled");
    }

    private void check(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command line", Map.of(name, "x")));
        new SettingsCheck(known).setEnvironment(environment);
    }
}

package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreeScanner;
import io.leadline.testing.CommittedFile;
import io.leadline.testing.CommittedSection;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The settings, their defaults and what they mean, as the records say that hold them. */
class SettingsTableTests {
    private static final String PAGE = "docs/operations.md";
    private static final Pattern NAMED = Pattern.compile("(?m)^\\| `(leadline\\.[a-z.-]+)`");

    @Test
    void theTableOfSettingsIsAsTheCodeIs() {
        String groups = bound().map(SettingsTableTests::group).collect(Collectors.joining());

        CommittedSection.of(PAGE, "settings", SettingsTableTests.class)
                .assertHolds("| setting | meaning | unless set |\n|---|---|---|\n" + groups);
    }

    @Test
    void everySettingThePageNamesIsOne() {
        Set<String> known = CommittedFile.ofServer("src/main/resources/settings.txt")
                .text()
                .lines()
                .collect(Collectors.toSet());

        assertThat(NAMED.matcher(CommittedFile.of(PAGE).text()).results().map((MatchResult found) -> found.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(known);
    }

    private static Stream<Class<?>> bound() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.leadline").stream()
                .<Class<?>>map(
                        found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(SettingsTableTests::prefix).thenComparing(Class::getName));
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
    }

    private static String group(Class<?> type) {
        Map<String, Javadoc> comments = comments(type);
        String about =
                Objects.requireNonNull(comments.get(type.getSimpleName())).text();
        return (about.isEmpty() ? "" : "| | **" + about + "** | |\n") + rows(prefix(type), type, comments);
    }

    private static String rows(String prefix, Class<?> type, Map<String, Javadoc> comments) {
        Javadoc comment = Objects.requireNonNull(comments.get(type.getSimpleName()));
        StringBuilder rows = new StringBuilder();
        for (Parameter parameter : constructor(type).getParameters()) {
            String name = prefix + "." + dashed(parameter.getName());
            rows.append("| `%s` | %s | %s |%n"
                    .formatted(
                            name,
                            comment.parameters().getOrDefault(parameter.getName(), ""),
                            unlessSet(parameter.getAnnotation(DefaultValue.class))));
            Class<?> element = elementOf(parameter);
            if (element != null && comments.containsKey(element.getSimpleName())) {
                rows.append(rows(name + "[*]", element, comments));
            }
        }
        return rows.toString();
    }

    private static Constructor<?> constructor(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
    }

    private static String unlessSet(@Nullable DefaultValue value) {
        return value == null || value.value().length == 0 ? "-" : "`" + String.join(",", List.of(value.value())) + "`";
    }

    private static @Nullable Class<?> elementOf(Parameter parameter) {
        return parameter.getParameterizedType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && List.class.equals(list.getRawType())
                        && element.isRecord()
                ? element
                : null;
    }

    /** Of a class and of those within it, by their simple names. */
    private static Map<String, Javadoc> comments(Class<?> type) {
        Sources sources = Sources.of(type);
        Map<String, Javadoc> comments = new HashMap<>();
        for (CompilationUnitTree unit : sources.units()) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
                    comments.put(node.getSimpleName().toString(), sources.javadoc(unit, node));
                    return super.visitClass(node, null);
                }
            }.scan(unit, null);
        }
        return comments;
    }

    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}

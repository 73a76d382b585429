package io.leadline.platform.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.CommittedSection;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ClassUtils;

/** Every listener for an event of Leadline's own says in which phase it hears of it. */
class EventPhasesTests {
    private static final String OURS = "io.leadline.";

    private static final List<Class<? extends Annotation>> PHASES = List.of(
            CheckPhase.class,
            RecordPhase.class,
            ScorePhase.class,
            ReactPhase.class,
            NotifyPhase.class,
            CommittedPhase.class);

    /** Who listens to an event. */
    private record Listener(Class<?> event, Method method) {
        List<Class<? extends Annotation>> phases() {
            return PHASES.stream().filter(method::isAnnotationPresent).toList();
        }

        boolean isBare() {
            return Stream.of(EventListener.class, TransactionalEventListener.class, Order.class)
                    .anyMatch(bare -> Arrays.stream(method.getDeclaredAnnotations())
                            .anyMatch(one -> one.annotationType().equals(bare)));
        }

        boolean saysItsPhase() {
            return phases().size() == 1 && !isBare();
        }

        String shown() {
            return module(method.getDeclaringClass()) + "."
                    + method.getDeclaringClass().getSimpleName();
        }
    }

    @Test
    void everyListenerSaysItsPhase() {
        assertThat(listeners())
                .hasSizeGreaterThan(60)
                .allSatisfy(listener -> assertThat(listener.saysItsPhase())
                        .as(
                                "%s has one of the phases of platform.phase, and no other annotation for it",
                                listener.method())
                        .isTrue());
    }

    @Test
    void theTableOfEventsIsAsTheCodeIs() {
        CommittedSection.of("docs/architecture.md", "events", EventPhasesTests.class)
                .assertHolds(table());
    }

    private static String table() {
        Map<String, List<Listener>> rows = listeners().stream()
                .sorted(Comparator.comparing((Listener one) -> module(one.event()))
                        .thenComparing(one -> one.event().getSimpleName())
                        .thenComparingInt(one -> PHASES.indexOf(one.phases().getFirst())))
                .collect(Collectors.groupingBy(
                        one -> "| " + module(one.event()) + " | `" + one.event().getSimpleName() + "` | "
                                + phase(one.phases().getFirst()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        StringBuilder table = new StringBuilder("| of | event | phase | listeners |\n|---|---|---|---|\n");
        rows.forEach((row, listeners) -> table.append(row)
                .append(" | ")
                .append(listeners.stream().map(Listener::shown).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String phase(Class<? extends Annotation> annotation) {
        return annotation.getSimpleName().replace("Phase", "").toLowerCase(Locale.ROOT);
    }

    private static String module(Class<?> type) {
        String inside = type.getPackageName().substring(OURS.length());
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
    }

    private static List<Listener> listeners() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return scanner.findCandidateComponents("io.leadline").stream()
                .filter(found -> !String.valueOf(found.getResourceDescription()).contains("test-classes"))
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                .flatMap(type -> of(type).stream())
                .toList();
    }

    private static List<Listener> of(Class<?> type) {
        List<Listener> listeners = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            EventListener heard = AnnotatedElementUtils.findMergedAnnotation(method, EventListener.class);
            if (heard != null) {
                Stream.concat(Arrays.stream(method.getParameterTypes()), Arrays.stream(heard.classes()))
                        .filter(event -> event.getName().startsWith(OURS))
                        .map(event -> new Listener(event, method))
                        .forEach(listeners::add);
            }
        }
        return listeners;
    }

    private record Something() {}

    @SuppressWarnings("unused")
    private static final class Planted {
        @EventListener
        void bare(Something event) {}

        @EventListener
        @Order(3)
        void numbered(Something event) {}

        @EventListener(Something.class)
        void withoutParameter() {}

        @TransactionalEventListener
        void afterwards(Something event) {}

        @RecordPhase
        @Order(3)
        void both(Something event) {}

        @RecordPhase
        @NotifyPhase
        void twice(Something event) {}

        @RecordPhase
        void good(Something event) {}

        @EventListener
        void ofTheFramework(ApplicationReadyEvent event) {}
    }

    @Test
    void aListenerWithoutAPhaseIsFound() {
        assertThat(of(Planted.class))
                .filteredOn(listener -> !listener.saysItsPhase())
                .extracting(listener -> listener.method().getName())
                .containsExactlyInAnyOrder("bare", "numbered", "withoutParameter", "afterwards", "both", "twice");
        assertThat(of(Planted.class))
                .filteredOn(Listener::saysItsPhase)
                .extracting(listener -> listener.method().getName())
                .containsExactly("good");
    }

    @Test
    void thePhasesComeInTheirOrder() {
        assertThat(PHASES.stream()
                        .map(phase -> Objects.requireNonNull(
                                        AnnotatedElementUtils.findMergedAnnotation(phase, Order.class))
                                .value())
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }
}

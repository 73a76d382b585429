package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import io.leadline.platform.database.Publishes;
import io.leadline.testing.CommittedSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;

/** The modules, what they are for and what they may use, as their {@code package-info} says. */
class ModulesTableTests {
    private static final String PAGE = "docs/architecture.md";
    private static final String EVENTS = "::events";
    private static final String PLATFORM = "platform";

    /**
     * A module.
     *
     * @param uses other modules whose API it may use
     * @param hears other modules of which it may use the events alone
     * @param views what it publishes of its tables
     */
    private record Module(String name, String purpose, Set<String> uses, Set<String> hears, List<String> views) {
        static Module of(String name, String purpose) {
            Class<?> info = ClassUtils.resolveClassName("io.leadline." + name + ".package-info", null);
            ApplicationModule declared = info.getAnnotation(ApplicationModule.class);
            Set<String> allowed = Set.of(declared.allowedDependencies());
            Set<String> uses = allowed.stream()
                    .filter(one -> !one.endsWith(EVENTS))
                    .map(Module::nameOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> hears = allowed.stream()
                    .filter(one -> one.endsWith(EVENTS))
                    .map(one -> one.substring(0, one.length() - EVENTS.length()))
                    .filter(one -> !uses.contains(one))
                    .collect(Collectors.toCollection(TreeSet::new));
            Publishes published = info.getAnnotation(Publishes.class);
            return new Module(
                    name, purpose, uses, hears, published == null ? List.of() : Arrays.asList(published.value()));
        }

        /** Without the interface of it that may be used. */
        private static String nameOf(String dependency) {
            int colon = dependency.indexOf("::");
            return colon < 0 ? dependency : dependency.substring(0, colon);
        }

        Set<String> needs() {
            Set<String> needs = new TreeSet<>(uses);
            needs.addAll(hears);
            return needs;
        }

        String row() {
            List<String> shown = new ArrayList<>(uses);
            shown.remove(PLATFORM);
            hears.forEach(one -> shown.add("events of " + one));
            return "| " + name + " | " + purpose + " | " + (shown.isEmpty() ? "-" : String.join(", ", shown)) + " | "
                    + views.stream().map(view -> "`" + view + "`").collect(Collectors.joining(", ")) + " |\n";
        }
    }

    @Test
    void theTableOfModulesIsAsTheCodeIs() {
        String rows = modules().values().stream().map(Module::row).collect(Collectors.joining());

        CommittedSection.of(PAGE, "modules", ModulesTableTests.class)
                .assertHolds(
                        "| module | what it is | may use, beside the platform | views it publishes |\n|---|---|---|---|\n"
                                + rows);
    }

    @Test
    void theDrawingOfModulesIsAsTheCodeIs() {
        Map<String, Module> modules = modules();
        StringBuilder drawing = new StringBuilder("```mermaid\nflowchart TB\n");
        modules.values()
                .forEach(module -> withoutDetours(module, modules)
                        .forEach(used -> drawing.append("    %s --> %s%n".formatted(module.name(), used))));

        CommittedSection.of(PAGE, "the drawing of modules", ModulesTableTests.class)
                .assertHolds(drawing.append("```\n").toString());
    }

    /** Each after those it needs. */
    private static Map<String, Module> modules() {
        Map<String, Module> left = new TreeMap<>();
        Sources sources = Sources.where(text -> text.contains("@ApplicationModule("));
        for (CompilationUnitTree unit : sources.units()) {
            String name = Sources.module(unit);
            left.put(
                    name,
                    Module.of(name, sources.javadoc(unit, unit.getPackage()).first()));
        }
        assertThat(left).hasSizeGreaterThan(10).containsKey(PLATFORM);
        Map<String, Module> ordered = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            Module next = left.values().stream()
                    .filter(module -> ordered.keySet().containsAll(module.needs()))
                    .findFirst()
                    .orElseThrow();
            ordered.put(next.name(), left.remove(next.name()));
        }
        return ordered;
    }

    /** What a module uses, but for what it reaches through another one as well. */
    private static Set<String> withoutDetours(Module module, Map<String, Module> modules) {
        Map<String, Set<String>> reached = new HashMap<>();
        modules.values().forEach(one -> {
            Set<String> all = new TreeSet<>(one.needs());
            one.needs().forEach(used -> all.addAll(reached.getOrDefault(used, Set.of())));
            reached.put(one.name(), all);
        });
        Set<String> direct = new TreeSet<>(module.needs());
        module.needs().forEach(used -> direct.removeAll(reached.getOrDefault(used, Set.of())));
        return direct;
    }
}

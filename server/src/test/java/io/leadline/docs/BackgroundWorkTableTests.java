package io.leadline.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.leadline.testing.CommittedSection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done in the background, and how often: worklists and recurring tasks, as the code opens them. */
class BackgroundWorkTableTests {
    private static final String PAGE = "docs/architecture.md";
    private static final Pattern EVERY =
            Pattern.compile("(?:Duration|FixedDelay)\\.of(Seconds|Minutes|Hours)\\((\\d+)\\)");
    private static final Pattern AT = Pattern.compile("LocalTime\\.of\\((\\d+), (\\d+)\\)");

    @Test
    void theTableOfWorklistsIsAsTheCodeIs() {
        Sources sources = Sources.where(text -> text.contains("WorkSource<") || text.contains("worklists.open("));
        Map<String, String> paces = new HashMap<>();
        sources.units().forEach(unit -> new Openings(unit, paces).scan(unit, null));
        TreeSet<String> rows = new TreeSet<>();
        sources.units()
                .forEach(unit -> unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(type -> paces.containsKey(type.getSimpleName().toString()))
                        .forEach(type -> rows.add("| `%s` | %s | %s | %s |%n"
                                .formatted(
                                        name(type),
                                        Sources.module(unit),
                                        sources.javadoc(unit, type).first(),
                                        paces.get(type.getSimpleName().toString())))));

        CommittedSection.of(PAGE, "worklists", BackgroundWorkTableTests.class)
                .assertHolds("| worklist | module | what it does | sweeps every |\n|---|---|---|---|\n"
                        + String.join("", rows));
    }

    @Test
    void theTableOfRecurringTasksIsAsTheCodeIs() {
        Sources sources = Sources.where(text -> text.contains("Tasks.recurring("));
        Map<String, String> rows = new TreeMap<>();
        sources.units().forEach(unit -> new Recurring(unit, rows).scan(unit, null));

        CommittedSection.of(PAGE, "recurring tasks", BackgroundWorkTableTests.class)
                .assertHolds("| task | module | runs |\n|---|---|---|\n" + String.join("", rows.values()));
    }

    /** What the source calls itself. */
    private static String name(ClassTree source) {
        return source.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals("name")
                        && method.getParameters().isEmpty())
                .flatMap(method -> Objects.requireNonNull(method.getBody()).getStatements().stream())
                .map(statement -> literal(((ReturnTree) statement).getExpression()))
                .findFirst()
                .orElseThrow();
    }

    private static String literal(@Nullable ExpressionTree expression) {
        return String.valueOf(((LiteralTree) Objects.requireNonNull(expression)).getValue());
    }

    /** Knows the fields and parameters of one source by their names. */
    private abstract static class Calls extends TreeScanner<@Nullable Void, @Nullable ClassTree> {
        private final Map<String, VariableTree> variables = new HashMap<>();

        Calls(CompilationUnitTree unit) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitVariable(VariableTree node, @Nullable Void nothing) {
                    variables.putIfAbsent(node.getName().toString(), node);
                    return super.visitVariable(node, null);
                }
            }.scan(unit, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree node, @Nullable ClassTree outer) {
            return super.visitClass(node, outer == null ? node : outer);
        }

        VariableTree variable(String name) {
            return Objects.requireNonNull(variables.get(name), name);
        }

        /** The source of an expression, with the values of the constants it names. */
        String resolved(ExpressionTree expression) {
            String source = expression.toString();
            for (Map.Entry<String, VariableTree> one : variables.entrySet()) {
                ExpressionTree value = one.getValue().getInitializer();
                if (value != null) {
                    source =
                            source.replaceAll("\\b" + one.getKey() + "\\b", Matcher.quoteReplacement(value.toString()));
                }
            }
            return source;
        }
    }

    /** Finds {@code worklists.open(source, Pace.sweepingEvery(...))}. */
    private static final class Openings extends Calls {
        private final Map<String, String> paces;

        Openings(CompilationUnitTree unit, Map<String, String> paces) {
            super(unit);
            this.paces = paces;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable ClassTree type) {
            if (node.getMethodSelect().toString().equals("worklists.open")) {
                String source = node.getArguments().getFirst() instanceof IdentifierTree named
                                && !named.getName().contentEquals("this")
                        ? variable(named.getName().toString()).getType().toString()
                        : Objects.requireNonNull(type).getSimpleName().toString();
                paces.put(source, every(resolved(node.getArguments().get(1))));
            }
            return super.visitMethodInvocation(node, type);
        }
    }

    /** Finds {@code Tasks.recurring(name, schedule)}. */
    private static final class Recurring extends Calls {
        private final CompilationUnitTree unit;
        private final Map<String, String> rows;

        Recurring(CompilationUnitTree unit, Map<String, String> rows) {
            super(unit);
            this.unit = unit;
            this.rows = rows;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable ClassTree type) {
            if (node.getMethodSelect().toString().equals("Tasks.recurring")) {
                String name = literal(node.getArguments().getFirst());
                String schedule = resolved(node.getArguments().get(1));
                Matcher daily = AT.matcher(schedule);
                String runs = daily.find()
                        ? "daily at %02d:%02d UTC"
                                .formatted(Integer.parseInt(daily.group(1)), Integer.parseInt(daily.group(2)))
                        : "every " + every(schedule);
                rows.put(name, "| `%s` | %s | %s |%n".formatted(name, Sources.module(unit), runs));
            }
            return super.visitMethodInvocation(node, type);
        }
    }

    private static String every(String source) {
        Matcher found = EVERY.matcher(source);
        if (!found.find()) {
            throw new AssertionError("Not a duration this test can read: " + source);
        }
        int number = Integer.parseInt(found.group(2));
        return switch (found.group(1)) {
            case "Seconds" -> number + " s";
            case "Minutes" -> number + " min";
            default -> number + " h";
        };
    }
}

package io.leadline.walls;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Every text of some Java sources that may be SQL, as the compiler's parser sees it: literals and text blocks, put together where
 * they are concatenated or formatted, constants in their places. What the running program puts in is {@link SqlTables#UNKNOWN}.
 */
final class SqlInSources {
    private static final int DEEPEST = 20;

    /** Types whose constructors take the name of a table first. */
    private static final Set<String> TABLE_FIRST = Set.of("MultiRowInsert", "ScoreSource");

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();

    /**
     * A text.
     *
     * @param file the path of the source
     * @param table the text stands for a table, as the first argument of a {@code MultiRowInsert} or a {@code ScoreSource} is
     */
    record Text(String file, long line, String text, boolean table) {
        /** Whether it is a table's name and nothing more; a query in its place is SQL. */
        boolean isName() {
            return table && !text.startsWith("(");
        }
    }

    static List<Text> of(Iterable<? extends JavaFileObject> sources) {
        SqlInSources found = new SqlInSources();
        JavacTask compiler = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            compiler.parse().forEach(units::add);
            units.forEach(unit -> found.new Constants().scan(unit, ""));
            Trees trees = Trees.instance(compiler);
            units.forEach(unit -> found.new Texts(unit, trees).scan(unit, ""));
            return found.texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What each {@code static final String} is made of, by the simple names of its class and itself. */
    private final class Constants extends TreeScanner<@Nullable Void, String> {
        @Override
        public @Nullable Void visitClass(ClassTree node, String outer) {
            return super.visitClass(node, node.getSimpleName().toString());
        }

        @Override
        public @Nullable Void visitVariable(VariableTree node, String owner) {
            if (node.getInitializer() != null
                    && node.getType() != null
                    && node.getType().toString().equals("String")
                    && node.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.FINAL)) {
                constants.put(owner + "." + node.getName(), node.getInitializer());
            }
            return super.visitVariable(node, owner);
        }
    }

    private final class Texts extends TreePathScanner<@Nullable Void, String> {
        private final CompilationUnitTree unit;
        private final Trees trees;

        Texts(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree node, String outer) {
            return super.visitClass(node, outer + "." + node.getSimpleName());
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree node, String owner) {
            if (node.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(node, owner);
            }
            add(node, owner, false);
            new Operands(owner).scan(node, null);
            return null;
        }

        /** Of a sum only what is not text itself is looked into once more. */
        private final class Operands extends TreeScanner<@Nullable Void, @Nullable Void> {
            private final String owner;

            Operands(String owner) {
                this.owner = owner;
            }

            @Override
            public @Nullable Void visitBinary(BinaryTree node, @Nullable Void none) {
                return node.getKind() == Tree.Kind.PLUS ? super.visitBinary(node, null) : null;
            }

            @Override
            public @Nullable Void visitLiteral(LiteralTree node, @Nullable Void none) {
                return null;
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void none) {
                node.getArguments().forEach(argument -> Texts.this.scan(argument, owner));
                return Texts.this.scan(node.getMethodSelect(), owner);
            }
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree node, String owner) {
            add(node, owner, false);
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree node, String owner) {
            if (isFormatted(node)) {
                add(node, owner, false);
                node.getArguments().forEach(argument -> scan(argument, owner));
                return null;
            }
            return super.visitMethodInvocation(node, owner);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree node, String owner) {
            if (TABLE_FIRST.contains(node.getIdentifier().toString())
                    && !node.getArguments().isEmpty()) {
                add(node.getArguments().getFirst(), owner, true);
            }
            return super.visitNewClass(node, owner);
        }

        private void add(ExpressionTree node, String owner, boolean table) {
            String text = text(node, owner, 0);
            if (table || (!text.isBlank() && !text.equals(SqlTables.UNKNOWN))) {
                long position = trees.getSourcePositions().getStartPosition(unit, node);
                texts.add(new Text(
                        unit.getSourceFile().getName(), unit.getLineMap().getLineNumber(position), text, table));
            }
        }
    }

    private static boolean isFormatted(MethodInvocationTree node) {
        return node.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("formatted");
    }

    /** {@code source.table()}: of a record through which the owner hands a table over. */
    private static boolean isHandedOver(MethodInvocationTree node) {
        return node.getArguments().isEmpty()
                && node.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("table");
    }

    private String text(Tree node, String owner, int depth) {
        if (depth > DEEPEST) {
            return SqlTables.UNKNOWN;
        }
        return switch (node) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case ParenthesizedTree inner -> text(inner.getExpression(), owner, depth + 1);
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS ->
                text(sum.getLeftOperand(), owner, depth + 1) + text(sum.getRightOperand(), owner, depth + 1);
            case MethodInvocationTree call when isFormatted(call) -> formatted(call, owner, depth);
            case IdentifierTree name -> constant(owner, name.getName().toString(), depth);
            case MemberSelectTree select
            when select.getExpression() instanceof IdentifierTree type ->
                known(type.getName() + "." + select.getIdentifier(), owner, depth);
            case MethodInvocationTree call when isHandedOver(call) -> SqlTables.HANDED_OVER;
            default -> SqlTables.UNKNOWN;
        };
    }

    private String formatted(MethodInvocationTree call, String owner, int depth) {
        String text = text(((MemberSelectTree) call.getMethodSelect()).getExpression(), owner, depth + 1);
        for (ExpressionTree argument : call.getArguments()) {
            text = text.replaceFirst(
                    "%[sd]", java.util.regex.Matcher.quoteReplacement(text(argument, owner, depth + 1)));
        }
        return text;
    }

    /** A constant of the class or of one around it. */
    private String constant(String owner, String name, int depth) {
        String[] classes = owner.split("\\.", -1);
        for (int i = classes.length - 1; i >= 0; i--) {
            if (constants.containsKey(classes[i] + "." + name)) {
                return known(classes[i] + "." + name, owner, depth);
            }
        }
        return SqlTables.UNKNOWN;
    }

    private String known(String name, String owner, int depth) {
        ExpressionTree value = constants.get(name);
        String itsOwner = name.substring(0, name.lastIndexOf('.'));
        return value == null
                ? SqlTables.UNKNOWN
                : text(value, owner.contains(itsOwner) ? owner : "." + itsOwner, depth + 1);
    }
}

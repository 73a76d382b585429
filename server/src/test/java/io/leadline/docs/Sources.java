package io.leadline.docs;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources of the application, as the compiler's parser sees them. */
record Sources(List<CompilationUnitTree> units, DocTrees docs) {
    private static final String OURS = "io.leadline.";
    private static final List<Path> ROOTS = List.of(Path.of("src/main/java"), Path.of("../platform/src/main/java"));

    /** Those whose text has something. */
    static Sources where(Predicate<String> text) {
        return parse(ROOTS.stream()
                .flatMap(Sources::javaFiles)
                .filter(file -> text.test(read(file)))
                .toList());
    }

    static Sources of(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".java";
        return parse(ROOTS.stream()
                .map(root -> root.resolve(path))
                .filter(Files::exists)
                .toList());
    }

    private static Sources parse(List<Path> files) {
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask compiler = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files));
            List<CompilationUnitTree> units = new ArrayList<>();
            compiler.parse().forEach(units::add);
            return new Sources(units, DocTrees.instance(compiler));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What its comment says of a class, a package or a part of one. */
    Javadoc javadoc(CompilationUnitTree unit, Tree part) {
        return Javadoc.of(docs.getDocCommentTree(TreePath.getPath(unit, part)));
    }

    /** The module a source is of. */
    static String module(CompilationUnitTree unit) {
        String inside = String.valueOf(unit.getPackageName()).substring(OURS.length());
        int end = inside.indexOf('.');
        return end < 0 ? inside : inside.substring(0, end);
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

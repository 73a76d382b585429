package io.leadline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shape of the code: rooms small enough to look around in, classes with few collaborators, and nothing public of a module but
 * its root and its events. What modules may use of each other is checked by {@code ModularityTests}, whose tables they read by
 * {@code DataWallTests}, and in which order they hear of a change by {@code EventPhasesTests}.
 */
class ArchitectureTests {
    private static final int MOST_CLASSES = 25;
    private static final int MOST_COLLABORATORS = 6;
    private static final String ROOT = LeadlineApplication.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void noPackageHasMoreClassesThanOneCanLookThrough() {
        var tooFull = topLevel()
                .filter(type -> !ofScoringFunction(type.getPackageName()))
                .collect(groupingBy(JavaClass::getPackageName, counting()))
                .entrySet()
                .stream()
                .filter(room -> room.getValue() > MOST_CLASSES);

        assertThat(tooFull).as("packages of more than %s classes", MOST_CLASSES).isEmpty();
    }

    @Test
    void noClassNeedsMoreCollaboratorsThanOneCanKeepInMind() {
        var tooMany = CLASSES.stream()
                .filter(ArchitectureTests::hasCollaborators)
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > MOST_COLLABORATORS)
                .map(constructor -> constructor.getOwner().getName() + " has "
                        + constructor.getRawParameterTypes().size());

        assertThat(tooMany)
                .as("constructors of more than %s collaborators", MOST_COLLABORATORS)
                .isEmpty();
    }

    /** Records and exceptions are made of values. */
    private static boolean hasCollaborators(JavaClass type) {
        return !type.isRecord() && !type.isEnum() && !type.isAssignableTo(Throwable.class);
    }

    /** Beside them there is {@code internal}, which Spring Modulith closes. The platform names what is open of it. */
    @Test
    void aModuleShowsItsRootAndItsEvents() {
        Predicate<String> known = room ->
                room.isEmpty() || room.equals("events") || room.equals("internal") || room.startsWith("internal.");

        var others = topLevel()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .filter(name -> !ofPlatform(name) && !ofScoringFunction(name))
                .filter(name -> !known.test(roomWithinModule(name)))
                .distinct();

        assertThat(others).isEmpty();
    }

    private static boolean ofPlatform(String name) {
        return (name + ".").startsWith(ROOT + ".platform.");
    }

    /** One formula, in a Maven module of its own. */
    private static boolean ofScoringFunction(String name) {
        return (name + ".").startsWith(ROOT + ".scoring.function.");
    }

    private static String roomWithinModule(String name) {
        String inRoot = name.substring(ROOT.length() + 1);
        int dot = inRoot.indexOf('.');
        return dot < 0 ? "" : inRoot.substring(dot + 1);
    }

    private static Stream<JavaClass> topLevel() {
        return CLASSES.stream()
                .filter(type -> !type.getEnclosingClass().isPresent())
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }
}

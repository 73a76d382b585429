package io.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.CommittedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The modules keep to what they declare; their diagrams are written to {@code target/spring-modulith-docs}. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(LeadlineApplication.class);

    /** What changes with every class and is read by nobody when the application starts. */
    private static final List<String> NOT_KEPT = List.of("namedInterfaces", "dependencies");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresItsDependencies() {
        assertThat(MODULES.stream())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(declaredDependencies(module))
                        .as("allowedDependencies in the package-info of %s", module.getBasePackage())
                        .isNotEqualTo(new String[] {org.springframework.modulith.ApplicationModule.OPEN_TOKEN}));
    }

    @Test
    void theDiagramsOfTheModulesCanBeDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    /**
     * At the start, Spring Modulith reads the modules and the order of their migrations from this file. Without it, it loads
     * every class of the application with ArchUnit instead, which takes seconds.
     */
    @Test
    void theModulesReadAtTheStartAreThoseOfTheCode() {
        CommittedFile.ofServer("src/main/resources/" + ApplicationModulesExporter.DEFAULT_LOCATION)
                .assertHolds(modulesAsJson());
    }

    private static String modulesAsJson() {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, ObjectNode> kept = new LinkedHashMap<>();
        json.readTree(new ApplicationModulesExporter(MODULES).toFullJson())
                .properties()
                .forEach(module ->
                        kept.put(module.getKey(), module.getValue().asObject().remove(NOT_KEPT)));
        return json.writeValueAsString(kept) + "\n";
    }

    private static String[] declaredDependencies(ApplicationModule module) {
        return module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .orElseThrow()
                .allowedDependencies();
    }
}

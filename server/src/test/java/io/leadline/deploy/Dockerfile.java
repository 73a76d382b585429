package io.leadline.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A Dockerfile's instructions, comments left out and continued lines joined. */
record Dockerfile(Path path, List<Instruction> instructions) {
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*\\R");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");

    record Instruction(String keyword, String argument) {
        static Instruction of(String line) {
            var space = line.indexOf(' ');
            return new Instruction(
                    line.substring(0, space).toUpperCase(Locale.ROOT),
                    line.substring(space).strip());
        }

        /** The argument without its {@code --flags}, in words. */
        List<String> words() {
            return Pattern.compile("\\s+")
                    .splitAsStream(argument)
                    .filter(word -> !word.startsWith("--"))
                    .toList();
        }
    }

    static Dockerfile server() {
        return at("deploy/Dockerfile");
    }

    /** The one a Compose service is built from. */
    static Dockerfile of(JsonNode service) {
        return at(service.path("build").path("dockerfile").asString());
    }

    private static Dockerfile at(String fromRoot) {
        var file = ProjectFile.of(fromRoot);
        var text =
                CONTINUED.matcher(COMMENT.matcher(file.text()).replaceAll("")).replaceAll("");
        return new Dockerfile(
                file.path(),
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(Instruction::of)
                        .toList());
    }

    List<Instruction> instructions(String keyword) {
        return instructions.stream()
                .filter(instruction -> instruction.keyword().equals(keyword))
                .toList();
    }

    /** The instructions of the image itself: those after the last FROM. */
    Dockerfile lastStage() {
        var from = instructions.lastIndexOf(instructions("FROM").getLast());
        return new Dockerfile(path, instructions.subList(from, instructions.size()));
    }
}

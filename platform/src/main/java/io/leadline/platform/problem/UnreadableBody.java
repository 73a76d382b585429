package io.leadline.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a sentence why a JSON body could not be read, without a word about classes. */
final class UnreadableBody {
    private UnreadableBody() {}

    static DomainException explain(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> malformed("The request needs a JSON body.");
            case DomainException domain -> domain;
            case JacksonException jackson when jackson.getCause() instanceof DomainException domain -> domain;
            case UnrecognizedPropertyException unknown ->
                invalid(unknown, "unknown_field", "There is no such field here; check its spelling.");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                invalid(format, "unknown_value", "Use one of: " + values(format.getTargetType()) + ".");
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                invalid(mismatch, "wrong_type", "The value has the wrong type or form.");
            case InputCoercionException number
            when number.processor() != null ->
                new InvalidRequestException(
                        path(number.processor()),
                        "too_large",
                        "The number is larger or smaller than any that fits here.");
            case StreamConstraintsException constraint -> tooMuch(constraint);
            case DatabindException databind -> malformed("The body does not have the form this operation takes.");
            case JacksonException jackson ->
                malformed("The body is not JSON: look at line "
                        + jackson.getLocation().getLineNr() + ", column "
                        + jackson.getLocation().getColumnNr() + ".");
            default -> malformed("The body could not be read.");
        };
    }

    private static DomainException tooMuch(StreamConstraintsException constraint) {
        String reason = constraint.getOriginalMessage();
        return reason != null && reason.contains("nesting depth")
                ? new DomainException(ProblemType.TOO_DEEP, "Lists and objects in the body lie too deep in each other.")
                : malformed("A text, number or name in the body is longer than this server takes.");
    }

    private static DomainException malformed(String detail) {
        return new DomainException(ProblemType.MALFORMED_JSON, detail);
    }

    private static DomainException invalid(DatabindException exception, String code, String message) {
        return new InvalidRequestException(List.of(new FieldProblem(path(exception), code, message)));
    }

    /** Where the parser stands, as {@code filter.ids[0]}. */
    private static String path(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return shortened(pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.'));
    }

    private static String path(DatabindException exception) {
        String path = exception.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null ? "[" + part.getIndex() + "]" : "." + part.getPropertyName())
                .collect(Collectors.joining());
        return shortened(path);
    }

    private static String shortened(String path) {
        String shown = path.startsWith(".") ? path.substring(1) : path;
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }

    private static String values(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}

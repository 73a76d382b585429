package io.leadline.platform.problem;

import java.util.List;

/** The base of every expected failure: it becomes a problem document with the type's status and code. */
public class DomainException extends RuntimeException {
    private final transient ProblemType type;
    private final transient List<FieldProblem> errors;

    public DomainException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    protected DomainException(ProblemType type, String detail, List<FieldProblem> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public String detail() {
        String detail = getMessage();
        return detail == null ? type.title() : detail;
    }
}

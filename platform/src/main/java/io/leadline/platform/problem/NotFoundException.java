package io.leadline.platform.problem;

/** There is no such thing in the caller's tenant; whether another tenant has it is never told. */
public final class NotFoundException extends DomainException {
    public NotFoundException(String kind, Object id) {
        super(ProblemType.NOT_FOUND, "There is no " + kind + " " + id + ".");
    }
}

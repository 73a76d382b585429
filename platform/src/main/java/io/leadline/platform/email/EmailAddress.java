package io.leadline.platform.email;

import io.leadline.platform.problem.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An e-mail address: what was typed, for people to read, and its normal form, which decides whether two addresses are the
 * same. Compare, store, look up, count and deliver by the normal form alone, byte by byte.
 *
 * <p>The normal form is {@code local@domain}: both parts in Unicode's form NFKC, the local part in lower case, the domain as the
 * lower-case A-label of UTS #46 (non-transitional). {@code Anna@MÜLLER.example} and {@code anna@xn--mller-kva.example} are
 * therefore one address; {@code anna@muller.example} is another one, and {@code straße} is not {@code strasse}.
 */
public final class EmailAddress {
    /** Of the normal form, in bytes of UTF-8 (RFC 5321, 4.5.3.1). */
    public static final int MAX_BYTES = 254;

    private static final int MAX_LOCAL_BYTES = 64;

    private final String typed;
    private final String local;
    private final String domain;

    private EmailAddress(String typed, String local, String domain) {
        this.typed = typed;
        this.local = local;
        this.domain = domain;
    }

    /** @throws InvalidEmailException when it is not an address that mail can be sent to */
    public static EmailAddress of(String text) {
        String typed = Characters.trim(text);
        if (typed.length() > MAX_BYTES) {
            throw new InvalidEmailException("The address is too long; it may have at most 254 bytes.");
        }
        Characters.requireVisible(typed);
        String whole = Characters.compose(typed);
        int at = whole.indexOf('@');
        if (at < 1 || at == whole.length() - 1 || at != whole.lastIndexOf('@')) {
            throw new InvalidEmailException("Enter one address, such as ada@example.com.");
        }
        EmailAddress address = new EmailAddress(
                typed, LocalPart.normal(whole.substring(0, at)), Domain.normal(whole.substring(at + 1)));
        requireLength(address);
        return address;
    }

    /** @throws InvalidRequestException 422 {@code invalid_email} about the given field of a request */
    public static EmailAddress of(String field, String text) {
        try {
            return of(text);
        } catch (InvalidEmailException invalid) {
            throw new InvalidRequestException(field, "invalid_email", String.valueOf(invalid.getMessage()));
        }
    }

    /** The address, or empty when the text is none. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (InvalidEmailException invalid) {
            return Optional.empty();
        }
    }

    private static void requireLength(EmailAddress address) {
        if (bytes(address.local) > MAX_LOCAL_BYTES) {
            throw new InvalidEmailException("The part before the @ is too long; it may have at most 64 bytes.");
        }
        if (bytes(address.normal()) > MAX_BYTES) {
            throw new InvalidEmailException("The address is too long; it may have at most 254 bytes.");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What was typed, without white space around it: for people to read, never to compare. */
    public String typed() {
        return typed;
    }

    /** The one form in which addresses are compared and delivered to. */
    public String normal() {
        return local + "@" + domain;
    }

    /** The domain as a lower-case A-label; compare it with {@link Domain#normal}. */
    public String domain() {
        return domain;
    }

    /** Whether only mail servers that speak SMTPUTF8 (RFC 6531) can deliver to it. */
    public boolean needsSmtpUtf8() {
        return local.chars().anyMatch(unit -> unit > 0x7f);
    }

    /** Two addresses are equal when their normal forms are, however they were typed. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && normal().equals(address.normal());
    }

    @Override
    public int hashCode() {
        return normal().hashCode();
    }

    @Override
    public String toString() {
        return typed;
    }
}

package vn.sogiamsat.query.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.DecidingDocument;

/**
 * By which document a key is to be destroyed, and why: as typed.
 *
 * @param date yyyy-MM-dd, as browsers send it
 */
record KeyDecision(
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date,
        @Nullable String reason) {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ISSUER = 200;

    @Override
    public String number() {
        return text(number);
    }

    @Override
    public String issuer() {
        return text(issuer);
    }

    @Override
    public String date() {
        return text(date);
    }

    @Override
    public String reason() {
        return text(reason);
    }

    /** The message that says what is missing; null when nothing is. */
    @Nullable String problem() {
        if (number().isEmpty() || number().length() > LONGEST_NUMBER) {
            return "destroy.number.missing";
        }
        if (issuer().isEmpty() || issuer().length() > LONGEST_ISSUER) {
            return "destroy.issuer.missing";
        }
        if (day() == null) {
            return "destroy.date.missing";
        }
        return reason().isEmpty() ? "write.reason.missing" : null;
    }

    /** @throws IllegalStateException when {@link #problem} is not null */
    DecidingDocument document() {
        LocalDate day = day();
        if (day == null) {
            throw new IllegalStateException("a decision without a day");
        }
        return new DecidingDocument(number(), issuer(), day);
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(date());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

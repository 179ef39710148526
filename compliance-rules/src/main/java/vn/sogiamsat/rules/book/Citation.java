package vn.sogiamsat.rules.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from. Numbers of documents collide, so a document is known by number, issuer and date together.
 *
 * @param clause the place in the document; null where it is not known
 */
public record Citation(
        String number,
        String issuer,
        LocalDate date,
        @Nullable String clause) {}

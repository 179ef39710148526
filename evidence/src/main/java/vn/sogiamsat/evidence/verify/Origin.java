package vn.sogiamsat.evidence.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which log of which ledger.
 *
 * @param epoch from 1
 */
record Origin(String ledger, int epoch) {
    private static final Pattern FORM = Pattern.compile(
            "so-giam-sat/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/epoch-([2-9]|[1-9][0-9]{1,8}))?");

    /** Empty where no ledger has such an origin. */
    static Optional<Origin> parse(String origin) {
        Matcher matcher = FORM.matcher(origin);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String epoch = matcher.group(2);
        return Optional.of(new Origin(matcher.group(1), epoch == null ? 1 : Integer.parseInt(epoch)));
    }

    /** Where in this log the leaf of an event is: a later log begins with a leaf that names the one before it. */
    long index(long position) {
        return epoch == 1 ? position : position + 1;
    }
}

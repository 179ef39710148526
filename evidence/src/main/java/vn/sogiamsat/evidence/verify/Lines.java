package vn.sogiamsat.evidence.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.evidence.bundle.KeyList;
import vn.sogiamsat.log.Quoted;

/** What the program prints, line by line, in one language. */
final class Lines {
    private static final int MOST_FINDINGS = 100;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    /** Beyond it no calendar of an office goes; a bundle may claim any time. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final DateTimeFormatter VI_TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    Lines(Language language) {
        this.language = language;
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    void blank() {
        lines.add("");
    }

    void findings(List<Finding> findings) {
        findings.stream()
                .limit(MOST_FINDINGS)
                .forEach(each -> lines.add("  ✗ " + each.file() + ": " + language.of(each.vi(), each.en())));
        int more = findings.size() - MOST_FINDINGS;
        if (more > 0) {
            say("  … và %d lỗi nữa".formatted(more), "  … and %d more".formatted(more));
        }
    }

    void signer(String vi, String en, Outcome.Signer signer) {
        String at = signer.at().map(each -> ", " + time(each)).orElse("");
        pair(vi, en, Quoted.of(signer.name()) + at + " " + confirmed(signer.isConfirmed()));
        if (!signer.isConfirmed()) {
            lines.add("    " + signer.key());
            lines.add("    SHA-256 " + KeyList.fingerprint(signer.key()));
        }
    }

    String confirmed(boolean isConfirmed) {
        return isConfirmed
                ? language.of("(đã xác nhận)", "(confirmed)")
                : language.of("(CHƯA xác nhận)", "(NOT confirmed)");
    }

    String time(Instant at) {
        if (at.isAfter(LATEST)) {
            return at.toString();
        }
        return switch (language) {
            case VI -> VI_TIME.format(at.atOffset(VIETNAM));
            case EN -> EN_TIME.format(at.atOffset(VIETNAM));
        };
    }

    void pair(String vi, String en, Object value) {
        lines.add(language.of(vi, en) + ": " + value);
    }

    void say(String vi, String en) {
        lines.add(language.of(vi, en));
    }
}

package vn.sogiamsat.query.compliance;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Status;

/** Documents of obligations as the obligations they tell of. */
final class Known {
    private Known() {}

    static Obligation obligation(ObligationDoc doc) {
        return new Obligation(
                doc.obligation().id(),
                doc.rule().id(),
                kind(doc),
                doc.obligation().subject(),
                about(doc),
                doc.unit().id(),
                doc.obligation().period(),
                doc.opensAt(),
                doc.dueAt(),
                doc.required(),
                doc.achieved(),
                doc.evidence(),
                doc.metAt(),
                word(Applicability.values(), doc.applicability()),
                doc.reason(),
                doc.waivedFrom(),
                doc.waivedUntil());
    }

    private static Obligation.@Nullable About about(ObligationDoc doc) {
        ObligationDoc.MeetingPart meeting = doc.meeting();
        ObligationDoc.RemedyPart remedy = doc.remedy();
        if (meeting != null) {
            return new Obligation.Meeting(meeting.id(), Objects.requireNonNullElse(meeting.kind(), ""));
        }
        return remedy == null
                ? null
                : new Obligation.Remedy(remedy.inspection(), remedy.inspectionCode(), remedy.code());
    }

    static SubjectKind kind(ObligationDoc doc) {
        return word(SubjectKind.values(), doc.obligation().kind());
    }

    /** Empty before it opens. */
    static Optional<Status> status(ObligationDoc doc, AsOf asOf) {
        return obligation(doc).at(asOf.moment(), AsOf.SOON);
    }

    private static <T extends Labelled> T word(T[] words, String code) {
        return Arrays.stream(words)
                .filter(word -> word.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such word: " + code));
    }
}

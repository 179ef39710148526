package vn.sogiamsat.command.inspection;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.event.ConclusionIssued;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.ExplanationAsked;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.FindingNoted;
import vn.sogiamsat.core.event.InspectionClosed;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.core.inspection.Inspection;

/** Reads an inspection from its stream; not the records that were opened, which may be many and decide nothing. */
@Component
class InspectionReader {
    private static final List<String> TYPES = List.<Class<? extends Event>>of(
                    InspectionOpened.class,
                    FindingNoted.class,
                    ExplanationAsked.class,
                    ExplanationAnswered.class,
                    ConclusionIssued.class,
                    RemedyDue.class,
                    RemedyReported.class,
                    RemedyAssessed.class,
                    InspectionClosed.class,
                    FactWithdrawn.class)
            .stream()
            .map(type -> EventTypes.of(type).name())
            .toList();

    private final EventArchive archive;
    private final FactCodec codec;

    InspectionReader(EventArchive archive, FactCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    Inspection read(InspectionId inspection) {
        return Inspection.of(archive.ofStream(inspection.stream().value(), TYPES, TYPES).stream()
                .map(event -> codec.fromBytes(event.type(), event.payload()))
                .toList());
    }
}

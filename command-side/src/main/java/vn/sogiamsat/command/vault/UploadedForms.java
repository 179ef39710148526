package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.room.Room;
import vn.sogiamsat.command.source.SubmissionLog;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.command.web.ProblemException;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.command.NoRoomException;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;
import vn.sogiamsat.core.port.FormUploads;

/** Keeps the documents that persons bring: their own as those of the ledger's forms, others as their source's. */
@Component
class UploadedForms implements FormUploads {
    private static final String NOT_READ = "-";

    private final UploadGate gate;
    private final DocumentIntake intake;
    private final SubmissionLog submissions;
    private final Room room;

    UploadedForms(UploadGate gate, DocumentIntake intake, SubmissionLog submissions, ObjectProvider<Room> rooms) {
        this.room = rooms.getIfAvailable(() -> () -> true);
        this.gate = gate;
        this.intake = intake;
        this.submissions = submissions;
    }

    @Override
    public Kept keep(Upload upload, InputStream content) throws IOException {
        if (!room.isLeft()) {
            throw new NoRoomException();
        }
        String fileName = FileNames.safe(upload.fileName());
        if (Classification.namesStateSecret(upload.classification())) {
            submissions.refused(upload.source(), "document", NOT_READ, RefusalReason.STATE_SECRET);
            return refused(DocumentProblems.stateSecret());
        }
        var classification = Classification.of(upload.classification());
        if (classification.isEmpty()) {
            return refused(DocumentProblems.unknownClassification());
        }
        try {
            KeptDocument kept = gate.pass(() -> intake.keep(
                    new vn.sogiamsat.command.vault.Upload(
                            upload.source(), classification.get(), -1, upload.sha256(), fileName),
                    content));
            return new Kept(new Document(kept.sha256(), kept.size(), kept.mediaType(), fileName), null);
        } catch (ProblemException e) {
            return refused(e.problem());
        }
    }

    private static Kept refused(Problem problem) {
        return new Kept(null, new FieldProblem("", problem.code(), problem.detail()));
    }
}

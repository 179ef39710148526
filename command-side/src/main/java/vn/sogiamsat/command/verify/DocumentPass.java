package vn.sogiamsat.command.verify;

import java.io.IOException;
import java.util.List;
import vn.sogiamsat.command.vault.VaultAudit;
import vn.sogiamsat.core.port.Verifications.Kind;

/** Reads every document of the vault to its end. */
final class DocumentPass {
    private static final int PAGE = 100;

    private final VaultAudit vault;
    private final Journal journal;

    DocumentPass(VaultAudit vault, Journal journal) {
        this.vault = vault;
        this.journal = journal;
    }

    void run(Verification.Pulse pulse) throws IOException, InterruptedException {
        for (List<String> page = vault.after(journal.document(), PAGE);
                !page.isEmpty();
                page = vault.after(journal.document(), PAGE)) {
            for (String sha256 : page) {
                judge(sha256, vault.read(sha256));
                journal.readDocument(sha256);
                pulse.beat();
            }
        }
    }

    private void judge(String sha256, VaultAudit.Outcome outcome) {
        switch (outcome) {
            case SOUND -> {}
            case CHANGED ->
                journal.findings()
                        .add(
                                Kind.DOCUMENT_CHANGED,
                                "tài liệu " + sha256,
                                "Nội dung lưu trong kho không cho ra giá trị băm của tài liệu.",
                                "What the vault has stored does not give the document's digest.");
            case MISSING ->
                journal.findings()
                        .add(
                                Kind.DOCUMENT_MISSING,
                                "tài liệu " + sha256,
                                "Tệp của tài liệu không còn trong kho.",
                                "The document's file is no longer in the vault.");
        }
    }
}

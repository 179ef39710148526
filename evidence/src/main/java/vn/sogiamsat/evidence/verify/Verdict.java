package vn.sogiamsat.evidence.verify;

/** What a verification comes to. */
public enum Verdict {
    /** Everything is right, by a policy that the verifier brought along. */
    VERIFIED(0),
    /** Something is wrong. */
    FAILED(1),
    /** Everything agrees, but nobody has said whether the keys are the ledger's. */
    UNCONFIRMED(2);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}

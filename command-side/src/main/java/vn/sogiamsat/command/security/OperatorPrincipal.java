package vn.sogiamsat.command.security;

/** Whoever holds the operator token: the person who runs this ledger. */
public record OperatorPrincipal() implements Caller {
    @Override
    public String getName() {
        return "operator";
    }
}

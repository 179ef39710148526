package vn.sogiamsat.projections.rebuild;

import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import vn.sogiamsat.projections.processor.ProcessorParts;

/** The tokens of generations that are gone. */
final class Tokens {
    private final ProcessorParts parts;

    Tokens(ProcessorParts parts) {
        this.parts = parts;
    }

    /**
     * Removes the token of a processor, where there is one.
     *
     * @throws UnableToClaimTokenException while a processor, here or elsewhere, still holds its claim
     */
    void forget(String processor) {
        parts.transactions().executeInTransaction(() -> {
            for (int segment : parts.tokens().fetchSegments(processor)) {
                parts.tokens().fetchToken(processor, segment);
                parts.tokens().deleteToken(processor, segment);
            }
        });
    }
}

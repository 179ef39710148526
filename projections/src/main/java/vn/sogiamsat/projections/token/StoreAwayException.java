package vn.sogiamsat.projections.token;

import org.axonframework.common.AxonTransientException;

/**
 * Elasticsearch cannot be asked for tokens now. Whether what was sent has arrived is not known; asking again is safe.
 */
public final class StoreAwayException extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    StoreAwayException(Throwable cause) {
        super("Elasticsearch, which keeps the tokens, cannot be asked now: " + cause.getMessage(), cause);
    }
}

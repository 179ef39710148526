package vn.sogiamsat.command.record;

import org.springframework.dao.TransientDataAccessResourceException;

/** An earlier attempt to record something under this id may still come to be; to be tried again in half a minute. */
final class UnsettledClaimException extends TransientDataAccessResourceException {
    private static final long serialVersionUID = 1L;

    UnsettledClaimException(ClaimKey key) {
        super("another attempt to record " + key.source() + "/" + key.id() + " may still come to be");
    }
}

package vn.sogiamsat.command.directory;

import org.springframework.stereotype.Component;
import vn.sogiamsat.command.keys.LedgerSecret;

/** A member code as it may be kept outside a person's sealed fields. */
@Component
class CodeDigest {
    private final LedgerSecret secret;

    CodeDigest(LedgerSecret secret) {
        this.secret = secret;
    }

    String of(String code) {
        return secret.digest("person-code\0" + code);
    }
}

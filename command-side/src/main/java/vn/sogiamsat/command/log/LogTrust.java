package vn.sogiamsat.command.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.VerifierKey;

/** Whom this ledger has vouch for it: the witnesses of its policy, the authorities that stamp the time. */
public final class LogTrust {
    private final List<Policy.Witness> witnesses;
    private final List<X509Certificate> authorities;

    private LogTrust(List<Policy.Witness> witnesses, List<X509Certificate> authorities) {
        this.witnesses = List.copyOf(witnesses);
        this.authorities = List.copyOf(authorities);
    }

    /** @throws IllegalStateException with a sentence for the operator when a file that was named cannot be read */
    static LogTrust of(LogSettings settings) {
        return new LogTrust(read(settings.policyFile()), certificates(settings));
    }

    List<Policy.Witness> witnesses() {
        return witnesses;
    }

    public List<VerifierKey> witnessKeys() {
        return witnesses.stream().map(each -> each.party().key()).toList();
    }

    public List<X509Certificate> authorities() {
        return authorities;
    }

    private static List<Policy.Witness> read(@Nullable Path policy) {
        if (policy == null) {
            return List.of();
        }
        try {
            return Policy.parse(Files.readAllBytes(policy)).witnesses();
        } catch (MalformedException | IOException e) {
            throw new IllegalStateException(
                    ("Không đọc được tệp chính sách %s (ledger.log.policy-file): %s "
                                    + "(the policy file %1$s cannot be read; see docs/witness.md)")
                            .formatted(policy, e.getMessage()),
                    e);
        }
    }

    private static List<X509Certificate> certificates(LogSettings settings) {
        Path pem = settings.timestamp().certificates();
        if (pem == null) {
            if (settings.timestamp().url() == null) {
                return List.of();
            }
            throw new IllegalStateException(
                    "Thiếu ledger.log.timestamp.certificates: cần chứng thư của cơ quan cấp dấu thời gian để kiểm dấu nhận được. "
                            + "(ledger.log.timestamp.certificates is missing: the authority's certificate is needed to check its stamps.)");
        }
        try (InputStream file = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "Không đọc được chứng thư trong %s (the certificates in %1$s cannot be read): %s"
                            .formatted(pem, e.getMessage()),
                    e);
        }
    }
}

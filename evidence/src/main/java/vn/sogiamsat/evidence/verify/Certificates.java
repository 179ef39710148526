package vn.sogiamsat.evidence.verify;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.sogiamsat.log.MalformedException;

/** Reads certificates of authorities: PEM, one after the other. */
final class Certificates {
    private Certificates() {}

    /** @throws MalformedException when there is none, or one of them is none */
    static List<X509Certificate> parse(byte[] pem) throws MalformedException {
        try {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (CertificateException e) {
            // Told below, in words that say what to do.
        }
        throw new MalformedException(
                "không có chứng thư X.509 dạng PEM nào trong tệp", "there is no X.509 certificate in PEM in the file");
    }
}

package vn.sogiamsat.app.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.sogiamsat.app.terminal.Refusal;

/** Whom we believe that a server is who it says it is: those whose certificates a file holds, and nobody else. */
public final class Trust {
    private Trust() {}

    /** @throws Refusal when the file holds no certificate that can be read */
    public static SSLContext in(Path caFile) {
        try (InputStream pem = Files.newInputStream(caFile)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw unreadable(caFile, "no certificate");
            }
            return context(certificates);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(caFile, e.toString());
        }
    }

    private static SSLContext context(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca-" + store.size(), certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Refusal unreadable(Path file, String reason) {
        return new Refusal(
                "Không đọc được chứng thư nào từ %s (%s). Tệp phải ở dạng PEM (-----BEGIN CERTIFICATE-----) và tiến trình này phải đọc được."
                        .formatted(file, reason),
                "No certificate can be read from %s (%s). The file must be PEM (-----BEGIN CERTIFICATE-----), and this process must be able to read it."
                        .formatted(file, reason));
    }
}

package vn.sogiamsat.command.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.timestamp.TimestampClient;

/** Whom checkpoints are shown to: the anchor, the witnesses of the policy, the authority that stamps. */
@Configuration(proxyBeanMethods = false)
class OutsideConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Anchor logAnchor(Heads heads, LogSettings settings) {
        return new Anchor(settings.anchorFolder(), heads.ledger());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LogOutside logOutside(
            Heads heads, LogFiles files, LogSettings settings, Anchor anchor, Clock clock, OperationalLog log) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        List<LogOutside.Carrier> carriers = new ArrayList<>();
        carriers.add(anchor);
        try {
            for (Policy.Witness witness : witnesses(settings.policyFile())) {
                if (!witness.party().url().isEmpty()) {
                    carriers.add(new WitnessCarrier(http, witness, files, heads, settings.folder()));
                }
            }
            if (settings.timestamp().url() != null) {
                TimestampClient authority = new TimestampClient(
                        http,
                        settings.timestamp().url(),
                        certificates(settings.timestamp().certificates()),
                        PATIENCE,
                        new SecureRandom());
                carriers.add(
                        new TimestampCarrier(authority, settings.timestamp().every(), clock, settings.folder()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Không đọc được thư mục nhật ký (the log's folder cannot be read): " + e.getMessage(), e);
        }
        return new LogOutside(heads, carriers, log);
    }

    @Bean
    IntegrityReader integrity(
            Heads heads, LogKeys keys, LogKeeper keeper, LedgerState ledger, Anchor anchor, LogOutside outside) {
        return new IntegrityReader(heads, keys, keeper, ledger, anchor, outside.carriers());
    }

    private static List<Policy.Witness> witnesses(@Nullable Path policy) {
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

    private static List<X509Certificate> certificates(@Nullable Path pem) {
        if (pem == null) {
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

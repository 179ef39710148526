package vn.sogiamsat.command.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.port.LedgerState;
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

    @Bean
    LogTrust logTrust(LogSettings settings) {
        return LogTrust.of(settings);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LogOutside logOutside(
            Heads heads,
            LogFiles files,
            LogSettings settings,
            LogTrust trust,
            Anchor anchor,
            Clock clock,
            OperationalLog log) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        List<LogOutside.Carrier> carriers = new ArrayList<>();
        carriers.add(anchor);
        try {
            for (Policy.Witness witness : trust.witnesses()) {
                if (!witness.party().url().isEmpty()) {
                    carriers.add(new WitnessCarrier(http, witness, files, heads, settings.folder()));
                }
            }
            if (settings.timestamp().url() != null) {
                TimestampClient authority = new TimestampClient(
                        http, settings.timestamp().url(), trust.authorities(), PATIENCE, new SecureRandom());
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
}

package vn.sogiamsat.projections.processor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the projections run.
 *
 * @param batch the most events of one batch
 * @param claimExtension how often a claim is renewed while a batch is written; well below the token store's timeout
 * @param claimInterval how often a process that has no claim asks for it
 */
@ConfigurationProperties("ledger.projections")
public record ProjectionSettings(
        @DefaultValue("500") int batch,
        @DefaultValue("5s") Duration claimExtension,
        @DefaultValue("5s") Duration claimInterval) {}

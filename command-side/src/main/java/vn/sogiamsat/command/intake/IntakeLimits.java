package vn.sogiamsat.command.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much intake takes at once.
 *
 * @param maxEvent a larger event is quarantined
 * @param maxBody a larger single event is not read: 413
 * @param maxBatch a larger batch is not read: 413
 * @param maxItems the most events in a batch
 * @param inFlight how much of all senders' bodies may be in memory at one time; who comes later waits
 */
@ConfigurationProperties("ledger.intake")
public record IntakeLimits(
        @DefaultValue("256KB") DataSize maxEvent,
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue("16MB") DataSize maxBatch,
        @DefaultValue("10000") int maxItems,
        @DefaultValue("32MB") DataSize inFlight) {}

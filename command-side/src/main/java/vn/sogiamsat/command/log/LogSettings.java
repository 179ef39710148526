package vn.sogiamsat.command.log;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tamper-evident log is kept.
 *
 * @param folder of the files of all epochs
 * @param keyFile with the keys that sign checkpoints
 * @param passphraseFile whose first line opens the key file; null where that is not encrypted
 * @param interval between checkpoints under load
 * @param anchorFolder outside the data folder, in which a file holds the newest checkpoint; null for none
 * @param acceptRestore the size of the checkpoint that a restore on purpose falls behind; null where there was none
 * @param policyFile a policy (C2SP tlog-policy) whose witnesses with an address are asked to cosign; null for none
 * @param timestamp where timestamps come from
 */
@ConfigurationProperties("ledger.log")
public record LogSettings(
        Path folder,
        Path keyFile,
        @Nullable Path passphraseFile,
        @DefaultValue("1s") Duration interval,
        @Nullable Path anchorFolder,
        @Nullable Long acceptRestore,
        @Nullable Path policyFile,
        @DefaultValue Timestamping timestamp) {
    /**
     * @param url of an authority (RFC 3161); null for none
     * @param certificates PEM file of the authority's certificate, or of those who certify it
     * @param every so often at most, and only when there is a new checkpoint
     */
    public record Timestamping(
            @Nullable URI url,
            @Nullable Path certificates,
            @DefaultValue("1h") Duration every) {}
}

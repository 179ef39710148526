package vn.sogiamsat.app.search;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Elasticsearch is reached. What is blank counts as not given.
 *
 * @param url scheme, host and port of its nodes
 * @param prefix what the names of the indices begin with
 * @param username of a login; neither this nor a key where security is off
 * @param apiKey as Elasticsearch gives it out, encoded
 * @param apiKeyFile a file that holds such a key and nothing else
 * @param caFile certificates (PEM) of those who vouch for the servers; without it those that Java trusts
 */
@ConfigurationProperties("ledger.elasticsearch")
public record SearchSettings(
        List<String> url,
        @DefaultValue("ledger") String prefix,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path apiKeyFile,
        @Nullable Path caFile) {

    /** Nodes to which one connects without any proof of who one is. */
    public static SearchSettings open(List<String> url, String prefix) {
        return new SearchSettings(url, prefix, null, null, null, null, null);
    }
}

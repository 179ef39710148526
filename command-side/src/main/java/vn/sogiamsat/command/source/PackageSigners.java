package vn.sogiamsat.command.source;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.security.SourcePrincipal;

/** Finds who may have signed a package. */
@Component
public class PackageSigners {
    private final SourceTable sources;
    private final PackageKeyTable keys;

    PackageSigners(SourceTable sources, PackageKeyTable keys) {
        this.sources = sources;
        this.keys = keys;
    }

    /**
     * A registered source, whether or not it still may send.
     *
     * @param keys those with which it signs packages, the revoked ones too
     */
    public record Signer(SourcePrincipal source, String title, boolean isActive, List<PackageKey> keys) {
        public Signer {
            keys = List.copyOf(keys);
        }
    }

    /** Empty when no source of this name was ever registered. */
    public Optional<Signer> find(String source) {
        return sources.byName(source)
                .map(found -> new Signer(
                        new SourcePrincipal(found.name(), found.types(), found.units()),
                        found.title(),
                        found.active(),
                        keys.of(source)));
    }
}

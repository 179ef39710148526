package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.BundleReader;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;

/** Verifies bundles, without a network and without the ledger. For several threads. */
public final class BundleVerifier {
    private final Optional<Policy> policy;
    private final List<X509Certificate> authorities;

    /**
     * @param policy whom the verifier trusts; never the one in the bundle. Empty means that no key can be confirmed
     * @param authorities certificates of those whose timestamps the verifier trusts; none means that no timestamp can
     *     be confirmed
     */
    public BundleVerifier(Optional<Policy> policy, Collection<X509Certificate> authorities) {
        this.policy = policy;
        this.authorities = List.copyOf(authorities);
    }

    /** Looks at everything, and names all that is wrong. Whatever the file holds, it is answered. */
    public Outcome verify(Path bundle) {
        Findings findings = new Findings();
        String name = String.valueOf(bundle.getFileName());
        Optional<Outcome.Contents> contents = Optional.empty();
        try (BundleReader reader = BundleReader.open(bundle)) {
            contents = verify(reader, findings);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.CONTAINER, name, e);
        } catch (IOException e) {
            findings.add(
                    Finding.Kind.UNREADABLE,
                    name,
                    "không đọc được tệp từ đĩa: " + e.getMessage(),
                    "the file cannot be read from the disk: " + e.getMessage());
        }
        if (!findings.isEmpty() || contents.isEmpty()) {
            return new Outcome(Verdict.FAILED, findings.list(), Optional.empty());
        }
        boolean isConfirmed = policy.isPresent() && !policy.get().logs().isEmpty();
        return new Outcome(isConfirmed ? Verdict.VERIFIED : Verdict.UNCONFIRMED, List.of(), contents);
    }

    private Optional<Outcome.Contents> verify(BundleReader reader, Findings findings) throws IOException {
        if (!reader.has(BundlePath.MANIFEST)) {
            findings.add(
                    Finding.Kind.MISSING,
                    BundlePath.MANIFEST,
                    "ZIP không có bản kê: đây không phải hồ sơ chứng cứ",
                    "the ZIP has no manifest: this is no bundle of evidence");
            return Optional.empty();
        }
        byte[] manifestBytes = reader.bytes(BundlePath.MANIFEST);
        Manifest manifest;
        try {
            manifest = Manifest.parse(manifestBytes);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, BundlePath.MANIFEST, e);
            return Optional.empty();
        }
        ListedFiles files = new ListedFiles(reader, manifest, findings);
        files.bytes(BundlePath.MANIFEST);
        ManifestCheck.check(manifest, findings);
        Optional<Signatures> signatures = Signatures.check(files, manifest, manifestBytes, findings);
        new EventsCheck(files, manifest, signatures.map(Signatures::note), findings).check();
        StreamsCheck.check(manifest, findings);
        DocumentsCheck.check(files, manifest, findings);
        List<Outcome.Stamp> stamps = signatures.isEmpty()
                ? List.of()
                : new Timestamps(files, signatures.get().checkpoint(), authorities, findings).check(manifest);
        files.compareRest();
        if (signatures.isEmpty()) {
            return Optional.empty();
        }
        return contents(manifest, signatures.get(), stamps, findings);
    }

    private Optional<Outcome.Contents> contents(
            Manifest manifest, Signatures signatures, List<Outcome.Stamp> stamps, Findings findings) {
        Trust trust = new Trust(signatures, BundlePath.MANIFEST_NOTE, policy);
        trust.check(findings);
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Outcome.Contents(manifest, signatures.checkpoint(), trust.logs(), trust.witnesses(), stamps));
        } catch (MalformedException e) {
            throw new IllegalStateException("the signatures were right a moment ago", e);
        }
    }
}

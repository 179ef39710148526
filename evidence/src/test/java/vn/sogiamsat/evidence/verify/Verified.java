package vn.sogiamsat.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;

/** Verifies bundles that are bytes. */
final class Verified {
    static final List<X509Certificate> NOBODY = List.of();

    private Verified() {}

    static Outcome of(byte[] bundle, Optional<Policy> policy, List<X509Certificate> authorities) {
        try {
            Path zip = Files.createTempFile("bundle", ".zip");
            try {
                Files.write(zip, bundle);
                return new BundleVerifier(policy, authorities).verify(zip);
            } finally {
                Files.delete(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the frozen policy. */
    static Outcome of(byte[] bundle) {
        return of(bundle, Optional.of(policy(new String(Golden.bytes("policy.txt"), UTF_8))), NOBODY);
    }

    static Policy policy(String text) {
        try {
            return Policy.parse(text.getBytes(UTF_8));
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<X509Certificate> certificates(String file) {
        try {
            return Certificates.parse(Golden.bytes(file));
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }
}

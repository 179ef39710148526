package vn.sogiamsat.app.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.packaged.PackageFile;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;

/**
 * A package of which every file has the digest that was signed.
 *
 * @param isSignatureChecked whether a key was given, and signed it
 */
public record CheckedPackage(PackageManifest manifest, long events, boolean isSignatureChecked) {
    /**
     * @param key the public key that must have signed it; null where nobody gave one
     * @throws Refusal when anything is wrong with it
     */
    public static CheckedPackage check(Path file, @Nullable String key) throws IOException {
        try (PackageFile opened = PackageFile.open(file)) {
            if (key != null) {
                checkSignature(opened, key);
            }
            opened.verify();
            return new CheckedPackage(opened.manifest(), opened.events(), key != null);
        } catch (UnreadableFileException e) {
            throw new Refusal(e.vietnamese(), e.english());
        }
    }

    private static void checkSignature(PackageFile file, String key) {
        try {
            VerifierKey verifier = VerifierKey.parse(key.strip());
            boolean isSigned = !SignedNote.parse(file.manifestText(), file.signature())
                    .signers(List.of(verifier), Notes::verifies)
                    .isEmpty();
            if (!isSigned || !verifier.name().name().equals(file.manifest().source())) {
                throw new Refusal(
                        "Gói không do khóa đã cho ký, hoặc khóa không phải của nguồn “%s”."
                                .formatted(file.manifest().source()),
                        "The given key did not sign the package, or is not of the source “%s”."
                                .formatted(file.manifest().source()));
            }
        } catch (MalformedException e) {
            throw new Refusal("Chữ ký hoặc khóa không đúng: " + e.vi(), "The signature or the key is wrong: " + e.en());
        }
    }
}

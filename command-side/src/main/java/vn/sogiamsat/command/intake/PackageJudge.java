package vn.sogiamsat.command.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.source.PackageKey;
import vn.sogiamsat.command.source.PackageSigners;
import vn.sogiamsat.command.source.PackageSigners.Signer;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.packaged.MalformedPackageException;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.core.port.PackageIntake;
import vn.sogiamsat.core.port.PackageIntake.Judged;
import vn.sogiamsat.core.port.PackageIntake.Signed;
import vn.sogiamsat.core.port.PackageIntake.Standing;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;

/** Says whether a package is its source's, before anything in it is believed. */
@Component
class PackageJudge {
    private final PackageSigners signers;
    private final PackageTable packages;

    PackageJudge(PackageSigners signers, PackageTable packages) {
        this.signers = signers;
        this.packages = packages;
    }

    Judged judge(Signed signed) {
        PackageManifest manifest;
        try {
            manifest = PackageManifest.parse(signed.manifest());
        } catch (MalformedPackageException e) {
            return not(
                    Standing.MALFORMED,
                    signed,
                    "",
                    "Gói không đọc được: " + e.vietnamese() + ".",
                    "The package cannot be read: " + e.english() + ".");
        }
        String source = manifest.source();
        Optional<Signer> signer = signers.find(source);
        if (signer.isEmpty()) {
            return not(
                    Standing.UNKNOWN_SOURCE,
                    signed,
                    "",
                    "Gói ghi là của nguồn gửi “%s”, nhưng sổ không có nguồn nào tên như vậy.".formatted(source),
                    "The package says it is of the source “%s”, and no source of this name is registered."
                            .formatted(source));
        }
        return judge(signed, manifest, signer.get());
    }

    private Judged judge(Signed signed, PackageManifest manifest, Signer signer) {
        String title = signer.title();
        if (!signer.isActive()) {
            return not(
                    Standing.REVOKED_SOURCE,
                    signed,
                    title,
                    "Nguồn gửi “%s” đã bị thu hồi; gói của nguồn này không được nhận nữa.".formatted(title),
                    "The source “%s” is revoked; its packages are not taken in any more.".formatted(title));
        }
        List<PackageKey> active =
                signer.keys().stream().filter(PackageKey::isActive).toList();
        if (active.isEmpty()) {
            return not(
                    Standing.NO_KEY,
                    signed,
                    title,
                    "Nguồn gửi “%s” chưa có khóa ký gói nào đang dùng. Quản trị viên đăng ký khóa ở trang của nguồn gửi."
                            .formatted(title),
                    "The source “%s” has no package key in use. An administrator registers one on the source's page."
                            .formatted(title));
        }
        List<VerifierKey> by;
        try {
            by = SignedNote.parse(signed.manifest(), signed.signature())
                    .signers(active.stream().map(PackageKey::verifier).toList(), Notes::verifies);
        } catch (MalformedException e) {
            return not(
                    Standing.WRONG_SIGNATURE,
                    signed,
                    title,
                    "Chữ ký của gói không đúng: %s. Gói đã bị sửa sau khi ký, hoặc hỏng; hãy xin gói gốc."
                            .formatted(e.vi()),
                    "The signature is wrong: %s. The package was changed after it was signed, or is damaged; ask for the original."
                            .formatted(e.en()));
        }
        if (by.isEmpty()) {
            return not(
                    Standing.FOREIGN_KEY,
                    signed,
                    title,
                    "Gói không được ký bằng khóa nào đang dùng của nguồn “%s”: khóa lạ, hoặc khóa đã bị thu hồi."
                            .formatted(title),
                    "No key in use of the source “%s” signed the package: the key is foreign, or revoked."
                            .formatted(title));
        }
        return numbered(signed, manifest, title, key(active, by.getFirst()));
    }

    private static PackageKey key(List<PackageKey> active, VerifierKey signer) {
        return active.stream()
                .filter(each -> each.id().equals(signer.name().hex()))
                .findFirst()
                .orElseThrow();
    }

    private Judged numbered(Signed signed, PackageManifest manifest, String title, PackageKey key) {
        String digest = digest(signed);
        Optional<String> known = packages.digest(manifest.source(), manifest.number());
        if (known.filter(other -> !other.equals(digest)).isPresent()) {
            return not(
                    Standing.OTHER_CONTENT,
                    signed,
                    title,
                    "Gói số %d của nguồn này đã được nhập với nội dung khác. Nơi lập gói phải dùng số tiếp theo; hãy hỏi lại nơi gửi."
                            .formatted(manifest.number()),
                    "Number %d of this source was brought before with another content. Its maker must take the next number; ask who sent it."
                            .formatted(manifest.number()));
        }
        return new Judged(
                Standing.GOOD,
                "",
                "",
                digest,
                title,
                key.id(),
                key.registeredAt(),
                packages.missingBefore(manifest.source(), manifest.number(), PackageIntake.MOST_MISSING),
                known.isPresent());
    }

    private static String digest(Signed signed) {
        return Texts.sha256(signed.manifest());
    }

    private static Judged not(Standing standing, Signed signed, String title, String vi, String en) {
        return new Judged(standing, vi, en, digest(signed), title, null, null, List.of(), false);
    }
}

package vn.sogiamsat.evidence.verify;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.Manifest;

/** Looks whether what a manifest lists follows from what it says: nothing may lie in a bundle unexplained. */
final class ManifestCheck {
    private ManifestCheck() {}

    static void check(Manifest manifest, Findings findings) {
        Set<String> paths = manifest.files().stream().map(Manifest.File::path).collect(Collectors.toSet());
        Set<String> needed = needed(manifest, stamps(paths));
        for (String path : needed) {
            if (!paths.contains(path)) {
                findings.add(
                        Finding.Kind.MISSING,
                        path,
                        "hồ sơ phải có tệp này, nhưng bản kê không ghi",
                        "the bundle has to have this file, but the manifest does not list it");
            }
        }
        Set<String> explained = new HashSet<>(needed);
        explained.add(BundlePath.REPORT_HTML);
        explained.add(BundlePath.REPORT_PDF);
        for (String path : paths) {
            if (!explained.contains(path)) {
                findings.add(
                        Finding.Kind.UNLISTED,
                        path,
                        "tệp này không thuộc về sự kiện hay tài liệu nào của bản kê",
                        "this file belongs to no event or document of the manifest");
            }
        }
        if (!Origin.parse(manifest.origin())
                .map(Origin::ledger)
                .filter(manifest.ledger()::equals)
                .isPresent()) {
            findings.add(
                    Finding.Kind.OTHER_LEDGER,
                    BundlePath.MANIFEST,
                    "nguồn gốc nhật ký ghi trong bản kê không phải của sổ ghi trong bản kê",
                    "the log's origin in the manifest is not one of the ledger in the manifest");
        }
    }

    /** How many timestamps there are, numbered from 1. */
    static int stamps(Set<String> paths) {
        int stamps = 0;
        while (paths.contains(BundlePath.token(stamps + 1))) {
            stamps++;
        }
        return stamps;
    }

    private static Set<String> needed(Manifest manifest, int stamps) {
        Set<String> needed = new LinkedHashSet<>();
        for (Manifest.Event event : manifest.events()) {
            needed.add(BundlePath.payload(event.position()));
            needed.add(BundlePath.leaf(event.position()));
            needed.add(BundlePath.proof(event.position()));
        }
        manifest.documents().forEach(document -> needed.add(document.path()));
        needed.add(BundlePath.CHECKPOINT);
        for (int number = 1; number <= stamps; number++) {
            needed.add(BundlePath.token(number));
            needed.add(BundlePath.stamped(number));
        }
        needed.add(BundlePath.POLICY);
        needed.add(BundlePath.KEYS);
        return needed;
    }
}

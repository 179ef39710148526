package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.BundleReader;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.evidence.bundle.Measured;

/** The files of a bundle, each compared with the manifest when it is first read. */
final class ListedFiles {
    private final BundleReader bundle;
    private final Findings findings;
    private final Map<String, Manifest.File> listed = new HashMap<>();
    private final Set<String> compared = new HashSet<>();

    /** Compares which files are there with those that are listed. */
    ListedFiles(BundleReader bundle, Manifest manifest, Findings findings) {
        this.bundle = bundle;
        this.findings = findings;
        List<String> order = new ArrayList<>(List.of(BundlePath.MANIFEST, BundlePath.MANIFEST_NOTE));
        for (Manifest.File file : manifest.files()) {
            order.add(file.path());
            if (listed.putIfAbsent(file.path(), file) != null) {
                findings.add(
                        Finding.Kind.CHANGED, file.path(), "bản kê ghi tệp này hai lần", "the manifest lists it twice");
            }
        }
        for (String name : order) {
            if (!bundle.has(name)) {
                findings.add(Finding.Kind.MISSING, name, "tệp này bị thiếu", "this file is missing");
            }
        }
        Set<String> known = new HashSet<>(order);
        for (String name : bundle.names()) {
            if (!known.contains(name)) {
                findings.add(
                        Finding.Kind.UNLISTED, name, "bản kê không có tệp này", "the manifest does not list this file");
            }
        }
        if (findings.isEmpty() && !order.equals(bundle.names())) {
            findings.add(
                    Finding.Kind.CHANGED,
                    BundlePath.MANIFEST,
                    "các tệp trong ZIP không theo thứ tự của bản kê",
                    "the files of the ZIP are not in the manifest's order");
        }
    }

    /** The bytes of a file that is no document; empty where it is missing, which is noted already. */
    Optional<byte[]> bytes(String name) throws IOException {
        if (!bundle.has(name) || BundlePath.isDocument(name)) {
            return Optional.empty();
        }
        byte[] bytes = bundle.bytes(name);
        compare(name, Measured.of(bytes));
        return Optional.of(bytes);
    }

    /** Reads and compares what nobody has asked for yet. */
    void compareRest() throws IOException {
        for (String name : bundle.names()) {
            if (listed.containsKey(name) && !compared.contains(name)) {
                try (InputStream in = bundle.open(name)) {
                    compare(name, Measured.of(in));
                }
            }
        }
    }

    private void compare(String name, Measured is) {
        if (!compared.add(name)) {
            return;
        }
        Manifest.File should = listed.get(name);
        if (should != null && should.size() != is.size()) {
            findings.add(
                    Finding.Kind.CHANGED,
                    name,
                    "tệp dài %d byte, bản kê ghi %d".formatted(is.size(), should.size()),
                    "the file has %d bytes, the manifest says %d".formatted(is.size(), should.size()));
        } else if (should != null && !should.sha256().equals(is.sha256())) {
            findings.add(
                    Finding.Kind.CHANGED,
                    name,
                    "nội dung tệp đã bị sửa: SHA-256 khác bản kê",
                    "the file was changed: its SHA-256 is not the manifest's");
        } else if (bundle.crc(name) != is.crc()) {
            findings.add(
                    Finding.Kind.CONTAINER,
                    name,
                    "CRC-32 trong ZIP không phải của tệp này",
                    "the CRC-32 in the ZIP is not that of this file");
        }
    }
}

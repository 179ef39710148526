package vn.sogiamsat.evidence.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.SignedNote;

/** The files of a bundle in the hands of somebody who tampers with them. */
public final class Unpacked {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public static Unpacked of(byte[] bundle) {
        Unpacked unpacked = new Unpacked();
        try {
            Path zip = Files.createTempFile("bundle", ".zip");
            Files.write(zip, bundle);
            try (BundleReader reader = BundleReader.open(zip)) {
                for (String name : reader.names()) {
                    try (InputStream in = reader.open(name)) {
                        unpacked.files.put(name, in.readAllBytes());
                    }
                }
            } finally {
                Files.delete(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
        return unpacked;
    }

    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public byte[] get(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException(name);
        }
        return bytes;
    }

    public Unpacked put(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public Unpacked change(String name, UnaryOperator<String> how) {
        String before = new String(get(name), StandardCharsets.UTF_8);
        String after = how.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing was changed in " + name);
        }
        return put(name, after.getBytes(StandardCharsets.UTF_8));
    }

    public Unpacked flip(String name, int at) {
        byte[] bytes = get(name).clone();
        bytes[at] ^= 1;
        return put(name, bytes);
    }

    public Unpacked remove(String name) {
        get(name);
        files.remove(name);
        return this;
    }

    public Unpacked swap(String one, String other) {
        byte[] bytes = get(one);
        return put(one, get(other)).put(other, bytes);
    }

    /** Moves a file to the end. */
    public Unpacked move(String name) {
        byte[] bytes = get(name);
        files.remove(name);
        return put(name, bytes);
    }

    /** Makes the manifest fit what is there, as far as its list of files goes, and signs it. */
    public Unpacked relist(Function<String, SignedNote> signing, UnaryOperator<Manifest> how) {
        try {
            List<Manifest.File> listed = new ArrayList<>();
            files.forEach((name, bytes) -> {
                if (!name.equals(BundlePath.MANIFEST) && !name.equals(BundlePath.MANIFEST_NOTE)) {
                    Measured is = Measured.of(bytes);
                    listed.add(new Manifest.File(name, is.size(), is.sha256()));
                }
            });
            Manifest is = Manifest.parse(get(BundlePath.MANIFEST));
            byte[] manifest = how.apply(new Manifest(
                            is.ledger(),
                            is.origin(),
                            is.madeAt(),
                            is.madeBy(),
                            is.reason(),
                            is.scope(),
                            listed,
                            is.events(),
                            is.documents()))
                    .bytes();
            put(BundlePath.MANIFEST, manifest);
            return put(
                    BundlePath.MANIFEST_NOTE,
                    signing.apply(Manifest.noteText(manifest)).bytes());
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] zip() {
        ZipWriter zip = new ZipWriter();
        files.forEach((name, bytes) -> zip.add(name, Measured.of(bytes), Source.of(bytes)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            zip.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}

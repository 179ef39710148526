package vn.sogiamsat.evidence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.log.MalformedException;

/** Writes the files of a bundle one after the other, in constant memory. Each was measured before. */
final class ZipWriter {
    private final List<StoredFile> files = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private long end;

    void add(String name, Measured measured, Source source) {
        StoredFile file = new StoredFile(name, measured.size(), measured.crc(), end);
        files.add(file);
        sources.add(source);
        end = file.end();
    }

    /**
     * Writes everything; does not close.
     *
     * @throws MalformedException before anything is written, when it is too much for a bundle
     * @throws IOException when it cannot be read or written, or a source is not what it was
     */
    void write(OutputStream out) throws IOException, MalformedException {
        long directory = files.stream().mapToLong(file -> file.central().length).sum();
        if (files.size() > StoredFile.MOST_FILES || end + directory + StoredFile.END_BYTES > StoredFile.LARGEST_ZIP) {
            throw new MalformedException(
                    "hồ sơ quá lớn: nhiều hơn %d tệp hoặc 4 GiB; hãy chọn phạm vi hẹp hơn"
                            .formatted(StoredFile.MOST_FILES),
                    "the bundle is too large: more than %d files or 4 GiB; choose a narrower scope"
                            .formatted(StoredFile.MOST_FILES));
        }
        for (int i = 0; i < files.size(); i++) {
            StoredFile file = files.get(i);
            out.write(file.local());
            try (InputStream in = sources.get(i).open()) {
                Measured copied = Measured.copy(in, out);
                if (copied.size() != file.size() || copied.crc() != file.crc()) {
                    throw new IOException(file.name() + " changed while the bundle was made");
                }
            }
        }
        for (StoredFile file : files) {
            out.write(file.central());
        }
        out.write(StoredFile.end(files.size(), directory, end));
    }
}

package vn.sogiamsat.log.tile;

import java.io.IOException;
import java.util.Optional;

/** Where the files of a log lie. Paths are relative, with slashes, as the format spells them. */
public interface TileStorage {
    /**
     * @return empty when there is no such file
     * @throws IOException when it is there, or may be, and cannot be read
     */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Writes a file that is never to change. When this returns, the file is persisted, whole, and will be found after a
     * loss of power. When it throws, the file may or may not be there, but never a part of it.
     *
     * @throws OverwriteException when there is a file with other content
     */
    void create(String path, byte[] content) throws IOException;

    /** Writes a file in the place of another, at once and persisted like {@link #create}. */
    void replace(String path, byte[] content) throws IOException;

    /** Removes a folder and the files in it, where it is there. It may come back after a loss of power. */
    void discard(String folder) throws IOException;

    /** A file that must never change was to be written with other content. */
    final class OverwriteException extends IOException {
        private static final long serialVersionUID = 1L;

        OverwriteException(String path) {
            super("tệp %s đã có với nội dung khác (the file %s is there with other content)".formatted(path, path));
        }
    }
}

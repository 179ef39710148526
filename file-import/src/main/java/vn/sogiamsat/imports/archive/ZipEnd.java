package vn.sogiamsat.imports.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import vn.sogiamsat.imports.file.UnreadableFileException;

/**
 * What the end of a ZIP says of the rest (PKWARE APPNOTE 6.3.10, section 4.3.16), so that nobody reads a directory of
 * millions of files into memory to find out that there are too many.
 */
final class ZipEnd {
    private static final int SIGNATURE = 0x06054b50;
    private static final int BYTES = 22;
    private static final int FILES = 10;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipEnd() {}

    /** @throws UnreadableFileException when the file does not end as a ZIP does, or has more files than are taken */
    static void check(Path zip, int mostFiles) throws IOException, UnreadableFileException {
        try (FileChannel channel = FileChannel.open(zip)) {
            int length = (int) Math.min(channel.size(), BYTES + LONGEST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (end.hasRemaining() && channel.read(end, channel.size() - length + end.position()) >= 0) {
                continue;
            }
            for (int at = length - BYTES; at >= 0; at--) {
                if (end.getInt(at) == SIGNATURE) {
                    refuseMoreThan(mostFiles, Short.toUnsignedInt(end.getShort(at + FILES)));
                    return;
                }
            }
        }
        throw new UnreadableFileException(
                "Tệp không phải ZIP, hoặc đã bị cắt giữa chừng. Hãy nén lại thành .zip rồi tải lên.",
                "The file is no ZIP, or is cut off. Pack it again as .zip, and upload that.");
    }

    static void refuseMoreThan(int most, int files) throws UnreadableFileException {
        if (files > most) {
            throw new UnreadableFileException(
                    "Tệp ZIP có hơn %d tệp. Hãy chia thành nhiều tệp ZIP.".formatted(most),
                    "The ZIP holds more than %d files. Split it.".formatted(most));
        }
    }
}

package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * What was read of a body and sealed on its way.
 *
 * @param size of the plain bytes
 */
record SealedContent(String sha256, long size, String mediaType) {

    /**
     * Reads a body to its end. One buffer of it is in memory at a time, and its plain bytes go nowhere else.
     *
     * @param into closed when the body has ended well
     * @throws IOException when {@code into} fails; nothing else
     * @throws vn.sogiamsat.command.web.ProblemException when the body is empty, too large or breaks off
     */
    static SealedContent read(
            InputStream body, WritableByteChannel into, MediaTypes types, @Nullable String fileName, DataSize limit)
            throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[MediaTypes.FIRST_BYTES];
        int read = fill(body, buffer);
        if (read == 0) {
            throw DocumentProblems.empty().asException();
        }
        String mediaType = types.detect(buffer, read, fileName);
        long size = 0;
        while (read > 0) {
            size += read;
            if (size > limit.toBytes()) {
                throw DocumentProblems.tooLarge(limit).asException();
            }
            digest.update(buffer, 0, read);
            into.write(ByteBuffer.wrap(buffer, 0, read));
            read = fill(body, buffer);
        }
        into.close();
        return new SealedContent(HexFormat.of().formatHex(digest.digest()), size, mediaType);
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int fill(InputStream body, byte[] buffer) {
        try {
            return body.readNBytes(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw DocumentProblems.cutOff().asException();
        }
    }
}

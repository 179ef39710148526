package vn.sogiamsat.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The header of RFC 9530 by which the receiver can tell whether a body arrived whole. */
final class ContentDigest {
    private ContentDigest() {}

    static String of(Path file) {
        try (InputStream plain = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(plain, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return "sha-256=:"
                    + Base64.getEncoder()
                            .encodeToString(digested.getMessageDigest().digest()) + ":";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

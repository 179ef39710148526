package vn.sogiamsat.imports.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings of texts met in offices. */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16 (LE)", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16 (BE)", StandardCharsets.UTF_16BE),
    WINDOWS_1258("Windows-1258", Charset.forName("windows-1258"));

    private final String label;
    private final Charset charset;

    Encoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }
}

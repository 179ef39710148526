package vn.sogiamsat.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import vn.sogiamsat.log.Base64Text;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;

/** A public key and what it is called: {@code <name>+<id>+<base64 of kind and key>}, a "vkey". */
public final class VerifierKey {
    private static final int PARTS = 3;

    private final KeyName name;
    private final KeyType type;
    private final byte[] key;

    private VerifierKey(KeyName name, KeyType type, byte[] key) {
        this.name = name;
        this.type = type;
        this.key = key;
    }

    static VerifierKey of(String name, KeyType type, byte[] key) throws MalformedException {
        return new VerifierKey(KeyName.of(name, type, key), type, key.clone());
    }

    /** @throws MalformedException when it is none, of an unknown kind, or its id is not that of the key */
    public static VerifierKey parse(String vkey) throws MalformedException {
        // A base64 text may contain a plus; a name and an id may not.
        String[] parts = vkey.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw malformed(vkey);
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length == 0) {
            throw malformed(vkey);
        }
        KeyType type = KeyType.of(typed[0])
                .orElseThrow(() -> new MalformedException(
                        "loại khóa không được hỗ trợ: " + typed[0], "unsupported kind of key: " + typed[0]));
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw malformed(vkey);
        }
        VerifierKey key = of(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.name.hex().equals(parts[1].toLowerCase(Locale.ROOT))) {
            throw new MalformedException(
                    "mã khóa %s không khớp với khóa, phải là %s".formatted(Quoted.of(parts[1]), key.name.hex()),
                    "the id %s is not that of the key, which is %s".formatted(Quoted.of(parts[1]), key.name.hex()));
        }
        return key;
    }

    public KeyName name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    /** Whether the other is the same public key, whatever it is called. */
    public boolean isSameKey(VerifierKey other) {
        return Arrays.equals(key, other.key);
    }

    /** For people to compare by eye: the SHA-256 of the vkey, hexadecimal, in groups of eight digits. */
    public String fingerprint() {
        String hex = HexFormat.of().formatHex(KeyName.sha256().digest(toString().getBytes(StandardCharsets.UTF_8)));
        return hex.replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** Whether 64 bytes are this key's signature over a message. */
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_BYTES && Ed25519.verifies(key, message, signature);
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + "+" + Base64Text.encode(typed(type, key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    static byte[] typed(KeyType type, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = type.code();
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }

    private static MalformedException malformed(String vkey) {
        return new MalformedException(
                "không phải khóa kiểm tra dạng tên+mã+base64: «" + Quoted.of(vkey) + "»",
                "this is no verifier key of the form name+id+base64: «" + Quoted.of(vkey) + "»");
    }
}

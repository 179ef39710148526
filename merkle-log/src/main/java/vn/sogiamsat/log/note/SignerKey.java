package vn.sogiamsat.log.note;

import java.security.SecureRandom;
import java.util.Arrays;
import vn.sogiamsat.log.Base64Text;
import vn.sogiamsat.log.MalformedException;

/**
 * A private key and what it is called: {@code PRIVATE+KEY+<name>+<id>+<base64 of kind and seed>}, an "skey". It shows
 * itself as its public half only.
 */
public final class SignerKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int PARTS = 3;

    private final VerifierKey verifier;
    private final byte[] seed;

    private SignerKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /** @throws MalformedException when no key may be called so */
    public static SignerKey generate(String name, KeyType type, SecureRandom random) throws MalformedException {
        return of(name, type, Ed25519.newSeed(random));
    }

    private static SignerKey of(String name, KeyType type, byte[] seed) throws MalformedException {
        return new SignerKey(VerifierKey.of(name, type, Ed25519.publicKey(seed)), seed);
    }

    /** @throws MalformedException when it is none; the message never repeats it */
    public static SignerKey parse(String skey) throws MalformedException {
        String[] parts =
                skey.startsWith(PREFIX) ? skey.substring(PREFIX.length()).split("\\+", PARTS) : new String[0];
        if (parts.length != PARTS) {
            throw malformed();
        }
        byte[] typed;
        try {
            typed = Base64Text.decode(parts[2]);
        } catch (MalformedException e) {
            // Its message shows what it read.
            throw malformed();
        }
        if (typed.length != 1 + Ed25519.KEY_BYTES || KeyType.of(typed[0]).isEmpty()) {
            throw malformed();
        }
        SignerKey key = of(parts[0], KeyType.of(typed[0]).orElseThrow(), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.verifier.name().hex().equals(parts[1])) {
            throw new MalformedException(
                    "mã của khóa bí mật không khớp với khóa", "the id of the private key is not that of the key");
        }
        return key;
    }

    /**
     * The same key by another name.
     *
     * @throws MalformedException when no key may be called so
     */
    public SignerKey named(String name) throws MalformedException {
        return of(name, verifier.type(), seed);
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    public byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    /** The skey, which whoever has it can sign with. */
    public String secret() {
        return PREFIX + verifier.name() + "+" + Base64Text.encode(VerifierKey.typed(verifier.type(), seed));
    }

    @Override
    public String toString() {
        return verifier.toString();
    }

    private static MalformedException malformed() {
        return new MalformedException(
                "không phải khóa bí mật dạng PRIVATE+KEY+tên+mã+base64",
                "this is no private key of the form PRIVATE+KEY+name+id+base64");
    }
}

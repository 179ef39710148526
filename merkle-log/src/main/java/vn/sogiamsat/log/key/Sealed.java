package vn.sogiamsat.log.key;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.PasswordRecipient;
import org.bouncycastle.cms.PasswordRecipientInfoGenerator;
import org.bouncycastle.cms.PasswordRecipientInformation;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.bc.BcCMSContentEncryptorBuilder;
import org.bouncycastle.cms.bc.BcPasswordEnvelopedRecipient;
import org.bouncycastle.cms.bc.BcPasswordRecipientInfoGenerator;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * Text under a passphrase, in a standard form that other programs open, too: CMS EnvelopedData (RFC 5652, section 6)
 * for a password recipient (section 6.2.4, RFC 3211), PBKDF2 with HMAC-SHA-256, AES-256, PEM (RFC 7468, section 9).
 */
final class Sealed {
    static final String BEGIN = "-----BEGIN CMS-----";

    private static final String LABEL = "CMS";
    /** As OWASP's Password Storage Cheat Sheet (2023) has it for PBKDF2 with HMAC-SHA-256. */
    private static final int ITERATIONS = 600_000;
    /** A damaged number must not keep the machine busy for hours. */
    private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(20_000_000);

    private static final int SALT_BYTES = 16;

    private Sealed() {}

    /** The bytes cannot be opened; {@code isDamaged} where no passphrase ever will. */
    static final class UnopenedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean isDamaged;

        UnopenedException(boolean isDamaged, Exception cause) {
            super(cause);
            this.isDamaged = isDamaged;
        }

        boolean isDamaged() {
            return isDamaged;
        }
    }

    static String seal(byte[] content, Passphrase passphrase, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        PasswordRecipientInfoGenerator recipient = new BcPasswordRecipientInfoGenerator(
                        CMSAlgorithm.AES256_CBC, passphrase.characters())
                .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8)
                .setPRF(PasswordRecipient.PRF.HMacSHA256)
                .setSaltAndIterationCount(salt, ITERATIONS)
                .setSecureRandom(random);
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(recipient);
        StringWriter text = new StringWriter();
        try (PemWriter pem = new PemWriter(text)) {
            CMSEnvelopedData sealed = generator.generate(
                    new CMSProcessableByteArray(content),
                    new BcCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                            .setSecureRandom(random)
                            .build());
            pem.writeObject(new PemObject(LABEL, sealed.getEncoded()));
        } catch (CMSException | IOException e) {
            throw new IllegalStateException("cannot encrypt in memory", e);
        }
        return text.toString();
    }

    static byte[] open(String pem, Passphrase passphrase) throws UnopenedException {
        PasswordRecipientInformation recipient = recipient(pem);
        try {
            return recipient.getContent(new BcPasswordEnvelopedRecipient(passphrase.characters())
                    .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8));
        } catch (CMSException | RuntimeException e) {
            throw new UnopenedException(false, e);
        }
    }

    private static PasswordRecipientInformation recipient(String pem) throws UnopenedException {
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            PemObject object = reader.readPemObject();
            if (object != null && object.getType().equals(LABEL)) {
                for (RecipientInformation each : new CMSEnvelopedData(object.getContent()).getRecipientInfos()) {
                    if (each instanceof PasswordRecipientInformation password && isBearable(password)) {
                        return password;
                    }
                }
            }
        } catch (CMSException | IOException | RuntimeException e) {
            // Bouncy Castle throws runtime exceptions of many kinds over bytes that are none of its structures.
            throw new UnopenedException(true, e);
        }
        throw new UnopenedException(true, new IOException("no password recipient"));
    }

    private static boolean isBearable(PasswordRecipientInformation recipient) {
        return PBKDF2Params.getInstance(recipient.getKeyDerivationAlgorithm().getParameters())
                        .getIterationCount()
                        .compareTo(MOST_ITERATIONS)
                <= 0;
    }
}

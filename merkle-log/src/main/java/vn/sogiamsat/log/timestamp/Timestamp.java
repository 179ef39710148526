package vn.sogiamsat.log.timestamp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;

/** An authority's word that a text was there at a time (RFC 3161, section 2.4.2: a TimeStampToken). */
public final class Timestamp {
    private final TimeStampToken token;
    private final byte[] encoded;

    Timestamp(TimeStampToken token, byte[] encoded) {
        this.token = token;
        this.encoded = encoded.clone();
    }

    /**
     * @param der a TimeStampToken
     * @throws MalformedException when it is none
     */
    public static Timestamp parse(byte[] der) throws MalformedException {
        try {
            return new Timestamp(new TimeStampToken(new CMSSignedData(der)), der);
        } catch (CMSException | TSPException | IOException | RuntimeException e) {
            // The decoder meets hostile bytes with whatever exception it happens to run into.
            throw malformed();
        }
    }

    /** When the authority says it saw the text. Nothing is proven by it before {@link #verify}. */
    public Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    public byte[] bytes() {
        return encoded.clone();
    }

    /**
     * Verifies that an authority one trusts stamped this very text, with a certificate that was valid then and serves
     * for nothing but stamping (RFC 3161, section 2.3). Whether it was revoked later is not asked: it may be years ago.
     *
     * @param trusted certificates of authorities, or of those who certify them
     * @throws MalformedException when it is not so; the message says what is wrong
     */
    public void verify(String text, Collection<X509Certificate> trusted) throws MalformedException {
        List<X509Certificate> certificates = signers(text);
        if (!trusted.contains(certificates.getFirst())) {
            certify(certificates, trusted);
        }
    }

    /**
     * Verifies that it is of this very text and signed with the certificate it brings along. Whether that is one's whom
     * anybody trusts is not asked.
     *
     * @throws MalformedException when it is not so; the message says what is wrong
     */
    public void verifyUnconfirmed(String text) throws MalformedException {
        signers(text);
    }

    private List<X509Certificate> signers(String text) throws MalformedException {
        if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                || !MessageDigest.isEqual(token.getTimeStampInfo().getMessageImprintDigest(), digest(text))) {
            throw new MalformedException(
                    "dấu thời gian không phải của văn bản này", "the timestamp is not of this text");
        }
        List<X509Certificate> certificates = certificates();
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificates.getFirst()));
        } catch (TSPException | OperatorCreationException | RuntimeException e) {
            throw new MalformedException("chữ ký của dấu thời gian không đúng", "the timestamp's signature is wrong");
        }
        return certificates;
    }

    private void certify(List<X509Certificate> certificates, Collection<X509Certificate> trusted)
            throws MalformedException {
        Set<TrustAnchor> anchors =
                trusted.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        try {
            if (anchors.isEmpty()) {
                throw new GeneralSecurityException("nobody is trusted");
            }
            PKIXParameters how = new PKIXParameters(anchors);
            how.setRevocationEnabled(false);
            how.setDate(Date.from(time()));
            List<X509Certificate> below = certificates.stream()
                    .filter(each -> !trusted.contains(each))
                    .toList();
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), how);
        } catch (GeneralSecurityException e) {
            throw new MalformedException(
                    "dấu thời gian không phải của cơ quan được tin cậy: "
                            + certificates.getFirst().getSubjectX500Principal(),
                    "the timestamp is not of a trusted authority");
        }
    }

    /** The signer's first, then each one's issuer, as far as the token brings them along. */
    @SuppressWarnings("unchecked")
    private List<X509Certificate> certificates() throws MalformedException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            Selector<X509CertificateHolder> next = token.getSID();
            List<X509CertificateHolder> left =
                    new ArrayList<>(token.getCertificates().getMatches(null));
            for (X509CertificateHolder found = take(left, next); found != null; ) {
                chain.add(new JcaX509CertificateConverter().getCertificate(found));
                X509CertificateHolder last = found;
                found = last.getIssuer().equals(last.getSubject())
                        ? null
                        : left.stream()
                                .filter(each -> each.getSubject().equals(last.getIssuer()))
                                .findFirst()
                                .orElse(null);
                left.remove(found);
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw malformed();
        }
        if (chain.isEmpty()) {
            throw new MalformedException(
                    "dấu thời gian không kèm chứng thư của người ký",
                    "the timestamp does not bring the signer's certificate along");
        }
        return chain;
    }

    private static @Nullable X509CertificateHolder take(
            List<X509CertificateHolder> from, Selector<X509CertificateHolder> wanted) {
        X509CertificateHolder found =
                from.stream().filter(wanted::match).findFirst().orElse(null);
        from.remove(found);
        return found;
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static MalformedException malformed() {
        return new MalformedException("không phải dấu thời gian RFC 3161", "this is no RFC 3161 timestamp");
    }
}

package vn.sogiamsat.command.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.log.ForBundles;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.EvidenceBundles.Item;
import vn.sogiamsat.core.port.EvidenceBundles.Prepared;
import vn.sogiamsat.core.port.EvidenceBundles.RefusedException;
import vn.sogiamsat.core.port.EvidenceBundles.Request;
import vn.sogiamsat.core.port.Integrity.Point;
import vn.sogiamsat.evidence.bundle.BundleWriter;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;

/** A bundle that was gathered and recorded, about to be written. */
final class PreparedBundle implements Prepared {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DIGEST = Pattern.compile("\"([0-9a-f]{64})\"");

    private final UUID id;
    private final Instant madeAt;
    private final Request request;
    private final List<Evidence> evidence;
    private final ForBundles.Proven proven;
    private final ForBundles log;
    private final DocumentVault vault;

    PreparedBundle(
            UUID id,
            Instant madeAt,
            Request request,
            List<Evidence> evidence,
            ForBundles.Proven proven,
            ForBundles log,
            DocumentVault vault) {
        this.id = id;
        this.madeAt = madeAt;
        this.request = request;
        this.evidence = List.copyOf(evidence);
        this.proven = proven;
        this.log = log;
        this.vault = vault;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Instant madeAt() {
        return madeAt;
    }

    @Override
    public Point checkpoint() {
        return proven.point();
    }

    @Override
    public List<Item> items() {
        return evidence.stream()
                .map(each -> new Item(
                        each.position(),
                        each.event().eventId(),
                        each.event().stream(),
                        each.event().sequence(),
                        each.event().type(),
                        each.event().recordedAt()))
                .toList();
    }

    @Override
    public void write(byte[] html, byte[] pdf, OutputStream out) throws IOException {
        try {
            BundleWriter bundle = new BundleWriter(
                    new BundleWriter.About(
                            log.ledger().toString(),
                            madeAt,
                            request.by(),
                            request.reason(),
                            new Manifest.Scope(request.scope(), request.of(), request.title())),
                    proven.note(),
                    log.policy(proven),
                    text -> log.sign(proven, text));
            for (Evidence each : evidence) {
                bundle.event(each.position(), each.event().payload(), Leaf.parse(each.leaf()), each.proof());
                documents(each, bundle);
            }
            proven.stamp().ifPresent(stamp -> bundle.timestamp(stamp.token(), stamp.over()));
            bundle.report(html, pdf).write(out);
        } catch (MalformedException e) {
            throw new RefusedException(
                    "Không lập được gói: %s. Hãy đối chiếu toàn sổ: ./ledger verify. (The bundle cannot be made; verify the ledger.)"
                            .formatted(e.getMessage()));
        }
    }

    /** Every document of the vault that the event mentions, and that was not destroyed. */
    private void documents(Evidence each, BundleWriter bundle) {
        String payload = new String(each.event().payload(), UTF_8);
        JsonNode body = JSON.readTree(payload).path("body");
        Matcher digests = DIGEST.matcher(payload);
        while (digests.find()) {
            String sha256 = digests.group(1);
            Optional<DocumentVault.Description> described = vault.describe(sha256);
            if (described.isPresent() && isOpen(sha256)) {
                String name = body.path("document").asString("").equals(sha256)
                        ? body.path("fileName").asString("")
                        : "";
                bundle.document(
                        sha256,
                        name,
                        described.get().mediaType(),
                        each.event().eventId().toString(),
                        () -> vault.open(sha256).orElseThrow(() -> new IOException("the document was destroyed")));
            }
        }
    }

    private boolean isOpen(String sha256) {
        try {
            return vault.open(sha256)
                    .map(content -> {
                        try {
                            content.close();
                            return true;
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .orElse(false);
        } catch (IOException e) {
            return true;
        }
    }
}

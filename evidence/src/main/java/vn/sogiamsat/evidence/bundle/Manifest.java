package vn.sogiamsat.evidence.bundle;

import java.time.Instant;
import java.util.List;
import vn.sogiamsat.log.MalformedException;

/**
 * What a bundle says of itself.
 *
 * @param ledger the id of the ledger
 * @param origin of the log that the proofs are of
 * @param madeAt when the bundle was made
 * @param madeBy by whom, as the ledger knows that person
 * @param reason why, in that person's words
 * @param scope what it is about
 * @param files all of them but the manifest and its note, in the order of the ZIP
 * @param events in the order of their positions
 * @param documents one for each event that mentions one
 */
public record Manifest(
        String ledger,
        String origin,
        Instant madeAt,
        String madeBy,
        String reason,
        Scope scope,
        List<File> files,
        List<Event> events,
        List<Document> documents) {

    public Manifest {
        files = List.copyOf(files);
        events = List.copyOf(events);
        documents = List.copyOf(documents);
    }

    /**
     * What was asked for.
     *
     * @param kind {@code meeting}, {@code obligation} or {@code search}
     * @param id of the meeting or obligation; of a search, its words
     * @param title what a reader calls it
     */
    public record Scope(String kind, String id, String title) {}

    /** @param sha256 in 64 hexadecimal digits */
    public record File(String path, long size, String sha256) {}

    /**
     * @param position in the ledger, from 0
     * @param index of its leaf in the log
     * @param path of its payload; leaf and proof lie beside it
     * @param event its id
     * @param stream which meeting, unit, person or source it belongs to
     * @param seq its place there, from 0
     */
    public record Event(long position, long index, String path, String event, String stream, long seq) {}

    /**
     * @param sha256 in 64 hexadecimal digits
     * @param name what its sender called it; may be empty
     * @param event the id of an event of the bundle that mentions it
     */
    public record Document(String path, String sha256, String name, String mediaType, String event) {}

    /** Canonical JSON (RFC 8785). */
    public byte[] bytes() {
        return ManifestWriter.write(this);
    }

    /** @throws MalformedException when it is no manifest, or not spelled as {@link #bytes} spells it */
    public static Manifest parse(byte[] json) throws MalformedException {
        return ManifestReader.read(json);
    }

    /** What the log signs, so that a bundle's report and contents are the ledger's own word. */
    public static String noteText(byte[] manifest) {
        return "so-giam-sat/evidence/v1\n" + Measured.of(manifest).sha256() + "\n";
    }
}

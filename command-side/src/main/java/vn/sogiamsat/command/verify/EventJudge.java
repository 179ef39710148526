package vn.sogiamsat.command.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;

/**
 * Says of one leaf which of three is not as it must be: the stored event, the log's entry, the log's hash. The one that
 * two of them agree on is taken for the truth, so that one wrong thing is named once and not again by all that follows.
 */
final class EventJudge {
    private final Findings findings;

    EventJudge(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param position of the event in the ledger
     * @param event what the store has there; null for nothing
     * @return the entry with which the tree is made anew
     */
    byte[] judge(long position, long index, @Nullable Stored event, Bundle bundle) {
        byte[] entry = bundle.entry(index);
        if (event == null) {
            missing(position, entry);
            return entry == null ? new byte[0] : entry;
        }
        Leaf stored = event.leaf();
        byte[] made = event.bytes();
        if (entry == null || Arrays.equals(made, entry)) {
            return made;
        }
        if (bundle.hasHash(index, made)) {
            findings.add(
                    Kind.ENTRIES_CHANGED,
                    bundle.place(index),
                    "Mục của sự kiện %s trong nhật ký khác sự kiện đang lưu; giá trị băm đúng với sự kiện đang lưu."
                            .formatted(stored.event()),
                    "The log's entry for event %s is not the stored event; the hash is that of the stored one."
                            .formatted(stored.event()));
            return made;
        }
        changed(position, stored, entry);
        return entry;
    }

    private void missing(long position, byte @Nullable [] entry) {
        findings.add(
                Kind.EVENT_MISSING,
                "vị trí %d (position), sự kiện %s".formatted(position, name(entry)),
                "Nhật ký có sự kiện này, kho sự kiện không có.",
                "The log has this event, the store has not.");
    }

    private void changed(long position, Leaf stored, byte[] entry) {
        Leaf logged;
        try {
            logged = Leaf.parse(entry);
        } catch (MalformedException e) {
            findings.add(
                    Kind.EVENT_CHANGED,
                    "vị trí %d (position), sự kiện %s".formatted(position, stored.event()),
                    "Sự kiện đang lưu không phải mục mà nhật ký giữ.",
                    "The stored event is not the entry that the log holds.");
            return;
        }
        if (!logged.event().equals(stored.event())) {
            findings.add(
                    Kind.EVENT_MOVED,
                    "vị trí %d (position)".formatted(position),
                    "Ở đây kho có sự kiện %s, nhật ký giữ sự kiện %s.".formatted(stored.event(), logged.event()),
                    "Here the store has event %s, the log holds event %s.".formatted(stored.event(), logged.event()));
            return;
        }
        String fields = String.join(", ", differing(stored, logged));
        findings.add(
                Kind.EVENT_CHANGED,
                "vị trí %d (position), sự kiện %s, dòng %s/%d"
                        .formatted(position, logged.event(), logged.stream(), logged.seq()),
                "Sự kiện bị đổi sau khi ghi: " + fields + ".",
                "The event was changed after it was recorded: " + fields + ".");
    }

    private static List<String> differing(Leaf stored, Leaf logged) {
        List<String> fields = new ArrayList<>();
        add(fields, "payload", stored.payload(), logged.payload());
        add(fields, "stream", stored.stream(), logged.stream());
        add(fields, "seq", String.valueOf(stored.seq()), String.valueOf(logged.seq()));
        add(fields, "type", stored.type(), logged.type());
        add(fields, "rev", stored.rev(), logged.rev());
        add(fields, "recordedAt", stored.recordedAt(), logged.recordedAt());
        add(fields, "ledger", stored.ledger(), logged.ledger());
        return fields;
    }

    private static void add(List<String> fields, String name, String stored, String logged) {
        if (!stored.equals(logged)) {
            fields.add(name);
        }
    }

    private static String name(byte @Nullable [] entry) {
        if (entry == null) {
            return "?";
        }
        try {
            return Leaf.parse(entry).event();
        } catch (MalformedException e) {
            return new String(entry, UTF_8);
        }
    }
}

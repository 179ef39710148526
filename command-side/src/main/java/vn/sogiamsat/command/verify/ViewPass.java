package vn.sogiamsat.command.verify;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Rebuilds;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.core.port.Rebuilds.Rebuild;
import vn.sogiamsat.core.port.Rebuilds.Stage;
import vn.sogiamsat.core.port.Verifications.Kind;

/**
 * Has every projection make its documents anew beside the live ones and compare them. Where they are equal the new ones
 * take the place of the live ones, which nobody notices; where they differ, the new ones go again.
 */
final class ViewPass {
    private static final long LOOK_MILLIS = 500;

    private final @Nullable Rebuilds rebuilds;
    private final Journal journal;

    /** @param rebuilds null where the projections run in another process */
    ViewPass(@Nullable Rebuilds rebuilds, Journal journal) {
        this.rebuilds = rebuilds;
        this.journal = journal;
    }

    void run(Verification.Pulse pulse) throws InterruptedException {
        if (rebuilds == null) {
            journal.omit(
                    "Kho tra cứu chưa được so: việc cập nhật chạy ở tiến trình khác. (The views were not compared: the projections run in another process.)");
            return;
        }
        for (Rebuild rebuild : rebuilds.rebuilds().stream()
                .sorted((a, b) -> a.projection().compareTo(b.projection()))
                .toList()) {
            if (rebuild.projection().compareTo(journal.projection()) > 0) {
                compare(rebuilds, rebuild, pulse);
            }
        }
    }

    private void compare(Rebuilds all, Rebuild before, Verification.Pulse pulse) throws InterruptedException {
        String projection = before.projection();
        all.start(projection, false);
        while (true) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            pulse.beat();
            Rebuild now = find(all, projection).orElse(before);
            Comparison comparison = now.comparison();
            boolean isNew = comparison != null && !Objects.equals(comparison, before.comparison());
            if (comparison != null && isNew && comparison.differing() > 0) {
                tell(comparison);
                journal.compared(projection, comparison.equal());
                all.cancel(projection);
                return;
            }
            Rebuilds.Filling filling = now.filling();
            if (filling == null) {
                if (comparison != null && isNew) {
                    journal.compared(projection, comparison.equal());
                } else if (now.live().equals(before.live())) {
                    omit(projection, "việc dựng lại đã bị bỏ", "the rebuild was given up");
                } else {
                    continue;
                }
                return;
            }
            if (filling.stage() == Stage.STOPPED) {
                omit(projection, "đã dừng: " + filling.problem(), "it has stopped");
                all.cancel(projection);
                return;
            }
        }
    }

    private void tell(Comparison comparison) {
        Rebuilds.Difference first =
                comparison.first().isEmpty() ? null : comparison.first().getFirst();
        String where = first == null
                ? "?"
                : first.index() + "/" + first.id() + (first.field() == null ? "" : ", " + first.field());
        journal.findings()
                .add(
                        Kind.VIEW,
                        comparison.differing(),
                        where,
                        first == null || first.field() != null
                                ? "Tài liệu tra cứu khác với tài liệu dựng lại từ các sự kiện."
                                : "Chỉ một trong hai bản, đang dùng và dựng lại, có tài liệu này.",
                        first == null || first.field() != null
                                ? "The view's document is not the one that is made anew of the events."
                                : "Only one of the two, the live one or the one made anew, has this document.");
    }

    private void omit(String projection, String vi, String en) {
        journal.omit("%s chưa được so: %s. (It was not compared: %s.)".formatted(projection, vi, en));
        journal.compared(projection, 0);
    }

    private static Optional<Rebuild> find(Rebuilds all, String projection) {
        return all.rebuilds().stream()
                .filter(each -> each.projection().equals(projection))
                .findFirst();
    }
}

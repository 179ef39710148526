package vn.sogiamsat.query.compliance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.view.ObligationDoc;

/**
 * Why an obligation stands otherwise than on a day before.
 *
 * <p>Time explains what would have changed had everything been known that is known now; only what time does not explain
 * is laid to a fact that was told later.
 */
enum Why implements Labelled {
    MET("Đã được thực hiện, đúng hạn", "Was met in time"),
    MET_LATE("Đã được thực hiện, nhưng trễ hạn", "Was met, but late"),
    OVERDUE("Đã đến hạn mà chưa thực hiện", "Came due and was not met"),
    NOT_EVALUATED("Đã đến hạn, chưa đánh giá được", "Came due and cannot be evaluated"),
    WAIVED("Được miễn", "Was waived"),
    WAIVER_ENDED("Hết thời gian được miễn", "Its waiver ended"),
    ARISEN("Mới phát sinh, chưa đến hạn hoặc không áp dụng", "Arose; not due yet or not applicable"),
    TOLD_LATER("Dữ liệu ghi nhận sau đã làm thay đổi quá khứ", "A fact told later changed the past"),
    GONE("Không còn thuộc các tháng hoặc tổ chức đã chọn", "No longer of these months or units");

    private final String vi;
    private final String en;

    Why(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }

    /**
     * Empty where it stands as before.
     *
     * @param before what was known of it then; null where nothing was
     * @param now what is known of it now; null where it is not of the units and months any longer
     */
    static Optional<Why> of(@Nullable ObligationDoc before, @Nullable ObligationDoc now, Since since) {
        Stage then = Stage.of(before, since.then().moment());
        Stage after = Stage.of(now, since.now().moment());
        if (after == Stage.ABSENT) {
            return then == Stage.ABSENT ? Optional.empty() : Optional.of(GONE);
        }
        Stage thenByNow = Stage.of(now, since.then().moment());
        if (thenByNow != after) {
            return Optional.of(thenByNow == Stage.WAIVED ? WAIVER_ENDED : byTime(after));
        }
        return then == after ? Optional.empty() : Optional.of(after == Stage.WAIVED ? WAIVED : TOLD_LATER);
    }

    /** What time makes of an obligation that was not waived. */
    static Why byTime(Stage after) {
        return switch (after) {
            case MET -> MET;
            case MET_LATE -> MET_LATE;
            case OVERDUE -> OVERDUE;
            case NOT_EVALUATED -> NOT_EVALUATED;
            case WAIVED -> WAIVED;
            case ABSENT, PENDING, NOT_APPLICABLE -> ARISEN;
        };
    }
}

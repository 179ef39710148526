package vn.sogiamsat.core.event;

/**
 * One kind of thing that was not as it must be.
 *
 * @param kind such as {@code EVENT_CHANGED}
 * @param count how often
 * @param first where it was found first: which event, file and bytes, document and field
 */
public record VerificationFinding(
        @Label(vi = "Loại", en = "Kind") @Text(60) String kind,

        @Label(vi = "Số lần", en = "Count") @Range(min = 1, max = Long.MAX_VALUE)
        long count,

        @Label(vi = "Chỗ đầu tiên", en = "First") @Text(2_000)
        String first) {}
